import type { Reason } from '../measurement/reason.ts';
import type { Unit } from '../motions/formula.ts';
import type { Side } from '../motions/motion.ts';
import type { NotComparable } from './not-comparable.ts';

/** Below the minimal detectable change nothing is claimed. */
export type Verdict = 'gain' | 'loss' | 'within-error';

/** The minimal detectable change with 95 % confidence, in the motion's unit, and where it comes from. */
export interface MinimalDetectableChange {
  readonly value: number;
  readonly source: 'session' | 'literature' | 'given';
  /** The publication, where the value is literature's. */
  readonly citation?: string;
}

/** A change, with what it takes to believe it, in the motion's unit. */
export interface Compared {
  readonly motion: string;
  readonly side: Side;
  readonly status: 'compared';
  readonly unit: Unit;
  readonly before: number;
  readonly after: number;
  /** `after - before`: positive is more of the named motion. */
  readonly delta: number;
  readonly deltaCi95: readonly [number, number];
  /** Null where not both sessions have three accepted repetitions and no published or own value is known. */
  readonly mdc95: MinimalDetectableChange | null;
  readonly verdict: Verdict;
  /** Change of the gross angle; null where the motion has none. */
  readonly grossDelta: number | null;
  /** Null where not both sessions have two accepted repetitions, or there is no gross. */
  readonly grossDeltaCi95: readonly [number, number] | null;
  /**
   * `grossDelta - delta`: what compensation took of the change that the eye sees. Positive: the subject
   * compensates more, and the eye sees more change than the joint made. Negative: it compensates less, and
   * the joint made more of the change than the eye sees. Null where there is no gross.
   */
  readonly compensationDelta: number | null;
  /** Null where not both sessions have two accepted repetitions, or there is no gross. */
  readonly compensationDeltaCi95: readonly [number, number] | null;
}

/** A refusal to compare, with its reasons. */
export interface NotCompared {
  readonly motion: string;
  readonly side: Side;
  readonly status: 'not-comparable';
  readonly reasons: readonly NotComparable[];
  /** Why it could not be measured before, and after; empty where it was, or was not tried. */
  readonly beforeReasons: readonly Reason[];
  readonly afterReasons: readonly Reason[];
}

export type Comparison = Compared | NotCompared;
