// comparison
export { type CompareOptions, compare } from './comparison/compare.ts';
export type {
  Compared,
  Comparison,
  MinimalDetectableChange,
  NotCompared,
  Verdict,
} from './comparison/comparison.ts';
export { type NotComparable, notComparableSentences } from './comparison/not-comparable.ts';
// errors
export {
  type ErrorCode,
  type ErrorDetails,
  type ErrorPlace,
  formatError,
  GoniokitError,
} from './errors/goniokit-error.ts';
// kinematics
export type { GoniometerArms } from './kinematics/goniometer-arms.ts';
// landmarks
export { formatRecordingFrame } from './landmarks/format-recording-frame.ts';
export { formatRecordingHeader } from './landmarks/format-recording-header.ts';
export type { Frame, HandLandmarks, PoseLandmarks } from './landmarks/frame.ts';
export { parseRecording } from './landmarks/parse-recording.ts';
export type { ReadOptions, RecordingReaderOptions } from './landmarks/read-options.ts';
export type { HandTrack, ImageSize, Recording, RecordingSource } from './landmarks/recording.ts';
export {
  createRecordingBuilder,
  type RecordingBuilder,
  type RecordingBuilderOptions,
} from './landmarks/recording-builder.ts';
export type { RecordingFormat } from './landmarks/recording-format.ts';
export type { RecordingHeader } from './landmarks/recording-header.ts';
export { createRecordingReader, type RecordingReader } from './landmarks/recording-reader.ts';
export { landmarkIndex, type Skeleton } from './landmarks/skeleton.ts';
export { mediapipePose33 } from './landmarks/skeletons/mediapipe-pose-33.ts';
export { skeletons } from './landmarks/skeletons/skeletons.ts';
// measurement
export {
  type AngleSeries,
  type AngleSeriesOptions,
  angleSeries,
} from './measurement/angle-series.ts';
export { type LiveOptions, type LiveState, liveMeasure } from './measurement/live-measure.ts';
export { type MeasureOptions, measure } from './measurement/measure.ts';
export type {
  CompensationReading,
  Conditions,
  ErrorParts,
  Measured,
  Measurement,
  Measurements,
  Quality,
  Repetition,
  Space,
  Unmeasurable,
  View,
} from './measurement/measurement.ts';
export { type Reason, reasonSentences } from './measurement/reason.ts';
// motions
export { catalogue } from './motions/catalogue.ts';
export type { CompensationId } from './motions/compensation.ts';
export { findMotion, motions, nearestMotionId } from './motions/find-motion.ts';
export { type Motion, type Side, sidesOf } from './motions/motion.ts';
export type { MotionRow } from './motions/motion-row.ts';
// report
export { type AngleTable, formatAnglesCsv, formatAnglesNdjson } from './report/angle-table.ts';
export { formatComparisonCsv } from './report/comparison-csv.ts';
export {
  type ComparisonDocument,
  type ComparisonResult,
  comparisonDocument,
  type FileMark,
} from './report/comparison-document.ts';
export { formatComparisonText, verdictWords } from './report/comparison-text.ts';
export { formatChange, formatDegrees } from './report/degrees-text.ts';
export { limitsOfUse } from './report/limits-of-use.ts';
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
export type { FailedResult, ReadResult, RecordingResult } from './report/recording-result.ts';
export { formatRepetitionsCsv } from './report/repetitions-csv.ts';
export { formatTable, type TextColumn, type TextRow } from './report/text-table.ts';
export type { Tool } from './report/tool.ts';
// signal
export { type ButterworthOptions, butterworth } from './signal/butterworth.ts';
export { type HampelOptions, type HampelResult, hampel } from './signal/hampel.ts';
export { type OneEuroOptions, type OneEuroState, oneEuro } from './signal/one-euro.ts';
