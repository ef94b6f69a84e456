import { expect, it } from 'vitest';
import { progressScale } from './progress-scale.ts';

it('spans every interval, on tens', () => {
  const { fromDeg, toDeg, place } = progressScale([
    [92, 108],
    [101, 121],
  ]);
  expect([fromDeg, toDeg]).toEqual([90, 130]);
  expect(place(110)).toBe(0.5);
  expect(place(92)).toBeGreaterThan(0);
  expect(place(121)).toBeLessThan(1);
});

it('has a height even where all is one number', () => {
  const { fromDeg, toDeg } = progressScale([[90, 90]]);
  expect(toDeg).toBeGreaterThan(fromDeg);
});
