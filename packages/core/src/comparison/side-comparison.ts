import type { Measured } from '../measurement/measurement.ts';
import type { Reason } from '../measurement/reason.ts';
import type { MinimalDetectableChange } from './comparison.ts';
import type { SideReason, SideWarning } from './side-reason.ts';

/** Below the minimal detectable change no difference is claimed. */
export type SideVerdict = 'left-larger' | 'right-larger' | 'within-error';

/** One side as a share of the other, percent. */
export interface SymmetryIndex {
  /** 100 where both are alike. */
  readonly percent: number;
  /** The side that stands above the line; the other one below. */
  readonly of: 'left' | 'right';
  readonly standardError: number;
  readonly ci95: readonly [number, number];
}

/** Both sides of one motion, with what it takes to believe their difference, in the motion's unit. */
export interface SidesCompared {
  readonly motion: string;
  readonly status: 'compared';
  readonly unit: Measured['unit'];
  readonly left: number;
  readonly right: number;
  /** `left - right`: the figure to read first. */
  readonly difference: number;
  readonly differenceCi95: readonly [number, number];
  /** Null where not both sides have three accepted repetitions and no published or own value is known. */
  readonly mdc95: MinimalDetectableChange | null;
  readonly verdict: SideVerdict;
  /** Null where a ratio says nothing: near 0, below it, or with too wide an error. */
  readonly symmetryIndex: SymmetryIndex | null;
  /** How much longer the left side's segments are, 0.1 for a tenth; the largest of them, null where unknown. */
  readonly longerLeft: number | null;
  readonly warnings: readonly SideWarning[];
}

/** A refusal to compare the sides, with its reasons. */
export interface SidesNotCompared {
  readonly motion: string;
  readonly status: 'not-comparable';
  readonly reasons: readonly SideReason[];
  /** Why a side could not be measured; empty where it was, or was not tried. */
  readonly leftReasons: readonly Reason[];
  readonly rightReasons: readonly Reason[];
}

export type SideComparison = SidesCompared | SidesNotCompared;
