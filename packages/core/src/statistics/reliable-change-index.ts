import { normalQuantile } from './normal-quantile.ts';
import { standardErrorFromReliability } from './standard-error-of-measurement.ts';

export interface ReliableChangeInput {
  readonly before: number;
  readonly after: number;
  /** Of the group before, in the same unit. */
  readonly standardDeviation: number;
  /** Of the reading, up to 1. */
  readonly reliability: number;
}

/** What {@link reliableChangeIndex} gives. */
export interface ReliableChangeIndex {
  /** Change in standard errors of a change, positive for a rise. */
  readonly index: number;
  readonly standardErrorOfMeasurement: number;
  readonly standardErrorOfChange: number;
  /** The change that is reliable with 95 % confidence: the MDC95 of the same standard error. */
  readonly threshold95: number;
  /** Whether the change, either way, is larger than that. */
  readonly isReliable: boolean;
}

/**
 * The reliable change index of Jacobson and Truax: one subject's change by the standard error of a change.
 *
 * @returns index without a unit, standard errors and threshold in the readings' unit; NaN where the standard
 *   error is 0 or does not exist, and then not reliable
 * @see Jacobson NS, Truax P. Clinical significance: a statistical approach to defining meaningful change in
 *   psychotherapy research. J Consult Clin Psychol 1991;59:12-19
 * @example
 * reliableChangeIndex({ before: 32.5, after: 47.5, standardDeviation: 7.5, reliability: 0.8 }).index
 * // 3.162277660168379
 */
export function reliableChangeIndex({
  before,
  after,
  standardDeviation,
  reliability,
}: ReliableChangeInput): ReliableChangeIndex {
  const standardError = standardErrorFromReliability(standardDeviation, reliability);
  const ofChange = Math.SQRT2 * standardError;
  const index = ofChange > 0 ? (after - before) / ofChange : Number.NaN;
  return {
    index,
    standardErrorOfMeasurement: standardError,
    standardErrorOfChange: ofChange,
    threshold95: normalQuantile(0.975) * ofChange,
    isReliable: Math.abs(index) > normalQuantile(0.975),
  };
}
