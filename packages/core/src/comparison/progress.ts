import type { Measured, Measurements } from '../measurement/measurement.ts';
import type { Reason } from '../measurement/reason.ts';
import type { Side } from '../motions/motion.ts';
import type { Comparison } from './comparison.ts';
import type { RetainedGain } from './retained-gain.ts';
import type { SessionReason } from './session-reason.ts';
import type { Trend } from './trend.ts';

/** One of several recordings of a subject: a visit, or what was filmed before and after treating in one. */
export interface Session {
  readonly measurements: Measurements;
  /** Days since any one day, fractions allowed. */
  readonly day?: number;
}

/** A session's angle, in the motion's unit. */
export interface SessionMeasured {
  readonly status: 'measured';
  readonly day: number | null;
  readonly value: number;
  readonly ci95: readonly [number, number];
  readonly gross: number | null;
}

/** A session without an angle, or with one that may not be held against the first. */
export interface SessionLeftOut {
  readonly status: 'left-out';
  readonly day: number | null;
  readonly reasons: readonly SessionReason[];
  /** Why it could not be measured; empty where it was, or was not tried. */
  readonly measurementReasons: readonly Reason[];
}

export type SessionEntry = SessionMeasured | SessionLeftOut;

/** From one session to the next one that counts. */
export interface Step {
  /** Places in the list of sessions, from 0. */
  readonly from: number;
  readonly to: number;
  readonly comparison: Comparison;
  /** How much of this step's gain is left at the session after it; null where there is none yet. */
  readonly retained: RetainedGain | null;
}

/** What became of one motion and side over the sessions. */
export interface Progress {
  readonly motion: string;
  readonly side: Side;
  /** Null where no session was measured. */
  readonly unit: Measured['unit'] | null;
  /** One for each session, in their order. */
  readonly sessions: readonly SessionEntry[];
  readonly steps: readonly Step[];
  /** From the first session that counts to the last; null where only one does. */
  readonly change: Comparison | null;
  /** Null with fewer than three sessions that count, or all on one day. */
  readonly trend: Trend | null;
}
