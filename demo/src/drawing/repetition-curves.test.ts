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

it('leads no line over what was not seen, and stays drawable when it is long', () => {
  const timeMs = Float64Array.from({ length: 1000 }, (_, i) => i);
  const deg = timeMs.map((time) => (time >= 500 && time < 600 ? Number.NaN : time));
  const curves = repetitionCurves(timeMs, deg, [{ startMs: 0, endMs: 999 }]);
  expect(curves).toHaveLength(2);
  expect(curves.flat().length).toBeLessThan(100);
  expect(curves.map((curve) => [curve.at(0)?.[1], curve.at(-1)?.[1]])).toEqual([
    [0, 499],
    [600, 999],
  ]);
});
