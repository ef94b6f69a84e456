import { checkChoice } from '../measurement/check-choice.ts';
import type { Measured, Measurement, Measurements } from '../measurement/measurement.ts';
import type { Reason } from '../measurement/reason.ts';
import { checkOwnMdc } from './check-own-mdc.ts';
import type { MinimalDetectableChange } from './comparison.ts';
import { margin95 } from './margin95.ts';
import { minimalDetectableChange } from './minimal-detectable-change.ts';
import { spreadOfVariance } from './random-error.ts';
import type {
  SideComparison,
  SidesCompared,
  SidesNotCompared,
  SideVerdict,
} from './side-comparison.ts';
import type { SideReason, SideWarning } from './side-reason.ts';
import { symmetryIndex } from './symmetry-index.ts';

export interface CompareSidesOptions {
  /** The laboratory's own minimal detectable change with 95 % confidence, degrees, above 0. */
  readonly mdc95?: number;
  /** The side above the line of the symmetry index. Without it the left: nobody said which one is treated. */
  readonly affected?: 'left' | 'right';
}

/**
 * How much the segments of the two sides may differ in length, as a share. Films that see both sides
 * alike agree within four hundredths (`sit-to-stand` and `walk-side-view` of the fixtures, shanks and
 * thighs), and so do the bones of people; six centimetres of a leg, as MediaPipe adds to one, are seven.
 */
const largestLengthDifference = 0.06;

/**
 * The two sides of each motion in one recording: their difference in degrees with its interval and a
 * verdict, and, where a ratio says something, the symmetry index.
 *
 * A difference is claimed only where it is larger than the minimal detectable change and its interval
 * leaves out 0. The systematic error of motion, view and space is not shared by the sides, as it is by two
 * sessions of one side: it stays in the interval. Sides are seldom alike in healthy people either.
 *
 * @returns in the order of `measurements`, one for each motion that has sides; angles in degrees
 * @throws GoniokitError `bad-option` where `mdc95` is not a number above 0, or `affected` is no side
 * @example compareSides(measurements)[0] // { motion: 'knee.flexion', difference: -8, verdict: 'right-larger', ... }
 */
export function compareSides(
  { measurements }: Measurements,
  options: CompareSidesOptions = {},
): readonly SideComparison[] {
  checkOwnMdc(options.mdc95);
  checkChoice('affected', options.affected ?? 'left', ['left', 'right'], 'bad-option');
  const sided = measurements.filter(({ side }) => side !== 'none');
  return [...new Set(sided.map(({ motion }) => motion))].map((motion) => {
    const find = (side: 'left' | 'right') =>
      sided.findLast((one) => one.motion === motion && one.side === side);
    const [left, right] = [find('left'), find('right')];
    if (left?.status !== 'measured' || right?.status !== 'measured') {
      return refuse(motion, left, right, [
        ...whyAbsent(left, 'left'),
        ...whyAbsent(right, 'right'),
      ]);
    }
    const reasons: SideReason[] = [];
    if (left.space !== right.space) reasons.push('space-differs');
    if ((left.zero === null) !== (right.zero === null)) reasons.push('zeroing-differs');
    return reasons.length > 0
      ? refuse(motion, left, right, reasons)
      : compareMeasuredSides(left, right, options);
  });
}

function whyAbsent(one: Measurement | undefined, side: 'left' | 'right'): readonly SideReason[] {
  if (one === undefined) return [`${side}-missing`];
  return one.status === 'unmeasurable' ? [`${side}-unmeasurable`] : [];
}

function refuse(
  motion: string,
  left: Measurement | undefined,
  right: Measurement | undefined,
  reasons: readonly SideReason[],
): SidesNotCompared {
  const why = (one: Measurement | undefined): readonly Reason[] =>
    one?.status === 'unmeasurable' ? one.reasons : [];
  return {
    motion,
    status: 'not-comparable',
    reasons,
    leftReasons: why(left),
    rightReasons: why(right),
  };
}

function compareMeasuredSides(
  left: Measured,
  right: Measured,
  { mdc95: own, affected = 'left' }: CompareSidesOptions,
): SidesCompared {
  const difference = left.value - right.value;
  // Every part of both errors adds, the systematic one too.
  const margin = margin95(
    left.standardError ** 2 + right.standardError ** 2,
    spreadOfVariance(left) + spreadOfVariance(right),
  );
  const differenceCi95 = [difference - margin, difference + margin] as const;
  const mdc95 = minimalDetectableChange(left, right, own);
  const longerLeft = longerSegment(left, right);
  return {
    motion: left.motion,
    status: 'compared',
    unit: left.unit,
    left: left.value,
    right: right.value,
    difference,
    differenceCi95,
    mdc95,
    verdict: verdictOf(difference, differenceCi95, mdc95),
    symmetryIndex: affected === 'left' ? symmetryIndex(left, right) : symmetryIndex(right, left),
    longerLeft,
    warnings: warningsOf(left, longerLeft),
  };
}

function verdictOf(
  difference: number,
  [low, high]: readonly [number, number],
  mdc95: MinimalDetectableChange | null,
): SideVerdict {
  if (mdc95 === null || Math.abs(difference) <= mdc95.value) return 'within-error';
  if (low > 0) return 'left-larger';
  return high < 0 ? 'right-larger' : 'within-error';
}

/**
 * How much longer one of the left side's segments is than its counterpart, as a share of their mean: that
 * of the pair that differs most, negative where it is shorter.
 *
 * @returns null where the lengths are not known
 */
function longerSegment(left: Measured, right: Measured): number | null {
  const shares = left.quality.boneLengths.map((own, i) => {
    const length = own ?? Number.NaN;
    const other = right.quality.boneLengths[i] ?? Number.NaN;
    return (2 * (length - other)) / (length + other);
  });
  if (shares.length === 0 || shares.some((share) => !Number.isFinite(share))) return null;
  return shares.reduce((most, share) => (Math.abs(share) > Math.abs(most) ? share : most));
}

function warningsOf({ view }: Measured, longerLeft: number | null): readonly SideWarning[] {
  const warnings: SideWarning[] = [];
  if (longerLeft === null) warnings.push('segment-lengths-unknown');
  else if (Math.abs(longerLeft) > largestLengthDifference) warnings.push('segment-lengths-differ');
  if (view === 'side') warnings.push('side-view');
  return warnings;
}
