import { expect, it } from 'vitest';
import { isIdle } from './idle.ts';

const since = { wallMs: 1_000_000, steadyMs: 5_000 };
const after = (wallMinutes: number, steadyMinutes: number) => ({
  wallMs: since.wallMs + wallMinutes * 60_000,
  steadyMs: since.steadyMs + steadyMinutes * 60_000,
});

it('is idle after the time that was chosen, and not before', () => {
  expect(isIdle(since, after(4.99, 4.99), 5)).toBe(false);
  expect(isIdle(since, after(5, 5), 5)).toBe(true);
});

it('is idle after a sleep in which one clock stood', () => {
  expect(isIdle(since, after(480, 1), 5)).toBe(true);
});

it('is idle although the clock on the wall was set back', () => {
  expect(isIdle(since, after(-60, 6), 5)).toBe(true);
  expect(isIdle(since, after(-60, 4), 5)).toBe(false);
});
