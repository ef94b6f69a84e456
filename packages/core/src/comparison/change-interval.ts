import type { Measured } from '../measurement/measurement.ts';
import { studentTQuantile } from '../statistics/student-t-quantile.ts';

/**
 * The 95 % interval of the change from one measurement to another.
 *
 * Repetitions and landmark noise are drawn anew each time, so their variances add. The systematic error of
 * motion, view and space is shared by both and cancels; only where the two sizes differ does their
 * difference stay. Degrees of freedom by Welch and Satterthwaite, put together from those of the two
 * standard errors (the systematic parts have infinitely many and add nothing to their sum).
 *
 * @returns degrees, low and high
 * @see https://en.wikipedia.org/wiki/Welch%E2%80%93Satterthwaite_equation
 */
export function changeInterval(before: Measured, after: Measured): readonly [number, number] {
  const systematic = (after.errorParts.systematic ?? 0) - (before.errorParts.systematic ?? 0);
  const variance = randomVariance(before) + randomVariance(after) + systematic ** 2;
  const spread = spreadOfVariance(before) + spreadOfVariance(after);
  const df = spread === 0 ? Number.POSITIVE_INFINITY : variance ** 2 / spread;
  const delta = after.value - before.value;
  // Without any error at all there are no degrees of freedom to ask for, and no margin.
  const margin = variance === 0 ? 0 : studentTQuantile(0.975, df) * Math.sqrt(variance);
  return [delta - margin, delta + margin];
}

function randomVariance({ errorParts }: Measured): number {
  return errorParts.repetitions ** 2 + errorParts.noise ** 2;
}

/** The sum over the parts of variance squared over degrees of freedom. */
function spreadOfVariance({ standardError, degreesOfFreedom }: Measured): number {
  return degreesOfFreedom === null ? 0 : standardError ** 4 / degreesOfFreedom;
}
