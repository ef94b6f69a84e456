import { type ConfidenceOptions, type Interval, upperShare } from './confidence.ts';
import { fQuantile } from './f-quantile.ts';

/**
 * Where the share lies of which a sample shows so many of so many: the exact interval of Clopper and Pearson.
 *
 * @param count whole, 0 to n
 * @param n whole, 0 up
 * @returns shares, 0 to 1; NaN where the numbers are not such
 * @throws GoniokitError `bad-option` for a confidence outside 0 to 1
 * @see Clopper CJ, Pearson ES. The use of confidence or fiducial limits illustrated in the case of the
 *   binomial. Biometrika 1934;26:404-413
 * @example proportionInterval(0, 10) // [0, 0.3084971078187608]
 */
export function proportionInterval(
  count: number,
  n: number,
  { confidence }: ConfidenceOptions = {},
): Interval {
  const share = upperShare(confidence);
  if (!(Number.isInteger(count) && Number.isInteger(n) && count >= 0 && count <= n)) {
    return [Number.NaN, Number.NaN];
  }
  return [upTo(count, n - count + 1, 1 - share), upTo(count + 1, n - count, share)];
}

/** The quantile of a beta distribution, by that of F; at its ends where one of the two is 0. */
function upTo(a: number, b: number, share: number): number {
  if (a === 0) return 0;
  if (b === 0) return 1;
  const f = fQuantile(share, 2 * a, 2 * b);
  return (a * f) / (b + a * f);
}
