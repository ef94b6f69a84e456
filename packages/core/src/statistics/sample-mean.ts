/**
 * The arithmetic mean.
 *
 * @returns in the values' unit; NaN for no values
 * @example sampleMean([150, 152, 154]) // 152
 */
export function sampleMean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
