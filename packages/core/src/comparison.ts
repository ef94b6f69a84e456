// `goniokit/comparison`: more than two recordings of one side: both sides, and several sessions.

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
  type RetainedGain,
  type RetainedKnown,
  type RetainedUnknown,
  retainedGain,
} from './comparison/retained-gain.ts';
export type { SessionReason } from './comparison/session-reason.ts';
export type {
  SideComparison,
  SidesCompared,
  SidesNotCompared,
  SideVerdict,
  SymmetryIndex,
} from './comparison/side-comparison.ts';
export type { SideReason, SideWarning } from './comparison/side-reason.ts';
export type { Trend } from './comparison/trend.ts';
