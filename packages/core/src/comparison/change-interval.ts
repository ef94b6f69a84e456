import type { Measured } from '../measurement/measurement.ts';
import { margin95 } from './margin95.ts';
import { randomVariance, spreadOfVariance } from './random-error.ts';

/**
 * The 95 % interval of the change from one measurement to another.
 *
 * Repetitions and landmark noise are drawn anew each time, so their variances add. The systematic error of
 * motion, view and space is shared by both and cancels; only where the two sizes differ does their
 * difference stay.
 *
 * @returns degrees, low and high
 */
export function changeInterval(before: Measured, after: Measured): readonly [number, number] {
  const systematic = (after.errorParts.systematic ?? 0) - (before.errorParts.systematic ?? 0);
  const delta = after.value - before.value;
  const margin = margin95(
    randomVariance(before) + randomVariance(after) + systematic ** 2,
    spreadOfVariance(before) + spreadOfVariance(after),
  );
  return [delta - margin, delta + margin];
}
