import { expect, it } from 'vitest';
import { changeScale } from './change-scale.ts';

it('has 0 in the middle and everything on it', () => {
  expect(changeScale(5, [0, 10], 4)).toEqual({
    limitDeg: 10,
    delta: 0.75,
    interval: [0.5, 1],
    unclear: [0.3, 0.7],
  });
  const wide = changeScale(-31, [-44, -18], null);
  expect(wide.limitDeg).toBe(50);
  expect(wide.interval[0]).toBeCloseTo(0.06, 9);
  expect(wide.unclear).toBeNull();
});

it('never zooms into noise', () => {
  expect(changeScale(0.2, [0.1, 0.3], 0.2).limitDeg).toBe(10);
});
