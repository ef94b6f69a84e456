import { completePairs } from './complete-pairs.ts';
import { type ConfidenceOptions, type Interval, upperShare } from './confidence.ts';
import { type LinearRegression, linearRegression } from './linear-regression.ts';
import { normalQuantile } from './normal-quantile.ts';
import { sampleMean } from './sample-mean.ts';
import { spreadOf } from './spread-of.ts';
import { studentTQuantile } from './student-t-quantile.ts';

/** What {@link blandAltman} gives, in the readings' unit. */
export interface BlandAltman {
  /** Pairs in which neither is missing. */
  readonly n: number;
  readonly excluded: number;
  /** Mean of first minus second. */
  readonly bias: number;
  readonly standardDeviation: number;
  /** Bias less and plus 1.96 standard deviations: 95 % of differences lie between, whatever `confidence` is. */
  readonly limits: Interval;
  readonly biasInterval: Interval;
  readonly lowerLimitInterval: Interval;
  readonly upperLimitInterval: Interval;
  /** Of the difference on the mean of the two: a slope tells that the bias grows with the size. */
  readonly proportionalBias: LinearRegression;
}

/**
 * The agreement of two methods after Bland and Altman: bias, limits of agreement, and intervals of all three.
 *
 * Intervals are those of the 1999 paper: Student's t with n - 1 degrees of freedom, the standard error of a
 * limit being s sqrt(1/n + 1.96^2 / (2 (n - 1))). The 1986 paper rounds it to s sqrt(3/n). The factor 1.96
 * is the normal quantile, unrounded.
 *
 * @param first any unit; a pair with a missing value (NaN) is left out
 * @param second as many values of the same subjects
 * @returns NaN for no pairs, all but the bias also for one
 * @throws GoniokitError `bad-data` for lists of different length and for infinite values, `bad-option` for a
 *   confidence outside 0 to 1
 * @see Bland JM, Altman DG. Measuring agreement in method comparison studies. Stat Methods Med Res
 *   1999;8:135-160
 * @example blandAltman([152, 140, 131], [150, 141, 128]).bias // 1.3333333333333333
 */
export function blandAltman(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  { confidence }: ConfidenceOptions = {},
): BlandAltman {
  const pairs = completePairs(first, second);
  const differences = pairs.differences.map((value) => 0 - value);
  const n = differences.length;
  const bias = sampleMean(differences);
  const standardDeviation = spreadOf(differences, pairs.rounding);
  const z = normalQuantile(0.975);
  const t = studentTQuantile(upperShare(confidence), n - 1);
  const limits = about(bias, z * standardDeviation);
  const limitMargin = t * standardDeviation * Math.sqrt(1 / n + (z * z) / (2 * (n - 1)));
  const means = pairs.first.map((value, i) => (value + (pairs.second[i] as number)) / 2);
  return {
    n,
    excluded: pairs.excluded,
    bias,
    standardDeviation,
    limits,
    biasInterval: about(bias, (t * standardDeviation) / Math.sqrt(n)),
    lowerLimitInterval: about(limits[0], limitMargin),
    upperLimitInterval: about(limits[1], limitMargin),
    proportionalBias: linearRegression(means, differences),
  };
}

function about(middle: number, margin: number): Interval {
  return [middle - margin, middle + margin];
}
