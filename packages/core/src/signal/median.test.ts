import fc from 'fast-check';
import { expect, it } from 'vitest';
import { median } from './median.ts';
import { selectInPlace } from './select-in-place.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const numbers = fc.array(number, { minLength: 1, maxLength: 60 });

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

it('selects what sorting would put there', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), (values, seed) => {
      const rank = seed % values.length;
      // -0 and 0 are equal, and may stand in either order.
      expect(selectInPlace(Float64Array.from(values), rank) + 0).toBe(ascending(values)[rank]! + 0);
    }),
  );
});

it('is the middle of the sorted values, or the mean of the middle two', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const sorted = ascending(values);
      const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
      const expected = low === high ? low : (low + high) / 2;
      expect(median(values)).toBeCloseTo(expected, 12);
    }),
  );
});

it('leaves missing values out and its input as it was', () => {
  const values = Object.freeze([1, 9, Number.NaN, 5]);
  expect(median(values)).toBe(5);
  expect(median([])).toBeNaN();
  expect(median([Number.NaN])).toBeNaN();
});

it('gives what the comments say', () => {
  expect(selectInPlace(Float64Array.of(9, 1, 5), 1)).toBe(5);
});

it('stays quick where all values are equal or sorted', () => {
  const size = 200_000;
  const sorted = Float64Array.from({ length: size }, (_, i) => i);
  expect(selectInPlace(sorted, size / 2)).toBe(size / 2);
  expect(selectInPlace(new Float64Array(size).fill(3), size / 2)).toBe(3);
});
