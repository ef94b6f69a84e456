import { completePairs } from './complete-pairs.ts';
import { sampleMean } from './sample-mean.ts';
import { twoSidedT } from './two-sided-t.ts';

/** What {@link linearRegression} gives. */
export interface LinearRegression {
  readonly slope: number;
  readonly intercept: number;
  /** Pearson's correlation, -1 to 1. */
  readonly r: number;
  /** Two-sided, of the test that the slope is 0. */
  readonly p: number;
  /** Of the slope. */
  readonly standardError: number;
}

/**
 * The straight line of least squares through pairs.
 *
 * @param x any unit; a pair with a missing value (NaN) is left out
 * @param y as many values
 * @returns NaN where x does not vary; p and standard error also for fewer than three pairs, r and p also
 *   where y does not vary
 * @throws GoniokitError `bad-data` for lists of different length and for infinite values
 * @see https://en.wikipedia.org/wiki/Simple_linear_regression
 * @example linearRegression([1, 2, 3], [3, 5, 7]).slope // 2
 */
export function linearRegression(x: ArrayLike<number>, y: ArrayLike<number>): LinearRegression {
  const { first, second, rounding } = completePairs(x, y);
  const xMean = sampleMean(first);
  const yMean = sampleMean(second);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [i, value] of first.entries()) {
    const dx = value - xMean;
    const dy = (second[i] as number) - yMean;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const df = first.length - 2;
  const floor = first.length * rounding ** 2;
  const slope = xx <= floor ? Number.NaN : xy / xx;
  // Rounding must not carry a perfect correlation past 1.
  const r = yy <= floor ? Number.NaN : Math.max(-1, Math.min(1, (slope * xx) / Math.sqrt(xx * yy)));
  const canTest = df > 0;
  return {
    slope,
    intercept: yMean - slope * xMean,
    r,
    p: canTest ? twoSidedT(r * Math.sqrt(df / (1 - r * r)), df) : Number.NaN,
    standardError: canTest ? Math.sqrt(((1 - r * r) * yy) / (df * xx)) : Number.NaN,
  };
}

/**
 * Pearson's correlation.
 *
 * @param x any unit; a pair with a missing value (NaN) is left out
 * @param y as many values
 * @returns -1 to 1; NaN where either does not vary
 * @throws GoniokitError `bad-data` for lists of different length and for infinite values
 * @example pearsonCorrelation([1, 2, 3], [2, 4, 6]) // 1
 */
export function pearsonCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return linearRegression(x, y).r;
}
