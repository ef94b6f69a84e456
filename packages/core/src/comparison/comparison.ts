import type { Side } from '../motions/motion.ts';

/** Below the minimal detectable change nothing is claimed. */
export type Verdict = 'gain' | 'loss' | 'within-error';

/** Why two measurements may not be compared: a closed union. */
export type NotComparable =
  | 'before-unmeasurable'
  | 'after-unmeasurable'
  | 'before-missing'
  | 'after-missing'
  | 'view-differs'
  | 'space-differs'
  | 'mirroring-differs'
  | 'model-differs'
  | 'filter-differs'
  | 'body-size-differs'
  | 'camera-tilt-differs'
  | 'zeroing-differs';

/** The minimal detectable change with 95 % confidence, degrees, and where it comes from. */
export interface MinimalDetectableChange {
  readonly value: number;
  readonly source: 'session' | 'literature' | 'given';
  /** The publication, where the value is literature's. */
  readonly citation?: string;
}

export interface Compared {
  readonly motion: string;
  readonly side: Side;
  readonly status: 'compared';
  readonly unit: 'deg';
  readonly before: number;
  readonly after: number;
  /** `after - before`, degrees of the named motion. */
  readonly delta: number;
  readonly deltaCi95: readonly [number, number];
  /** Null where neither session has three repetitions and no published or own value is known. */
  readonly mdc95: MinimalDetectableChange | null;
  readonly verdict: Verdict;
  /** Change of the gross angle, degrees; null where the motion has none. */
  readonly grossDelta: number | null;
  /** `grossDelta - delta`: how much of what the eye sees as change is compensation; null where there is no gross. */
  readonly compensationDelta: number | null;
}

export interface NotCompared {
  readonly motion: string;
  readonly side: Side;
  readonly status: 'not-comparable';
  readonly reasons: readonly NotComparable[];
}

export type Comparison = Compared | NotCompared;
