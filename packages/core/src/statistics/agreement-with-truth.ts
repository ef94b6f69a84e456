import { type BlandAltman, blandAltman } from './bland-altman.ts';
import { completePairs } from './complete-pairs.ts';
import type { ConfidenceOptions } from './confidence.ts';
import { pearsonCorrelation } from './linear-regression.ts';
import { sampleMean } from './sample-mean.ts';

/** What {@link agreementWithTruth} gives, in the readings' unit. */
export interface AgreementWithTruth extends BlandAltman {
  readonly meanAbsoluteError: number;
  readonly rootMeanSquareError: number;
  /** Pearson's correlation, -1 to 1. */
  readonly r: number;
}

/**
 * How well a method agrees with the truth: bias (method less truth), errors, limits and correlation. The
 * errors hold the bias; the standard deviation and the limits' width do not.
 *
 * @param readings of the method, any unit; a pair with a missing value (NaN) is left out
 * @param truth as many values
 * @returns NaN for no pairs
 * @throws GoniokitError `bad-data` for lists of different length and for infinite values, `bad-option` for a
 *   confidence outside 0 to 1
 * @example agreementWithTruth([152, 140, 131], [150, 141, 128]).meanAbsoluteError // 2
 */
export function agreementWithTruth(
  readings: ArrayLike<number>,
  truth: ArrayLike<number>,
  options: ConfidenceOptions = {},
): AgreementWithTruth {
  const { differences } = completePairs(readings, truth);
  return {
    ...blandAltman(readings, truth, options),
    meanAbsoluteError: sampleMean(differences.map(Math.abs)),
    rootMeanSquareError: Math.sqrt(sampleMean(differences.map((value) => value * value))),
    r: pearsonCorrelation(readings, truth),
  };
}
