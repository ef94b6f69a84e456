import { completePairs } from './complete-pairs.ts';
import { type ConfidenceOptions, type Interval, upperShare } from './confidence.ts';
import { sampleMean } from './sample-mean.ts';
import { spreadOf } from './spread-of.ts';
import { studentTQuantile } from './student-t-quantile.ts';
import { greaterT, twoSidedT } from './two-sided-t.ts';

/** What {@link pairedTTest} gives. */
export interface PairedTTest {
  /** Pairs in which neither is missing. */
  readonly n: number;
  readonly excluded: number;
  /** Of after less before, in the readings' unit. */
  readonly mean: number;
  readonly standardDeviation: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
  /** Of the test that after is not above before. */
  readonly pGreater: number;
  /** Of the mean. */
  readonly interval: Interval;
}

/**
 * Student's t test of pairs: is the mean difference 0?
 *
 * @param before any unit; a pair with a missing value (NaN) is left out
 * @param after as many values of the same subjects
 * @returns NaN for fewer than two pairs. Where all differences are equal there is nothing to divide by: t is
 *   NaN, and p is 0 or 1 by the sign, NaN too where nothing changed
 * @throws GoniokitError `bad-data` for lists of different length and for infinite values, `bad-option` for a
 *   confidence outside 0 to 1
 * @see https://en.wikipedia.org/wiki/Student%27s_t-test#Dependent_t-test_for_paired_samples
 * @example pairedTTest([90, 91, 92, 93], [90, 91, 92, 93.5]).t // 1
 */
export function pairedTTest(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  { confidence }: ConfidenceOptions = {},
): PairedTTest {
  const { differences, excluded, rounding } = completePairs(before, after);
  const n = differences.length;
  const mean = sampleMean(differences);
  const standardDeviation = spreadOf(differences, rounding);
  const standardError = standardDeviation / Math.sqrt(n);
  const t = mean / standardError;
  const margin = studentTQuantile(upperShare(confidence), n - 1) * standardError;
  return {
    n,
    excluded,
    mean,
    standardDeviation,
    t: Number.isFinite(t) ? t : Number.NaN,
    degreesOfFreedom: n - 1,
    p: twoSidedT(t, n - 1),
    pGreater: greaterT(t, n - 1),
    interval: [mean - margin, mean + margin],
  };
}
