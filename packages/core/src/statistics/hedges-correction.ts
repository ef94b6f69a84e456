import { gammaRatio } from './gamma-ratio.ts';

/**
 * What a standardised mean difference is multiplied by, since small samples overstate it: exact, by gamma
 * functions. The common 1 - 3 / (4 df - 1) comes close to it.
 *
 * @param df degrees of freedom of the standard deviation that was divided by
 * @returns 0 to 1; NaN for df not above 1, where the expectation does not exist
 * @see Hedges LV. Distribution theory for Glass's estimator of effect size. J Educ Stat 1981;6:107-128
 * @example hedgesCorrection(4) // 0.7978845608028654
 */
export function hedgesCorrection(df: number): number {
  return df > 1 ? gammaRatio((df - 1) / 2) / Math.sqrt(df / 2) : Number.NaN;
}
