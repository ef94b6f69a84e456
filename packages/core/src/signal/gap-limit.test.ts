import { expect, it } from 'vitest';
import { gapLimitMs } from './gap-limit.ts';

it('is a third of a second, and never less than one missing frame', () => {
  expect(gapLimitMs(1000 / 30)).toBeCloseTo(333.33, 2);
  expect(gapLimitMs(1000 / 5)).toBe(500);
});
