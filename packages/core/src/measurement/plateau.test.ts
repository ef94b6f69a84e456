import { describe, expect, it } from 'vitest';
import { findPlateau, firstAt } from './plateau.ts';

const timeMs = Float64Array.from({ length: 121 }, (_, i) => i * 25);
const whole = { startMs: 0, peakMs: 1500, endMs: 3000, startDeg: 0, peakDeg: 100 };

/** Out in a second, held for a second, back in one, as people move. */
const held = timeMs.map((ms) => 100 * ease(ms / 1000) * ease(3 - ms / 1000));

function ease(t: number): number {
  const x = Math.min(1, Math.max(0, t));
  return x * x * (3 - 2 * x);
}

describe('the end position', () => {
  it('is the level of the hold, which a single larger reading does not move', () => {
    const spiked = held.map((angle, i) => (i === 60 ? 102.5 : angle));
    const plateau = findPlateau(timeMs, spiked, whole, 0);
    expect(plateau.value).toBeCloseTo(100, 9);
    expect(plateau.max).toBe(102.5);
    expect(plateau.peakMs).toBe(1500);
  });

  it('says how long it was held', () => {
    const { heldMs } = findPlateau(timeMs, held, whole, 0);
    expect(heldMs).toBeGreaterThanOrEqual(1000);
    expect(heldMs).toBeLessThan(1300);
  });

  it('was not held where the movement turns at once', () => {
    const turning = timeMs.map((ms) => 100 - Math.abs(ms - 1500) / 10);
    expect(findPlateau(timeMs, turning, whole, 0).heldMs).toBe(0);
  });

  it('tells of a gap on it', () => {
    const gap = held.map((angle, i) => (i > 50 && i < 75 ? Number.NaN : angle));
    expect(findPlateau(timeMs, gap, whole, 0).gapMs).toBe(625);
    expect(findPlateau(timeMs, held, whole, 0).gapMs).toBe(25);
  });

  it('counts a gap at its edge: the extreme may lie in it', () => {
    const gap = held.map((angle, i) => (i > 62 && i < 100 ? Number.NaN : angle));
    expect(findPlateau(timeMs, gap, whole, 0).gapMs).toBe(950);
  });
});

it('firstAt finds the first time at or after another', () => {
  expect(firstAt(timeMs, 50)).toBe(2);
  expect(firstAt(timeMs, 51)).toBe(3);
  expect(firstAt(timeMs, 9999)).toBe(timeMs.length);
});
