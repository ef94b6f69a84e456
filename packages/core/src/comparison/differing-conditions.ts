import type { Conditions, Measured } from '../measurement/measurement.ts';
import type { NotComparable } from './not-comparable.ts';

/**
 * How much larger the body may stand in one picture than in the other. Up to a quarter, perspective moves
 * a limb that is 20 cm out of its plane by less than half a degree at two metres and more; beyond it the
 * camera was moved, and the systematic error that the change is freed of is no longer the same.
 */
const largestSizeRatio = 1.25;

/**
 * How far the trunk's lean at rest may differ, degrees. People stand up to some five degrees otherwise
 * from one time to the next, and angles read against the trunk do not see a rolled camera; ten are another
 * starting position or another camera.
 */
const largestTiltDeg = 10;

/**
 * In what the conditions of two measurements of one motion differ, so that their difference says nothing.
 *
 * @returns reasons in the order of {@link NotComparable}; none where they may be compared
 */
export function differingConditions(
  before: Measured,
  after: Measured,
  sameSkeleton: boolean,
): readonly NotComparable[] {
  const a = before.conditions;
  const b = after.conditions;
  const reasons: NotComparable[] = [];
  if (a.view !== b.view) reasons.push('view-differs');
  if (a.space !== b.space) reasons.push('space-differs');
  if (a.mirrored !== b.mirrored) reasons.push('mirroring-differs');
  if (a.model !== b.model || !sameSkeleton) reasons.push('model-differs');
  if (!sameFilters(a, b)) reasons.push('filter-differs');
  if ((before.zero === null) !== (after.zero === null)) reasons.push('zeroing-differs');
  if (!near(a.bodySize, b.bodySize, sizesAreNear)) reasons.push('body-size-differs');
  if (!near(a.tiltDeg, b.tiltDeg, tiltsAreNear)) reasons.push('camera-tilt-differs');
  return reasons;
}

function sameFilters(a: Conditions, b: Conditions): boolean {
  return (
    a.filters.length === b.filters.length &&
    a.filters.every((id, i) => sameFilter(id, b.filters[i] as string))
  );
}

/**
 * The cutoff of a slow camera follows its frame rate in steps of half a hertz: two recordings whose rates
 * lie on either side of a step went through the same filter.
 */
function sameFilter(a: string, b: string): boolean {
  const cutoff = /[\d.]+(?=hz$)/;
  const apartHz = Math.abs(Number(cutoff.exec(a)) - Number(cutoff.exec(b)));
  return a.replace(cutoff, '') === b.replace(cutoff, '') && apartHz <= 0.5;
}

/** Unknown in both is no difference; unknown in one alone cannot be shown to be near. */
function near(
  a: number | null,
  b: number | null,
  areNear: (a: number, b: number) => boolean,
): boolean {
  return a === null || b === null ? a === b : areNear(a, b);
}

function sizesAreNear(a: number, b: number): boolean {
  return Math.max(a, b) <= largestSizeRatio * Math.min(a, b);
}

function tiltsAreNear(a: number, b: number): boolean {
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart) <= largestTiltDeg;
}
