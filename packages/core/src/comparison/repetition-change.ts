import type { Measured, Repetition } from '../measurement/measurement.ts';
import { sampleMean } from '../statistics/sample-mean.ts';
import { sampleStandardDeviation } from '../statistics/sample-standard-deviation.ts';
import { margin95 } from './margin95.ts';

/**
 * The 95 % interval of how the mean of something that every repetition has changed from one session to the
 * other, from how far the repetitions of each spread (Welch).
 *
 * @returns low and high, in its unit; null where not both sessions have two accepted repetitions
 * @see https://en.wikipedia.org/wiki/Welch%27s_t-test
 */
export function repetitionChange(
  before: Measured,
  after: Measured,
  of: (repetition: Repetition) => number,
): readonly [number, number] | null {
  const [first, second] = [before, after].map(({ repetitions }) => {
    const values = repetitions.filter(({ accepted }) => accepted).map(of);
    const variance = sampleStandardDeviation(values) ** 2 / values.length;
    return { mean: sampleMean(values), variance, spread: variance ** 2 / (values.length - 1) };
  }) as [Known, Known];
  const change = second.mean - first.mean;
  const margin = margin95(first.variance + second.variance, first.spread + second.spread);
  return Number.isNaN(margin) ? null : [change - margin, change + margin];
}

interface Known {
  readonly mean: number;
  readonly variance: number;
  /** The variance squared, over its degrees of freedom. */
  readonly spread: number;
}
