import type { Measured, Measurements } from '../measurement/measurement.ts';
import type { ConditionDiffers } from './not-comparable.ts';

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
 * How far the joint at rest may differ, degrees. Sitting, standing and lying differ by 60 to 90 at the hip
 * or the knee, a treatment by less than 30; a trunk that stands otherwise is seen by its lean. Where the
 * number is no angle, only a declared position tells.
 */
const largestRestDifferenceDeg = 30;

/**
 * In what the conditions of two measurements of one motion differ, so that their difference says nothing.
 *
 * @returns reasons in the order of {@link NotComparable}; none where they may be compared
 */
export function differingConditions(
  before: Measured,
  after: Measured,
  sameSkeleton = true,
  samePosition = true,
): readonly ConditionDiffers[] {
  const a = before.conditions;
  const b = after.conditions;
  const differs: Readonly<Record<ConditionDiffers, boolean>> = {
    'unit-differs': before.unit !== after.unit,
    'view-differs': a.view !== b.view,
    'space-differs': a.space !== b.space,
    'mirroring-differs': a.mirrored !== b.mirrored,
    'model-differs': a.model !== b.model || !sameSkeleton,
    'filter-differs': !sameFilters(a.filters.join(), b.filters.join()),
    'zeroing-differs': (before.zero === null) !== (after.zero === null),
    'position-differs':
      !samePosition ||
      (before.unit === 'deg' && Math.abs(before.start - after.start) > largestRestDifferenceDeg),
    'body-size-differs': !sizesAreNear(a.bodySize ?? 0, b.bodySize ?? 0),
    'camera-tilt-differs': !tiltsAreNear(a.tiltDeg, b.tiltDeg),
  };
  return (Object.keys(differs) as ConditionDiffers[]).filter((reason) => differs[reason]);
}

/**
 * Whether two recordings have the same skeleton, and whether the subject had the same position. That is
 * declared (`source.position`, in any words) or it is not: where only one recording declares it, the
 * joint at rest decides alone.
 */
export function sameSubject(before: Measurements, after: Measurements): [boolean, boolean] {
  const a = before.source.position;
  const b = after.source.position;
  return [before.skeleton === after.skeleton, !a || !b || a === b];
}

/**
 * The cutoff of a slow camera follows its frame rate in steps of half a hertz: two recordings whose rates
 * lie on either side of a step went through the same filters.
 */
function sameFilters(a: string, b: string): boolean {
  const cutoff = /[\d.]+(?=hz)/;
  const apartHz = Math.abs(Number(cutoff.exec(a)) - Number(cutoff.exec(b)));
  return a.replace(cutoff, '') === b.replace(cutoff, '') && apartHz <= 0.5;
}

/** A size of 0 stands for an unknown one: near another unknown one, and nothing else. */
function sizesAreNear(a: number, b: number): boolean {
  return Math.max(a, b) <= largestSizeRatio * Math.min(a, b);
}

/** Unknown in both is no difference; unknown in one alone cannot be shown to be near. */
function tiltsAreNear(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart) <= largestTiltDeg;
}
