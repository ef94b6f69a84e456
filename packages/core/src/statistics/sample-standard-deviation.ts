import { sampleMean } from './sample-mean.ts';

/**
 * The standard deviation of a population, estimated from a sample of it (divided by n - 1).
 *
 * @returns in the values' unit, 0 up; NaN for fewer than two values
 * @see https://en.wikipedia.org/wiki/Bessel%27s_correction
 * @example sampleStandardDeviation([150, 152, 154]) // 2
 */
export function sampleStandardDeviation(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN;
  const mean = sampleMean(values);
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
