import { describe, expect, it } from 'vitest';
import { findMotion } from '../motions/find-motion.ts';
import { countedExcursions, leaveDegOf } from './counted-excursions.ts';
import { findExcursions } from './find-excursions.ts';

/** A series through the given turning points, a second from one to the next, 30 readings a second. */
function through(...turns: readonly number[]): { timeMs: Float64Array; deg: Float64Array } {
  const count = 30 * (turns.length - 1) + 1;
  return {
    timeMs: Float64Array.from({ length: count }, (_, i) => (i * 1000) / 30),
    deg: Float64Array.from({ length: count }, (_, i) => {
      const from = Math.min(Math.floor(i / 30), turns.length - 2);
      const share = i / 30 - from;
      return turns[from]! + share * (turns[from + 1]! - turns[from]!);
    }),
  };
}

const peaks = (turns: readonly number[], leaveDeg = 10) => {
  const { timeMs, deg } = through(...turns);
  return findExcursions(timeMs, deg, leaveDeg).map(({ peakDeg }) => Math.round(peakDeg));
};

describe('repetitions', () => {
  it('are movements out and back', () => {
    expect(peaks([0, 0, 90, 90, 0, 0, 100, 100, 0, 0, 95, 0])).toEqual([90, 100, 95]);
  });

  it('need a return: the last one of a recording that ends at the top is not one', () => {
    expect(peaks([0, 0, 90, 0, 0, 100, 100])).toEqual([90]);
  });

  it('are not split by a tremble at the top', () => {
    expect(peaks([0, 0, 90, 70, 90, 0, 0])).toEqual([90]);
  });

  it('may follow each other without a rest', () => {
    expect(peaks([0, 90, 0, 80, 0, 85, 0, 0])).toEqual([90, 80, 85]);
  });

  it('may come back to another rest than they left', () => {
    expect(peaks([0, 0, 90, 30, 30, 30, 95, 28, 28])).toEqual([90, 95]);
  });

  it('leave a rest that is not 0, and one on the other side of it', () => {
    expect(peaks([-90, -90, 5, -90, -90, 3, -90])).toEqual([5, 3]);
  });

  it('are the same with time running backward', () => {
    const turns = [0, 0, 90, 90, 0, 0, 100, 100, 5, 5];
    expect(peaks([...turns].reverse())).toEqual(peaks(turns).reverse());
  });

  it('are not found in a subject who stands still, or only trembles', () => {
    expect(peaks([5, 5, 5, 5])).toEqual([]);
    expect(peaks([0, 8, 0, 8, 0, 8, 0])).toEqual([]);
  });

  it('skip what is missing', () => {
    const { timeMs, deg } = through(0, 0, 90, 90, 0, 0);
    deg.fill(Number.NaN, 20, 35);
    expect(findExcursions(timeMs, deg, 10)).toHaveLength(1);
  });

  it('are slow or quick: a movement of ten seconds leaves rest too', () => {
    const slow = [0, ...Array.from({ length: 11 }, (_, i) => 6 * i), 60, 0, 0];
    expect(peaks(slow)).toEqual([60]);
  });

  it('are not the twitches beside them', () => {
    const { timeMs, deg } = through(0, 0, 100, 0, 0, 20, 0, 0, 90, 0);
    const counted = countedExcursions(findExcursions(timeMs, deg, 10));
    expect(counted.map(({ peakDeg }) => Math.round(peakDeg))).toEqual([100, 90]);
  });

  it('who settles at the top rests there after a minute', () => {
    const stay = Array.from({ length: 70 }, () => 80);
    expect(peaks([0, 0, 80, ...stay, 130, 80, 80])).toEqual([130]);
  });
});

it('a movement begins at a share of what the row can show', () => {
  expect(leaveDegOf(findMotion('shoulder.flexion').row)).toBe(12);
  expect(leaveDegOf(findMotion('ankle.dorsiflexion').row)).toBe(7.5);
});
