import type { Measured } from '../measurement/measurement.ts';
import { margin95 } from './margin95.ts';
import { spreadOfVariance } from './random-error.ts';
import { ratioInterval, ratioStandardError } from './ratio-interval.ts';
import type { SymmetryIndex } from './side-comparison.ts';

/**
 * The larger side must reach this, degrees. The error of one camera is a few degrees: of 30 three are a
 * tenth, and of 5 more than half; near 0 a ratio is made of error alone.
 */
const leastLargerDeg = 30;

/**
 * The limb symmetry index in the convention of return-to-sport testing: affected / unaffected x 100. A
 * ratio has a meaning only for angles that are far from 0 and lie on the same side of it: extension that
 * may be 0 or negative has none, there the difference in degrees is all that can be said. Healthy sides
 * are not alike in every motion, so 100 is not a norm.
 *
 * @param one the side above the line
 * @param other the side below it
 * @returns null where a ratio says nothing
 * @see Madsen LP et al., J Athl Train 2020;55:699-706, doi:10.4085/1062-6050-0050.19 (index and its limits)
 * @see Rabin A et al., J Athl Train 2015;50:30-35, doi:10.4085/1062-6050-49.3.40 (sides differ in the healthy)
 */
export function symmetryIndex(one: Measured, other: Measured): SymmetryIndex | null {
  if (Math.max(one.value, other.value) < leastLargerDeg) return null;
  if (Math.min(one.value, other.value) <= 0 || one.side === 'none') return null;
  if (one.unit !== 'deg') return null;
  const ratio = {
    numerator: one.value,
    denominator: other.value,
    numeratorVariance: one.standardError ** 2,
    denominatorVariance: other.standardError ** 2,
    covariance: 0,
  };
  const share = ratio.numerator / ratio.denominator;
  const variance = ratio.numeratorVariance + share ** 2 * ratio.denominatorVariance;
  const spread = spreadOfVariance(one) + share ** 4 * spreadOfVariance(other);
  const interval = ratioInterval(ratio, margin95(variance, spread) / Math.sqrt(variance || 1));
  if (interval === null) return null;
  return {
    percent: 100 * share,
    of: one.side,
    standardError: 100 * ratioStandardError(ratio),
    ci95: [100 * interval[0], 100 * interval[1]],
  };
}
