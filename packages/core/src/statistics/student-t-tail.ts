import { betaFraction } from './beta-fraction.ts';
import { gammaRatio } from './gamma-ratio.ts';
import type { SymmetricDistribution } from './invert-upper-tail.ts';

/** Student's t distribution. Beyond 100,000 degrees of freedom its tail loses digits. */
export function studentT(df: number): SymmetricDistribution {
  const peak = gammaRatio(df / 2) / Math.sqrt(Math.PI * df);
  return {
    density: (t) => peak * Math.exp(-0.5 * (df + 1) * Math.log1p((t * t) / df)),
    upperTail: (t) => studentTUpperTail(t, df),
  };
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
