import { betaFraction } from './beta-fraction.ts';
import { gammaRatio } from './gamma-ratio.ts';
import { invertUpperTail } from './invert-upper-tail.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The quantile of Student's t distribution: a share `p` of it lies below. Degrees of freedom need not be
 * whole, as those of Welch and Satterthwaite are not; Infinity gives the normal quantile.
 *
 * @param p 0 to 1
 * @param df degrees of freedom, above 0
 * @returns standard errors, -Infinity to Infinity; NaN for p outside 0 to 1 or df not above 0
 * @see https://en.wikipedia.org/wiki/Student%27s_t-distribution
 * @example studentTQuantile(0.975, 2) // 4.30265272974946
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  if (df > 1e5) return nearNormalQuantile(normalQuantile(p), df);
  const peak = gammaRatio(df / 2) / Math.sqrt(Math.PI * df);
  return invertUpperTail(
    {
      density: (t) => peak * Math.exp(-0.5 * (df + 1) * Math.log1p((t * t) / df)),
      upperTail: (t) => studentTUpperTail(t, df),
    },
    p,
  );
}

/** Far out the tail's fraction loses digits, and two terms of Cornish and Fisher's expansion are exact. */
function nearNormalQuantile(z: number, df: number): number {
  if (!Number.isFinite(z)) return z;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return z + first / df + second / df ** 2;
}

/**
 * The probability of a t value above `t`: half the regularised incomplete beta function of df / 2 and 1 / 2.
 *
 * @param t 0 up
 * @param df degrees of freedom, finite and above 0
 * @see https://dlmf.nist.gov/8.17
 * @example studentTUpperTail(1, 1) // 0.25
 */
export function studentTUpperTail(t: number, df: number): number {
  const a = df / 2;
  const x = df / (df + t * t);
  const y = (t * t) / (df + t * t);
  const power =
    (gammaRatio(a) / Math.sqrt(Math.PI)) * Math.exp(-a * Math.log1p((t * t) / df)) * Math.sqrt(y);
  // The fraction converges fast on the near side of the distribution's mean alone: swap sides beyond it.
  return x < (a + 1) / (a + 2.5)
    ? (power * betaFraction(x, a, 0.5)) / (2 * a)
    : 0.5 - power * betaFraction(y, 0.5, a);
}
