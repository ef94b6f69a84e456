import { completeValues } from './complete-values.ts';
import { hedgesCorrection } from './hedges-correction.ts';
import { sampleMean } from './sample-mean.ts';
import { spreadOf } from './spread-of.ts';
import { twoSidedT } from './two-sided-t.ts';

/** A t value, its degrees of freedom and its two-sided probability. */
export interface TTest {
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/** What {@link twoSampleTTest} gives. */
export interface TwoSampleTTest {
  /** First mean less second, in the readings' unit. */
  readonly difference: number;
  /** Student's, both groups taken to spread alike. */
  readonly student: TTest;
  /** Welch's, each group with its own spread. */
  readonly welch: TTest;
  /** Cohen's d: the difference by the pooled standard deviation. */
  readonly cohenD: number;
  /** Hedges' g: d corrected for small samples. */
  readonly hedgesG: number;
}

/**
 * The difference of two groups of different subjects: t tests and effect sizes.
 *
 * @param first any unit; missing values (NaN) are left out
 * @param second of any length
 * @returns NaN for fewer than two values in a group and where neither group varies
 * @throws GoniokitError `bad-data` for infinite values
 * @see https://en.wikipedia.org/wiki/Welch%27s_t-test
 * @example twoSampleTTest([3, 4, 5], [1, 2, 3]).cohenD // 2
 */
export function twoSampleTTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): TwoSampleTTest {
  const [a, b] = [completeValues(first), completeValues(second)];
  const [n, m] = [a.values.length, b.values.length];
  const rounding = Math.max(a.rounding, b.rounding);
  const difference = sampleMean(a.values) - sampleMean(b.values);
  const aVariance = spreadOf(a.values, rounding) ** 2;
  const bVariance = spreadOf(b.values, rounding) ** 2;
  const df = n + m - 2;
  const pooled = ((n - 1) * aVariance + (m - 1) * bVariance) / df;
  const [aShare, bShare] = [aVariance / n, bVariance / m];
  const welchDf = (aShare + bShare) ** 2 / (aShare ** 2 / (n - 1) + bShare ** 2 / (m - 1));
  const cohenD = pooled > 0 ? difference / Math.sqrt(pooled) : Number.NaN;
  return {
    difference,
    student: testOf(difference, pooled * (1 / n + 1 / m), df),
    welch: testOf(difference, aShare + bShare, welchDf),
    cohenD,
    hedgesG: hedgesCorrection(df) * cohenD,
  };
}

function testOf(difference: number, variance: number, degreesOfFreedom: number): TTest {
  const t = variance > 0 ? difference / Math.sqrt(variance) : Number.NaN;
  return { t, degreesOfFreedom, p: twoSidedT(t, degreesOfFreedom) };
}
