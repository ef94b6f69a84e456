import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interpolateCubic } from './interpolate-cubic.ts';
import { frameTimesMs, leastJerkDeg, paceMs } from './testing/least-jerk.ts';
import { seededRandom } from './testing/seeded-random.ts';

const step = fc.double({ min: 0.2, max: 5, noNaN: true });
const coefficient = fc.double({ min: -20, max: 20, noNaN: true });
const times = fc.array(step, { minLength: 3, maxLength: 20 }).map((steps) => {
  let time = 0;
  return Float64Array.from([0, ...steps], (width) => {
    time += width;
    return time;
  });
});

function readOff(timeMs: Float64Array, values: Float64Array, atMs: Float64Array): Float64Array {
  const into = new Float64Array(atMs.length);
  interpolateCubic(timeMs, values, 0, timeMs.length, atMs, 0, atMs.length, into);
  return into;
}

it('goes through its readings', () => {
  fc.assert(
    fc.property(
      times,
      fc.array(coefficient, { minLength: 21, maxLength: 21 }),
      (timeMs, random) => {
        const values = timeMs.map((_, i) => random[i]!);
        for (const [i, value] of readOff(timeMs, values, timeMs).entries()) {
          expect(value).toBeCloseTo(values[i]!, 9);
        }
      },
    ),
  );
});

it('is exact for a line everywhere, and for a parabola but in the first and last interval', () => {
  fc.assert(
    fc.property(times, coefficient, coefficient, fc.boolean(), (timeMs, slope, bend, straight) => {
      const curve = (time: number) => 7 + slope * time + (straight ? 0 : bend * time * time);
      const [first, last] = straight ? [0, timeMs.length - 1] : [1, timeMs.length - 2];
      const [start, end] = [timeMs[first]!, timeMs[last]!];
      const atMs = Float64Array.from({ length: 30 }, (_, i) => start + ((end - start) * i) / 30);
      for (const [i, value] of readOff(timeMs, timeMs.map(curve), atMs).entries()) {
        expect(Math.abs(value - curve(atMs[i]!))).toBeLessThan(1e-8 * (1 + Math.abs(value)));
      }
    }),
  );
});

it('fills only what it is asked for', () => {
  const into = new Float64Array(4).fill(-1);
  const timeMs = Float64Array.of(0, 1, 2, 3);
  const values = Float64Array.of(9, 10, 20, 9);
  interpolateCubic(timeMs, values, 1, 3, Float64Array.of(0, 1.5, 2, 3), 1, 3, into);
  expect([...into]).toEqual([-1, 15, 20, -1]);
});

it('follows a quick movement at 12 uneven frames a second, a fifth of them missing', () => {
  const random = seededRandom(12);
  const pace = { moveMs: 1000, holdMs: 1000 };
  const frames = frameTimesMs(paceMs(pace, 20), 12, 0.3, random);
  const timeMs = frames.filter(() => random.uniform() >= 0.2);
  const atMs = Float64Array.from({ length: 6000 }, (_, i) => {
    return timeMs[0]! + ((timeMs.at(-1)! - timeMs[0]!) * i) / 6000;
  });
  const angles = timeMs.map((time) => leastJerkDeg(time, pace));
  const cubic = readOff(timeMs, angles, atMs);
  let before = 0;
  const straight = atMs.map((time) => {
    while (before < timeMs.length - 2 && timeMs[before + 1]! <= time) before += 1;
    const share = (time - timeMs[before]!) / (timeMs[before + 1]! - timeMs[before]!);
    return angles[before]! + share * (angles[before + 1]! - angles[before]!);
  });
  const truth = atMs.map((time) => leastJerkDeg(time, pace));
  expect(rootMeanSquare(cubic, truth)).toBeLessThan(0.35);
  expect(rootMeanSquare(straight, truth)).toBeGreaterThan(0.9);
});

function rootMeanSquare(values: Float64Array, truth: Float64Array): number {
  let squares = 0;
  for (const [i, value] of values.entries()) squares += (value - truth[i]!) ** 2;
  return Math.sqrt(squares / values.length);
}
