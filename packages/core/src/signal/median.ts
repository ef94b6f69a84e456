import { selectInPlace } from './select-in-place.ts';

/** What few values are put in order in: thousands of small arrays would cost more than the medians themselves. */
const few = new Float64Array(512);

/**
 * The median: half of the values are smaller, half larger. Of an even number of values, the mean of
 * the middle two (as numpy's `nanmedian`). NaN is missing and left out.
 *
 * @param values any unit, any order; not changed
 * @returns in the unit of the values; NaN where nothing is left
 * @example median([1, 9, Number.NaN, 5]) // 5
 */
export function median(values: ArrayLike<number>): number {
  return medianOver(values, (value) => value);
}

/** {@link median} of what a function, which takes no median itself, gives for each of some frames. */
export function medianOver(frames: ArrayLike<number>, of: (frame: number) => number): number {
  const seen = frames.length > few.length ? new Float64Array(frames.length) : few;
  let length = 0;
  for (let i = 0; i < frames.length; i += 1) {
    const value = of(frames[i]!);
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
