import { type ConfidenceOptions, upperShare } from './confidence.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The minimal detectable change (MDC): the change that two readings of an unchanged subject stay below with
 * the given confidence. A change has the error of both readings, hence the root of 2.
 *
 * @param standardError of measurement, any unit, 0 up
 * @param options confidence 0.95 gives MDC95, 0.9 MDC90
 * @returns in the same unit, 0 up; NaN for a standard error below 0
 * @throws GoniokitError `bad-option` for a confidence outside 0 to 1
 * @see Weir JP. Quantifying test-retest reliability using the intraclass correlation coefficient and the
 *   SEM. J Strength Cond Res 2005;19:231-240
 * @example minimalDetectableChange(2.9) // 8.038242181228126
 * @example minimalDetectableChange(2.3, { confidence: 0.9 }) // 5.350200906912705
 */
export function minimalDetectableChange(
  standardError: number,
  { confidence }: ConfidenceOptions = {},
): number {
  const z = normalQuantile(upperShare(confidence));
  return standardError >= 0 ? z * Math.SQRT2 * standardError : Number.NaN;
}
