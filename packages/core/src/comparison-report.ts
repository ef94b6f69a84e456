// `goniokit/comparison-report`: both sides and several sessions as text, CSV and JSON.

export { formatProgressCsv } from './report/progress-csv.ts';
export {
  type ProgressDocument,
  type ProgressResult,
  progressDocument,
  type SessionMark,
} from './report/progress-document.ts';
export { formatProgressText } from './report/progress-text.ts';
export { formatSidesCsv } from './report/sides-csv.ts';
export { type SidesDocument, type SidesResult, sidesDocument } from './report/sides-document.ts';
export { formatSidesText, sideVerdictWords } from './report/sides-text.ts';
