import { expect, it } from 'vitest';
import { repetitionCurves } from './repetition-curves.ts';

it('lays repetitions of different length over each other', () => {
  const timeMs = [0, 100, 200, 300, 400, 500, 600];
  const deg = [0, 50, 0, 0, 40, 40, 0];
  const [quick, slow] = repetitionCurves(timeMs, deg, [
    { startMs: 0, endMs: 200 },
    { startMs: 200, endMs: 600 },
  ]);
  expect(quick).toEqual([
    [0, 0],
    [0.5, 50],
    [1, 0],
  ]);
  expect(slow?.at(0)).toEqual([0, 0]);
  expect(slow?.at(-1)).toEqual([1, 0]);
});

it('leaves out what was not seen, and stays drawable when it is long', () => {
  const timeMs = Float64Array.from({ length: 1000 }, (_, i) => i);
  const deg = timeMs.map((time) => (time === 500 ? Number.NaN : time));
  const [curve] = repetitionCurves(timeMs, deg, [{ startMs: 0, endMs: 999 }]);
  expect(curve?.length).toBeLessThan(100);
  expect(curve?.every(([, angle]) => Number.isFinite(angle))).toBe(true);
});
