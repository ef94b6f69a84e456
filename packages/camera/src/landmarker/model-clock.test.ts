import { expect, it } from 'vitest';
import { createModelClock } from './model-clock.ts';

it('goes on where a source begins anew', () => {
  const modelMs = createModelClock();
  expect([500, 0, 40].map(modelMs)).toEqual([500, 1500, 1540]);
});

it('gives the times of a single film as they are', () => {
  const times = [0, 33.333, 66.667, 100, 5000];
  expect(times.map(createModelClock())).toEqual(times);
});

it('rises strictly whatever comes, and keeps the steps of each source', () => {
  const modelMs = createModelClock();
  const times = [0, 10, 10, 3, 900, 0, 0, 1e6, 5, 5.001];
  const model = times.map(modelMs);
  for (let i = 1; i < times.length; i += 1) {
    const step = times[i]! - times[i - 1]!;
    const modelStep = model[i]! - model[i - 1]!;
    if (step > 0) expect(modelStep).toBeCloseTo(step, 6);
    else expect(modelStep).toBeGreaterThan(0);
  }
});
