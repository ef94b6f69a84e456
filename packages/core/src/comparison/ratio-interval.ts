/** Two numbers with errors of theirs, one to be divided by the other. */
export interface UncertainRatio {
  readonly numerator: number;
  readonly denominator: number;
  readonly numeratorVariance: number;
  readonly denominatorVariance: number;
  /** Of both: above 0 where the same measurement is in both. */
  readonly covariance: number;
}

/**
 * The standard error of a ratio, to first order (the delta method).
 *
 * @returns 0 up, in the ratio's own unit; not finite where the denominator is 0
 */
export function ratioStandardError(of: UncertainRatio): number {
  const ratio = of.numerator / of.denominator;
  const variance =
    of.numeratorVariance - 2 * ratio * of.covariance + ratio ** 2 * of.denominatorVariance;
  return Math.sqrt(Math.max(0, variance)) / Math.abs(of.denominator);
}

/**
 * The interval of a ratio by Fieller's theorem: all ratios that the two numbers do not contradict. Unlike
 * the ratio more or less its standard error it is right where the denominator is poorly known; it lies
 * further out on the side on which the denominator may be small.
 *
 * @param width standard errors to each side, above 0
 * @returns low and high; null where the denominator cannot be told from 0, for then any ratio may be
 * @see Fieller EC, J R Stat Soc B 1954;16:175-185, doi:10.1111/j.2517-6161.1954.tb00159.x
 * @example
 * ratioInterval({ numerator: 10, denominator: 20, numeratorVariance: 1, denominatorVariance: 4, covariance: 0 }, 2)
 * // [0.375, 0.6666666666666666]
 */
export function ratioInterval(of: UncertainRatio, width: number): readonly [number, number] | null {
  const { numerator, denominator, numeratorVariance, denominatorVariance, covariance } = of;
  // The ratios r for which (numerator - r denominator)^2 <= width^2 x its variance: a r^2 - 2 b r + c <= 0.
  const a = denominator ** 2 - width ** 2 * denominatorVariance;
  const b = numerator * denominator - width ** 2 * covariance;
  const c = numerator ** 2 - width ** 2 * numeratorVariance;
  if (!(a > 0)) return null;
  const root = Math.sqrt(Math.max(0, b ** 2 - a * c));
  return [(b - root) / a, (b + root) / a];
}
