import { selectInPlace } from './select-in-place.ts';

/**
 * The median: half of the values are smaller, half larger. Of an even number of values, the mean of
 * the middle two (as numpy's `nanmedian`). NaN is missing and left out.
 *
 * @param values any unit, any order; not changed
 * @returns in the unit of the values; NaN where nothing is left
 * @example median([1, 9, Number.NaN, 5]) // 5
 */
export function median(values: ArrayLike<number>): number {
  const seen = new Float64Array(values.length);
  let length = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    seen[length] = value;
    length += 1;
  }
  return medianInPlace(seen, length);
}

/** {@link median} of the first `length` values, none of them NaN; reorders them. */
export function medianInPlace(values: Float64Array, length: number): number {
  if (length === 0) return Number.NaN;
  const middle = length >> 1;
  const upper = selectInPlace(values, middle, length);
  if (length % 2 === 1) return upper;
  // Selection left everything that is not larger in front.
  let lower = values[0]!;
  for (let i = 1; i < middle; i += 1) if (values[i]! > lower) lower = values[i]!;
  return (lower + upper) / 2;
}
