// `goniokit/comparison`: before and after, both sides, and several sessions, with the sentences of their
// reasons.

export { compare } from './comparison/compare.ts';
export { compareSessions } from './comparison/compare-sessions.ts';
export { type CompareSidesOptions, compareSides } from './comparison/compare-sides.ts';
export type {
  Progress,
  Session,
  SessionEntry,
  SessionLeftOut,
  SessionMeasured,
  Step,
} from './comparison/progress.ts';
export {
  type NotRetained,
  notRetainedSentences,
  type RetainedGain,
  type RetainedKnown,
  type RetainedUnknown,
  retainedGain,
} from './comparison/retained-gain.ts';
export { type SessionReason, sessionReasonSentences } from './comparison/session-reason.ts';
export type {
  SideComparison,
  SidesCompared,
  SidesNotCompared,
  SideVerdict,
  SymmetryIndex,
} from './comparison/side-comparison.ts';
export {
  type SideReason,
  type SideWarning,
  sideReasonSentences,
  sideWarningSentences,
} from './comparison/side-reason.ts';
export type { Trend } from './comparison/trend.ts';
