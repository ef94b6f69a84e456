import { magnitude, roundingOf } from './complete-rows.ts';

/**
 * The values of a list that are not missing (NaN).
 *
 * @throws GoniokitError `bad-data` for infinite values
 */
export function completeValues(list: ArrayLike<number>) {
  const values = Array.from(list).filter((value) => !Number.isNaN(value));
  let largest = 0;
  for (const value of values) largest = Math.max(largest, magnitude(value, 'the list'));
  return { values, excluded: list.length - values.length, rounding: roundingOf(largest) };
}
