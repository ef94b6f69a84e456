import { sampleStandardDeviation } from '../statistics/sample-standard-deviation.ts';
import { studentT975 } from '../statistics/student-t-975.ts';
import type { ErrorParts } from './measurement.ts';

/** A mean with its error: how far it may be from the truth. */
export interface StandardError {
  /** Degrees. */
  readonly standardError: number;
  readonly errorParts: ErrorParts;
  /** Null where infinite. */
  readonly degreesOfFreedom: number | null;
  /** Half the width of the 95 % interval, degrees. */
  readonly halfWidth95: number;
}

/**
 * The standard error of the mean of repetitions, in parts that do not overlap: landmark noise is known
 * from many readings; what the repetitions spread beyond it is the subject's own, known from few. Their
 * degrees of freedom are joined after Welch and Satterthwaite.
 *
 * @param values one a repetition, degrees
 * @param noise standard error of each from landmark noise on its plateau, degrees
 * @param systematic standard error that no repetition shows, degrees; null where none is known
 * @see https://en.wikipedia.org/wiki/Welch%E2%80%93Satterthwaite_equation
 * @example standardErrorOfMean([10, 12, 14], [0, 0, 0], null).standardError // 1.1547005383792515
 */
export function standardErrorOfMean(
  values: readonly number[],
  noise: readonly number[],
  systematic: number | null,
): StandardError {
  const n = values.length;
  const noiseVariance = noise.reduce((sum, one) => sum + one * one, 0) / n;
  const spread = n > 1 ? sampleStandardDeviation(values) : 0;
  const repetitionVariance = Math.max(0, spread * spread - noiseVariance) / n;
  const systematicVariance = systematic === null ? 0 : systematic * systematic;
  const variance = repetitionVariance + noiseVariance / n + systematicVariance;
  const freedom =
    repetitionVariance > 0
      ? (variance / repetitionVariance) ** 2 * (n - 1)
      : Number.POSITIVE_INFINITY;
  const standardError = Math.sqrt(variance);
  return {
    standardError,
    errorParts: {
      repetitions: Math.sqrt(repetitionVariance),
      noise: Math.sqrt(noiseVariance / n),
      systematic,
    },
    degreesOfFreedom: Number.isFinite(freedom) ? freedom : null,
    halfWidth95: studentT975(freedom) * standardError,
  };
}
