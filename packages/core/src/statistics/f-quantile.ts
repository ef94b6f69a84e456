import { betaFraction } from './beta-fraction.ts';
import { logGamma } from './log-gamma.ts';

/**
 * The quantile of the F distribution: a share `p` of it lies below. Degrees of freedom need not be whole,
 * as those of Satterthwaite are not.
 *
 * Newton's method on the logarithm of the smaller tail, against the logarithm of F: nearly a straight line
 * far out, where F itself runs over many decades. A step that leaves the bracket is halved into it.
 *
 * @param p 0 to 1
 * @param df1 degrees of freedom of the numerator, above 0
 * @param df2 of the denominator, above 0
 * @returns a ratio of variances, 0 up; NaN for p outside 0 to 1 or degrees of freedom not above 0
 * @see https://en.wikipedia.org/wiki/F-distribution
 * @example fQuantile(0.95, 5, 18) // 2.77285315299783
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p >= 0 && p <= 1 && df1 > 0 && df2 > 0)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  // The upper tail of F is the lower tail of 1 / F with the degrees of freedom swapped.
  return p < 0.5 ? 1 / invertTail(p, df2, df1) : invertTail(1 - p, df1, df2);
}

function invertTail(tail: number, df1: number, df2: number): number {
  let low = -700;
  let high = 700;
  let u = 0;
  for (let i = 0; i < 200; i++) {
    const { upperTail, slope } = tailOf(Math.exp(u), df1, df2);
    const excess = Math.log(upperTail / tail);
    if (excess > 0) low = u;
    else high = u;
    let next = u + (excess * upperTail) / slope;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(u))) break;
    u = next;
  }
  return Math.exp(u);
}

/**
 * The probability of an F value above `f`.
 *
 * @param f 0 up
 * @see https://dlmf.nist.gov/8.17
 * @example fUpperTail(1, 4, 4) // 0.5
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  return tailOf(f, df1, df2).upperTail;
}

/** The regularised incomplete beta function of df2 / 2 and df1 / 2, and how fast it falls by log F. */
function tailOf(f: number, df1: number, df2: number) {
  const a = df2 / 2;
  const b = df1 / 2;
  const ratio = (df1 * f) / df2;
  const x = 1 / (1 + ratio);
  const y = 1 / (1 + 1 / ratio);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  const slope = Math.exp(-a * Math.log1p(ratio) - b * Math.log1p(1 / ratio) - logBeta);
  const upperTail =
    x < (a + 1) / (a + b + 2)
      ? (slope * betaFraction(x, a, b)) / a
      : 1 - (slope * betaFraction(y, b, a)) / b;
  return { upperTail, slope };
}
