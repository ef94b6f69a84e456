import { gammaUpperTail } from './gamma-upper-tail.ts';
import { logGamma } from './log-gamma.ts';
import { normalDensity, normalTail } from './normal-quantile.ts';

/**
 * The probability that a noncentral t value, (Z + noncentrality) / S, does not exceed `t`, for a standard
 * normal Z and a mean square S^2 of df normals.
 *
 * It is the mean of one variable's probability over the other, by the trapezoidal rule, which is exact to
 * rounding for functions without an edge and needs some hundred points. Over S the points that it needs grow
 * with the noncentrality; over Z they do not, but there few degrees of freedom make an edge at Z =
 * -noncentrality, which does no harm where Z never comes.
 *
 * @param df above 0
 * @see Johnson NL, Kotz S, Balakrishnan N. Continuous univariate distributions, volume 2, chapter 31
 * @example noncentralTProbability(0, 5, 0) // 0.5
 */
export function noncentralTProbability(t: number, df: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTProbability(-t, df, -noncentrality);
  const isFarOut = Math.abs(noncentrality) > 40 && t > 0.2 * Math.sqrt(2 * df);
  const mean = isFarOut ? meanOverNormal : meanOverSpread;
  return mean(t, df, noncentrality);
}

/** P(Z <= t S - noncentrality), averaged over log S, in which the density has no edge. */
function meanOverSpread(t: number, df: number, noncentrality: number): number {
  const logPeak = Math.LN2 + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
  const density = (u: number) => Math.exp(logPeak + df * (u - Math.exp(2 * u) / 2));
  const step = 0.4 / Math.max(4, Math.sqrt(2 * df), Math.abs(noncentrality));
  let sum = 0;
  for (let u = 0; density(u) > 1e-18; u += step) sum += density(u) * below(u);
  for (let u = -step; density(u) > 1e-18; u -= step) sum += density(u) * below(u);
  return sum * step;

  function below(u: number): number {
    return normalTail(noncentrality - t * Math.exp(u));
  }
}

/** P(S >= (Z + noncentrality) / t), averaged over Z. */
function meanOverNormal(t: number, df: number, noncentrality: number): number {
  const step = 0.1;
  let sum = 0;
  for (let z = -9; z <= 9; z += step) {
    const s = (z + noncentrality) / t;
    sum += normalDensity(z) * (s <= 0 ? 1 : gammaUpperTail(df / 2, (df * s * s) / 2));
  }
  return sum * step;
}
