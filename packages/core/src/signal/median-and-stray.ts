import { median, medianOver } from './median.ts';

/**
 * The middle of some values, and the middle of how far they are away from it: robust against a few wild ones.
 *
 * @returns both NaN where there are none
 * @example medianAndStray([1, 2, 9]) // [2, 1]
 */
export function medianAndStray(values: ArrayLike<number>): readonly [number, number] {
  const middle = median(values);
  return [middle, medianOver(values, (value) => Math.abs(value - middle))];
}
