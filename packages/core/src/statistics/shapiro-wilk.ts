import { completeValues } from './complete-values.ts';
import { normalQuantile, normalTail } from './normal-quantile.ts';
import { sampleMean } from './sample-mean.ts';
import { spreadOf } from './spread-of.ts';

/** What {@link shapiroWilk} gives. */
export interface ShapiroWilk {
  /** 1 for a sample as straight as a normal one can be, less the further from it. */
  readonly w: number;
  /** Of the test that the values are normal. */
  readonly p: number;
}

/**
 * The test of Shapiro and Wilk: could the values come from a normal distribution? What limits of agreement, t
 * tests and intervals take for granted of differences.
 *
 * Weights and p by Royston's polynomials (algorithm AS R94), made for 3 to 5000 values.
 *
 * @param list any unit; missing values (NaN) are left out
 * @returns NaN for fewer than 3 or more than 5000 values and where all are equal
 * @throws GoniokitError `bad-data` for infinite values
 * @see Royston P. Remark AS R94: a remark on algorithm AS 181: the W-test for normality. Appl Stat
 *   1995;44:547-551
 * @example shapiroWilk([1, 2, 3]).w // 1
 */
export function shapiroWilk(list: ArrayLike<number>): ShapiroWilk {
  const { values, rounding } = completeValues(list);
  const n = values.length;
  const spread = spreadOf(values, rounding);
  if (n < 3 || n > 5000 || spread === 0) return { w: Number.NaN, p: Number.NaN };
  const sorted = values.toSorted((a, b) => a - b);
  const mean = sampleMean(sorted);
  let top = 0;
  for (const [i, weight] of weightsOf(n).entries()) {
    top += weight * ((sorted[n - 1 - i] as number) - mean - ((sorted[i] as number) - mean));
  }
  const w = Math.min(1, top ** 2 / ((n - 1) * spread ** 2));
  return { w, p: probability(w, n) };
}

/** Weights of the outermost pair of values, the next, and so on to the middle. */
function weightsOf(n: number): readonly number[] {
  if (n === 3) return [Math.SQRT1_2];
  const half = Math.floor(n / 2);
  const scores = Array.from({ length: half }, (_, i) => -normalQuantile((i + 0.625) / (n + 0.25)));
  const squares = 2 * scores.reduce((sum, score) => sum + score * score, 0);
  const u = 1 / Math.sqrt(n);
  const corrections = [
    polynomial([0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], u),
    polynomial([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], u),
  ].slice(0, n > 5 ? 2 : 1);
  const outer = corrections.map((correction, i) => scoreAt(i) / Math.sqrt(squares) + correction);
  const left = squares - 2 * outer.reduce((sum, _, i) => sum + scoreAt(i) ** 2, 0);
  const scale = Math.sqrt(left / (1 - 2 * outer.reduce((sum, weight) => sum + weight ** 2, 0)));
  return scores.map((score, i) => outer[i] ?? score / scale);

  function scoreAt(i: number): number {
    return scores[i] as number;
  }
}

function probability(w: number, n: number): number {
  if (n === 3) {
    const angle = Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75));
    return Math.max(0, Math.min(1, (6 / Math.PI) * angle));
  }
  const y = Math.log(1 - w);
  if (n > 11) {
    const logN = Math.log(n);
    const middle = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], logN);
    const deviation = Math.exp(polynomial([-0.4803, -0.082676, 0.0030302], logN));
    return normalTail((y - middle) / deviation);
  }
  const limit = polynomial([-2.273, 0.459], n);
  if (y >= limit) return 0;
  const middle = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n);
  const deviation = Math.exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n));
  return normalTail((-Math.log(limit - y) - middle) / deviation);
}

/** Coefficients of rising powers. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
