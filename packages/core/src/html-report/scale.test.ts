import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scaleOver, tickText } from './scale.ts';

const units = fc.constantFrom('deg' as const, 'cm' as const, 'ratio' as const);
const values = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { maxLength: 8 });

it('holds every value, with a handful of marks that rise', () => {
  fc.assert(
    fc.property(values, units, (numbers, unit) => {
      const { ticks, place } = scaleOver(numbers, unit);
      for (const value of numbers) {
        expect(place(value)).toBeGreaterThan(0);
        expect(place(value)).toBeLessThan(1);
      }
      expect(ticks.length).toBeGreaterThanOrEqual(1);
      expect(ticks.length).toBeLessThanOrEqual(5);
      for (const [i, tick] of ticks.entries()) {
        expect(place(tick)).toBeGreaterThanOrEqual(-1e-9);
        expect(place(tick)).toBeLessThanOrEqual(1 + 1e-9);
        if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1]!);
      }
    }),
  );
});

it('marks angles as goniometers do', () => {
  expect(scaleOver([0.4, 153], 'deg').ticks).toEqual([0, 45, 90, 135]);
  expect(scaleOver([-3, 4], 'cm').ticks).toEqual([-2, 0, 2, 4]);
});

it('writes no digits that say nothing', () => {
  expect(tickText(45, 'deg')).toBe('45°');
  expect(tickText(2.5, 'cm')).toBe('2.5\u00a0cm');
  expect(tickText(-0.25, 'ratio')).toBe('−0.25');
});
