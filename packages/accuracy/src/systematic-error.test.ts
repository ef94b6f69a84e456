import { describe, expect, it } from 'vitest';
import type { AnglePairs } from './angle-pairs.ts';
import type { Chapter } from './chapter.ts';
import { systematicErrors, withFitted } from './systematic-error.ts';

/** A knee that bends from 0 to 100, read with an error at either end. */
function pairs(lowError: number, highError: number, change: Partial<AnglePairs> = {}): AnglePairs {
  const reference = Array.from({ length: 101 }, (_, deg) => deg);
  return {
    trial: 'made-up',
    motion: 'knee.flexion',
    side: 'left',
    space: 'world',
    view: 'oblique',
    moments: 101,
    reference,
    reading: reference.map((deg) => deg + (deg <= 20 ? lowError : deg >= 80 ? highError : 1000)),
    reasons: [],
    ...change,
  };
}

const chapter = (all: readonly AnglePairs[], change: Partial<Chapter> = {}): Chapter => ({
  id: 'made-up',
  title: 'Made up',
  reference: 'motion-capture',
  endToEnd: true,
  words: [],
  pairs: all,
  ...change,
});

describe('the systematic error of a row', () => {
  it('is the root mean square of the errors at the ends, sides together; the middle does not count', () => {
    const both = [pairs(3, -4), pairs(0, 5, { side: 'right' })];
    expect(systematicErrors([chapter(both)])).toEqual([
      {
        joint: 'knee',
        plane: 'sagittal',
        view: 'oblique',
        space: 'world',
        deviationDeg: Math.sqrt((9 + 16 + 0 + 25) / 4),
        n: 4,
        subjects: 1,
        source: 'packages/accuracy/ACCURACY.md',
      },
    ]);
  });

  it('keeps views and spaces apart', () => {
    const apart = [pairs(1, 1), pairs(2, 2, { view: 'side' }), pairs(3, 3, { space: 'image' })];
    const deviations = systematicErrors([chapter(apart)]).map((one) => one.deviationDeg);
    expect(deviations).toEqual([1, 2, 3]);
  });

  it.each<[string, Chapter]>([
    ['another product is no truth', chapter([pairs(1, 1)], { reference: 'another-product' })],
    ['no camera, no error of one', chapter([pairs(1, 1)], { endToEnd: false })],
    ['nothing was read', chapter([pairs(1, 1, { reference: [], reading: [] })])],
    ['hardly anything moved', chapter([pairs(1, 1, { reference: [1, 9], reading: [2, 8] })])],
    ['the elbows were hidden', chapter([pairs(1, 1, { motion: 'elbow.flexion' })])],
  ])('none where %s', (_, one) => {
    expect(systematicErrors([one])).toEqual([]);
  });

  it('stands beside that of the same row fitted, where there is one', () => {
    const found = systematicErrors([chapter([pairs(4, 4), pairs(5, 5, { view: 'side' })])]);
    const fitted = systematicErrors([chapter([pairs(2, 2)])]);
    expect(withFitted(found, fitted).map((one) => [one.deviationDeg, one.fittedDeg])).toEqual([
      [4, 2],
      [5, Number.NaN],
    ]);
  });
});
