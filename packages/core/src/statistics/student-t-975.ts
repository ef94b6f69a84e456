/**
 * Powers of one over the degrees of freedom, from the constant up: fitted to scipy's t.ppf(0.975) at
 * Chebyshev nodes.
 */
const coefficients = [
  1.9599639, 2.3722888, 2.8218635, 2.564928, 1.5227784, 1.0121853, -0.014781692, 0.57338711,
  -0.19590059, 0.089491974,
];

/**
 * What a standard error is multiplied by for half of a 95 % interval: the value below which 97.5 % of a t
 * distribution lie, to seven digits, without what it takes to know the others ({@link studentTQuantile}).
 *
 * @param df degrees of freedom, 1 up; infinite for a normal distribution
 * @returns 1.96 up
 * @example studentT975(2).toFixed(5) // '4.30265'
 */
export function studentT975(df: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum / df + coefficient);
}
