// `goniokit/report`: results as text, CSV and JSON, and the sentences of their reasons.
export { type NotComparable, notComparableSentences } from './comparison/not-comparable.ts';
export { type Reason, reasonSentences } from './measurement/reason.ts';
export { type MotionWords, motionWords } from './motions/motion-words.ts';
export { type AngleTable, formatAnglesCsv, formatAnglesNdjson } from './report/angle-table.ts';
export { formatComparisonCsv } from './report/comparison-csv.ts';
export {
  type ComparisonDocument,
  type ComparisonResult,
  comparisonDocument,
} from './report/comparison-document.ts';
export { formatComparisonText, verdictWords } from './report/comparison-text.ts';
export { formatChange, formatDegrees } from './report/degrees-text.ts';
export type { FileEntry, FileMark } from './report/file-mark.ts';
export { type CsvCell, formatCsv } from './report/format-csv.ts';
export { limitsFor, limitsOfUse } from './report/limits-of-use.ts';
export { formatMeasurementsCsv } from './report/measurements-csv.ts';
export {
  type FailedEntry,
  type MeasurementsDocument,
  measurementsDocument,
  type ReadEntry,
} from './report/measurements-document.ts';
export { formatMeasurementsText } from './report/measurements-text.ts';
export {
  type MotionEntry,
  type MotionsDocument,
  motionsDocument,
} from './report/motions-document.ts';
export { formatMotionsText } from './report/motions-text.ts';
export type { NormEntry, NormOf } from './report/norm-entry.ts';
export type { FailedResult, ReadResult, RecordingResult } from './report/recording-result.ts';
export { formatRepetitionsCsv } from './report/repetitions-csv.ts';
export { formatTable, type TextColumn, type TextRow } from './report/text-table.ts';
export type { Tool } from './report/tool.ts';
