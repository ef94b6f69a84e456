import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatChange, formatDegrees } from './degrees-text.ts';
import { roundOrNull, roundTo } from './round-to.ts';

it('moves a number by half a step at most, and the same number down as up', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      const rounded = roundTo(value, 2);
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(roundTo(rounded, 2)).toBe(rounded);
      expect(roundTo(-value, 2)).toBe(0 - rounded);
      expect(JSON.stringify(rounded)).toMatch(/^-?\d+(\.\d{1,2})?$/);
    }),
  );
});

it('has no minus zero', () => {
  expect(roundTo(-0.001, 2)).toBe(0);
  expect(roundTo(-0, 2)).toBe(0);
  expect(formatDegrees(-0.04)).toBe('0.0°');
  expect(formatChange(0.04)).toBe('0.0°');
});

it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
  expect(() => roundTo(value, 2)).toThrow(RangeError);
});

it('keeps null', () => {
  expect(roundOrNull(null, (value) => roundTo(value, 0))).toBeNull();
});

it('gives what the comments say', () => {
  expect(roundTo(-151.846, 2)).toBe(-151.85);
  expect(formatDegrees(-5.04)).toBe('−5.0°');
  expect(formatChange(8.42)).toBe('+8.4°');
  expect(formatChange(-8.42)).toBe('−8.4°');
});
