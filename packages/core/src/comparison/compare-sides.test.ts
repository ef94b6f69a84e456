import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import type { Measured, Measurement } from '../measurement/measurement.ts';
import { type CompareSidesOptions, compareSides } from './compare-sides.ts';
import type { SideComparison, SidesCompared } from './side-comparison.ts';
import { sideReasonSentences, sideWarningSentences } from './side-reason.ts';
import { madeUpMeasured, madeUpMeasurements } from './testing/made-up-measured.ts';

const repetitions = fc
  .tuple(
    fc.integer({ min: -40, max: 200 }),
    fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 3, maxLength: 6 }),
  )
  .map(([middle, steps]) => steps.map((step) => middle + step));

const on = (side: 'left' | 'right', values: readonly number[], changes: Partial<Measured> = {}) =>
  madeUpMeasured(values, { side, ...changes });

function compareBoth(
  left: Measurement,
  right: Measurement,
  options?: CompareSidesOptions,
): SideComparison {
  return compareSides(madeUpMeasurements(left, right), options)[0] as SideComparison;
}

function compared(left: Measured, right: Measured, options?: CompareSidesOptions): SidesCompared {
  const result = compareBoth(left, right, options);
  if (result.status !== 'compared') throw new Error(`not comparable: ${result.reasons}`);
  return result;
}

describe('laws', () => {
  it('mirrors the difference, the verdict and the index when the sides are swapped', () => {
    const seen = { verdicts: new Set<string>(), indexed: 0 };
    fc.assert(
      fc.property(repetitions, repetitions, (one, other) => {
        const forth = compared(on('left', one), on('right', other));
        const back = compared(on('left', other), on('right', one));
        const turned = {
          'left-larger': 'right-larger',
          'right-larger': 'left-larger',
          'within-error': 'within-error',
        };
        expect(back.difference).toBe(0 - forth.difference);
        expect(back.verdict).toBe(turned[forth.verdict]);
        expect(back.differenceCi95[0]).toBeCloseTo(-forth.differenceCi95[1], 9);
        seen.verdicts.add(forth.verdict);
        // The other side's index from the same film says the same: it is the swapped film's.
        const others = compared(on('left', one), on('right', other), { affected: 'right' });
        expect(others.symmetryIndex?.percent).toBe(back.symmetryIndex?.percent);
        expect(others.symmetryIndex?.ci95).toEqual(back.symmetryIndex?.ci95);
        if (forth.symmetryIndex === null || back.symmetryIndex === null) return;
        seen.indexed += 1;
        expect((forth.symmetryIndex.percent * back.symmetryIndex.percent) / 1e4).toBeCloseTo(1, 9);
        // Fieller's intervals turn over as their ratios do.
        expect((forth.symmetryIndex.ci95[0] * back.symmetryIndex.ci95[1]) / 1e4).toBeCloseTo(1, 2);
      }),
      { numRuns: 400 },
    );
    expect([...seen.verdicts].sort()).toEqual(['left-larger', 'right-larger', 'within-error']);
    expect(seen.indexed).toBeGreaterThan(10);
  });

  it('finds no difference between alike sides', () => {
    fc.assert(
      fc.property(repetitions, (values) => {
        const one = compared(on('left', values), on('right', values));
        expect(one).toMatchObject({ difference: 0, verdict: 'within-error' });
        if (one.symmetryIndex !== null) expect(one.symmetryIndex.percent).toBe(100);
      }),
    );
  });

  it('is less sure with more noise', () => {
    const at = (noise: number) =>
      compared(
        on('left', [90 - noise, 90, 90 + noise]),
        on('right', [100 - noise, 100, 100 + noise]),
      );
    const width = ([low, high]: readonly [number, number]) => high - low;
    for (const noise of [0.5, 1, 2, 4]) {
      const [sure, unsure] = [at(noise), at(2 * noise)];
      expect(width(unsure.differenceCi95)).toBeGreaterThan(width(sure.differenceCi95));
      expect(width(unsure.symmetryIndex!.ci95)).toBeGreaterThan(width(sure.symmetryIndex!.ci95));
      expect(unsure.symmetryIndex!.standardError).toBeGreaterThan(
        sure.symmetryIndex!.standardError,
      );
    }
    expect([at(0.5).verdict, at(4).verdict]).toEqual(['right-larger', 'within-error']);
  });
});

it('gives what the comment says, worked by hand', () => {
  const one = compared(on('left', [91, 92, 93]), on('right', [99, 100, 101]));
  expect(one).toMatchObject({ motion: 'knee.flexion', difference: -8, verdict: 'right-larger' });
  // Standard errors of 1 / sqrt(3) each, four degrees of freedom.
  expect(one.differenceCi95[1]).toBeCloseTo(-8 + 2.7764451052 * Math.sqrt(2 / 3), 9);
  expect(one.mdc95?.value).toBeCloseTo(1.96 * Math.SQRT2, 12);
  expect(one.symmetryIndex?.percent).toBeCloseTo(92, 12);
  expect(one.symmetryIndex?.of).toBe('left');
  expect(one.symmetryIndex?.standardError).toBeCloseTo(Math.sqrt((1 + 0.92 ** 2) / 3), 9);
});

it('keeps the systematic error, which the sides do not share', () => {
  const unsure = { standardError: 5, degreesOfFreedom: null } as const;
  const one = compared(on('left', [91, 92, 93], unsure), on('right', [99, 100, 101], unsure));
  expect(one.differenceCi95[1]).toBeCloseTo(-8 + 1.959964 * 5 * Math.SQRT2, 5);
  expect(one.verdict).toBe('within-error');
});

describe('the index', () => {
  it.each([
    ['small angles', [19, 20, 21], [24, 25, 26]],
    ['an angle below 0', [-6, -5, -4], [39, 40, 41]],
    ['a side too poorly known', [5, 40], [2, 80]],
  ])('is not given for %s', (_, left, right) => {
    const one = compared(on('left', left), on('right', right));
    expect(one.symmetryIndex).toBeNull();
    expect(one.difference).not.toBe(0);
  });
});

describe('false asymmetry', () => {
  const withBones = (side: 'left' | 'right', boneLengths: readonly number[]) => {
    const one = on(side, [91, 92, 93]);
    return { ...one, view: 'front', quality: { ...one.quality, boneLengths } } as const;
  };
  const between = (left: readonly number[], right: readonly number[]) =>
    compared(withBones('left', left), withBones('right', right));

  it('warns where the segments of the sides differ in length, either way round', () => {
    // A leg that comes out six centimetres longer, in the shank.
    const long = between([0.4, 0.44], [0.4, 0.38]);
    expect(long.warnings).toEqual(['segment-lengths-differ']);
    expect(long.longerLeft).toBeCloseTo(0.06 / 0.41, 9);
    const short = between([0.4, 0.38], [0.4, 0.44]);
    expect(short.warnings).toEqual(['segment-lengths-differ']);
    expect(short.longerLeft).toBe(-(long.longerLeft as number));
  });

  it('says nothing where they are alike, and says so where that is not known', () => {
    expect(between([0.4, 0.38], [0.41, 0.39]).warnings).toEqual([]);
    for (const unknown of [[], [Number.NaN, 0.4]]) {
      expect(between(unknown, [0.4, 0.4])).toMatchObject({
        warnings: ['segment-lengths-unknown'],
        longerLeft: null,
      });
    }
  });

  it('warns of the side view, in which one limb hides the other', () => {
    expect(compared(on('left', [91, 92, 93]), on('right', [91, 92, 93])).warnings).toEqual([
      'side-view',
    ]);
  });
});

describe('what may be compared', () => {
  const base = { left: on('left', [88, 90, 92]), right: on('right', [88, 90, 92]) };
  const refused = (side: 'left' | 'right'): Measurement => ({
    motion: 'knee.flexion',
    side,
    status: 'unmeasurable',
    reasons: ['out-of-plane'],
    quality: null,
  });

  it('refuses with every reason there is', () => {
    const [left, right] = [base.left, base.right];
    const cases = [
      { given: [right], reasons: ['left-missing'] },
      { given: [left], reasons: ['right-missing'] },
      { given: [refused('left'), right], reasons: ['left-unmeasurable'] },
      { given: [left, refused('right')], reasons: ['right-unmeasurable'] },
      { given: [left, { ...right, space: 'world' }], reasons: ['space-differs'] },
      { given: [{ ...left, zero: 1 }, right], reasons: ['zeroing-differs'] },
    ] as const;
    for (const { given, reasons } of cases) {
      expect(compareSides(madeUpMeasurements(...given))).toMatchObject([
        { status: 'not-comparable', reasons },
      ]);
    }
    expect(Object.keys(sideReasonSentences).sort()).toEqual(
      cases.flatMap(({ reasons }) => reasons).sort(),
    );
    expect(Object.keys(sideWarningSentences)).toHaveLength(3);
  });

  it('says why a side could not be measured', () => {
    expect(compareBoth(refused('left'), base.right)).toMatchObject({
      leftReasons: ['out-of-plane'],
      rightReasons: [],
    });
  });

  it('leaves out the midline', () => {
    expect(compareSides(madeUpMeasurements(madeUpMeasured([1, 2, 3], { side: 'none' })))).toEqual(
      [],
    );
  });

  it("takes a laboratory's own minimal detectable change, and no nonsense", () => {
    expect(compared(base.left, base.right, { mdc95: 12 }).mdc95).toEqual({
      value: 12,
      source: 'given',
    });
    expect(() => compareBoth(base.left, base.right, { mdc95: 0 })).toThrow(GoniokitError);
  });
});
