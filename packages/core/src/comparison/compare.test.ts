import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import type { Conditions, Measured, Measurement } from '../measurement/measurement.ts';
import { compare } from './compare.ts';
import type { Compared, Comparison } from './comparison.ts';
import { type NotComparable, notComparableSentences } from './not-comparable.ts';
import { madeUpMeasured, madeUpMeasurements } from './testing/made-up-measured.ts';

const around = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
  minLength: 2,
  maxLength: 6,
});
const repetitions = fc
  .tuple(fc.integer({ min: -40, max: 200 }), around)
  .map(([middle, steps]) => steps.map((step) => middle + step));
const own = fc.option(fc.double({ min: 0.1, max: 30, noNaN: true }), { nil: undefined });

function compareTwo(before: Measurement, after: Measurement, mdc95?: number): Comparison {
  const options = mdc95 === undefined ? {} : { mdc95 };
  return compare(madeUpMeasurements(before), madeUpMeasurements(after), options)[0] as Comparison;
}

function compared(before: Measured, after: Measured, mdc95?: number): Compared {
  const result = compareTwo(before, after, mdc95);
  if (result.status !== 'compared') throw new Error(`not comparable: ${result.reasons}`);
  return result;
}

describe('laws', () => {
  it('finds no change between a measurement and itself', () => {
    fc.assert(
      fc.property(repetitions, own, (values, mdc95) => {
        const one = madeUpMeasured(values);
        expect(compared(one, one, mdc95)).toMatchObject({ delta: 0, verdict: 'within-error' });
      }),
    );
  });

  it('turns round when before and after are swapped', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(repetitions, repetitions, own, (first, second, mdc95) => {
        const forth = compared(madeUpMeasured(first), madeUpMeasured(second), mdc95);
        const back = compared(madeUpMeasured(second), madeUpMeasured(first), mdc95);
        const swapped = { gain: 'loss', loss: 'gain', 'within-error': 'within-error' } as const;
        expect(back.delta).toBe(0 - forth.delta);
        expect(back.verdict).toBe(swapped[forth.verdict]);
        expect(back.deltaCi95[0]).toBeCloseTo(-forth.deltaCi95[1], 9);
        expect(back.mdc95?.value).toBe(forth.mdc95?.value);
        seen.add(forth.verdict);
      }),
    );
    expect([...seen].sort()).toEqual(['gain', 'loss', 'within-error']);
  });

  it('claims no more when the error grows', () => {
    const growth = fc.double({ min: 1, max: 10, noNaN: true });
    fc.assert(
      fc.property(repetitions, repetitions, growth, own, (first, second, factor, mdc95) => {
        const [before, after] = [madeUpMeasured(first), madeUpMeasured(second)];
        const sure = compared(before, after, mdc95);
        const unsure = compared(widened(before, factor), widened(after, factor), mdc95);
        if (sure.verdict === 'within-error') expect(unsure.verdict).toBe('within-error');
        expect(unsure.deltaCi95[0]).toBeLessThanOrEqual(sure.deltaCi95[0] + 1e-9);
        expect(unsure.deltaCi95[1]).toBeGreaterThanOrEqual(sure.deltaCi95[1] - 1e-9);
      }),
    );
  });

  it('claims no more when the laboratory knows a larger minimal detectable change', () => {
    fc.assert(
      fc.property(repetitions, repetitions, own, (first, second, mdc95) => {
        const [before, after] = [madeUpMeasured(first), madeUpMeasured(second)];
        const verdict = compared(before, after, mdc95).verdict;
        const stricter = compared(before, after, (mdc95 ?? 0) + 5);
        if (verdict !== stricter.verdict && mdc95 !== undefined)
          expect(stricter.verdict).toBe('within-error');
        expect(stricter.mdc95?.value).toBeGreaterThanOrEqual((mdc95 ?? 0) + 5);
      }),
    );
  });

  it('calls a change only outside the minimal detectable change and the interval', () => {
    fc.assert(
      fc.property(repetitions, repetitions, own, (first, second, mdc95) => {
        const one = compared(madeUpMeasured(first), madeUpMeasured(second), mdc95);
        expect(one.deltaCi95[0]).toBeLessThanOrEqual(one.delta);
        expect(one.deltaCi95[1]).toBeGreaterThanOrEqual(one.delta);
        if (one.verdict === 'within-error') return;
        expect(Math.sign(one.delta)).toBe(one.verdict === 'gain' ? 1 : -1);
        expect(Math.abs(one.delta)).toBeGreaterThan((one.mdc95 as { value: number }).value);
        expect(one.deltaCi95[0] * one.deltaCi95[1]).toBeGreaterThan(0);
      }),
    );
  });

  it('calls no more than 1 of 20 changes where there is none', () => {
    const normal = normalNumbers(20260101);
    let called = 0;
    let held = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const session = () => madeUpMeasured([0, 0, 0].map(() => 90 + 3 * normal()));
      const one = compared(session(), session());
      if (one.verdict !== 'within-error') called++;
      if (one.deltaCi95[0] <= 0 && one.deltaCi95[1] >= 0) held++;
    }
    expect(called).toBeGreaterThan(0);
    expect(called / 2000).toBeLessThan(0.05);
    expect(held / 2000).toBeGreaterThan(0.93);
    expect(held / 2000).toBeLessThan(0.98);
  });

  it('does not touch what it is given', () => {
    const before = deepFrozen(madeUpMeasurements(madeUpMeasured([88, 90, 92])));
    const after = deepFrozen(madeUpMeasurements(madeUpMeasured([98, 100, 102])));
    expect(compare(before, after)).toHaveLength(1);
  });
});

it('gives what the comment says', () => {
  const before = madeUpMeasurements(madeUpMeasured([91, 92, 93]));
  const after = madeUpMeasurements(madeUpMeasured([99, 100, 101]));
  expect(compare(before, after)[0]).toMatchObject({
    motion: 'knee.flexion',
    delta: 8,
    verdict: 'gain',
  });
});

describe('interval', () => {
  it('is the one of Student for two sessions alike', () => {
    // Two means of 3 with a standard deviation of 2 each: 10 +- t(0.975, 4) * 2 * sqrt(2 / 3).
    const one = compared(madeUpMeasured([88, 90, 92]), madeUpMeasured([98, 100, 102]));
    expect(one.deltaCi95[0]).toBeCloseTo(10 - 2.7764451052 * 2 * Math.sqrt(2 / 3), 9);
    expect(one.deltaCi95[1]).toBeCloseTo(10 + 2.7764451052 * 2 * Math.sqrt(2 / 3), 9);
  });

  it('is free of the systematic error that both share, and only of that', () => {
    const width = (before: number, after: number) => {
      const [low, high] = compared(
        withSystematic(madeUpMeasured([88, 90, 92]), before),
        withSystematic(madeUpMeasured([98, 100, 102]), after),
      ).deltaCi95;
      return high - low;
    };
    expect(width(5, 5)).toBeCloseTo(width(0, 0), 9);
    expect(width(5, 7)).toBeGreaterThan(width(5, 5));
    expect(width(0, 5)).toBeGreaterThan(width(5, 7));
  });

  it('has no margin where there is no error', () => {
    expect(compared(madeUpMeasured([90, 90]), madeUpMeasured([95, 95])).deltaCi95).toEqual([5, 5]);
  });
});

describe('minimal detectable change', () => {
  const steady = madeUpMeasured([88, 90, 92]);
  const better = madeUpMeasured([98, 100, 102]);
  const shoulder = { motion: 'shoulder.abduction' };

  it('is 1.96 x sqrt(2) x the pooled standard deviation of single repetitions', () => {
    const { mdc95, verdict } = compared(steady, better);
    expect(mdc95?.value).toBeCloseTo(1.96 * Math.SQRT2 * 2, 12);
    expect(mdc95?.source).toBe('session');
    expect(verdict).toBe('gain');
  });

  it('is unknown, and nothing is claimed, with fewer than three repetitions in either', () => {
    for (const [before, after] of [
      [steady, madeUpMeasured([189, 190])],
      [madeUpMeasured([9, 10]), better],
    ] as const) {
      expect(compared(before, after)).toMatchObject({ mdc95: null, verdict: 'within-error' });
    }
  });

  it('counts only accepted repetitions', () => {
    const [first, ...others] = steady.repetitions;
    const refused = { ...(first as (typeof others)[number]), accepted: false };
    expect(compared({ ...steady, repetitions: [refused, ...others] }, better).mdc95).toBeNull();
  });

  it('is never smaller than what is published for the motion', () => {
    const one = compared({ ...steady, ...shoulder }, { ...better, ...shoulder });
    expect(one.mdc95).toMatchObject({ value: 11.4, source: 'literature' });
    expect(one.mdc95?.citation).toContain('doi:');
    expect(one.verdict).toBe('within-error');
  });

  it('takes the published one alone for readings in the picture, not for depth', () => {
    const short = madeUpMeasured([89, 91], shoulder);
    const world = {
      ...shoulder,
      space: 'world',
      conditions: { ...short.conditions, space: 'world' },
    } as const;
    expect(compared(short, { ...better, ...shoulder }).mdc95?.source).toBe('literature');
    expect(compared({ ...short, ...world }, { ...better, ...world }).mdc95).toBeNull();
    expect(compared({ ...steady, ...world }, { ...better, ...world }).mdc95?.value).toBe(11.4);
  });

  it("is never smaller than the laboratory's own", () => {
    expect(compared(steady, better, 12)).toMatchObject({
      mdc95: { value: 12, source: 'given' },
      verdict: 'within-error',
    });
    expect(compared(steady, better, 1).mdc95?.source).toBe('session');
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('cannot be given as %d', (mdc95) => {
    expect(() => compareTwo(steady, better, mdc95)).toThrow(GoniokitError);
  });
});

describe('what may be compared', () => {
  const base = madeUpMeasured([88, 90, 92]);
  const conditions = (changes: Partial<Conditions>): Measured => ({
    ...base,
    conditions: { ...base.conditions, ...changes },
  });
  const refused: Measurement = {
    motion: base.motion,
    side: base.side,
    status: 'unmeasurable',
    reasons: ['out-of-plane'],
    quality: null,
  };

  const cases: readonly (readonly [NotComparable, Measurement, Measurement])[] = [
    ['before-unmeasurable', refused, base],
    ['after-unmeasurable', base, refused],
    ['unit-differs', base, { ...base, unit: 'cm' }],
    ['view-differs', base, conditions({ view: 'oblique' })],
    ['space-differs', base, conditions({ space: 'world' })],
    ['mirroring-differs', base, conditions({ mirrored: true })],
    ['model-differs', base, conditions({ model: null })],
    ['filter-differs', base, conditions({ filters: ['hampel'] })],
    ['zeroing-differs', base, { ...base, zero: 2 }],
    ['position-differs', base, { ...base, start: 31 }],
    ['body-size-differs', base, conditions({ bodySize: 0.38 })],
    ['camera-tilt-differs', base, conditions({ tiltDeg: 12 })],
  ];

  it.each(cases)('refuses with %s, both ways round', (reason, before, after) => {
    expect(compareTwo(before, after)).toMatchObject({
      status: 'not-comparable',
      reasons: [reason],
    });
    const turned = {
      'before-unmeasurable': 'after-unmeasurable',
      'after-unmeasurable': 'before-unmeasurable',
    };
    expect(compareTwo(after, before)).toMatchObject({
      reasons: [turned[reason as keyof typeof turned] ?? reason],
    });
  });

  it('takes cutoffs half a hertz apart for the same filter, and further ones for another', () => {
    const at = (hz: number) =>
      conditions({ filters: ['hampel-7', `butterworth-2-zero-phase-${hz}hz`] });
    expect(compareTwo(at(4), at(4.5))).toMatchObject({ status: 'compared' });
    expect(compareTwo(at(4), at(5))).toMatchObject({ reasons: ['filter-differs'] });
  });

  it('refuses another skeleton as another model', () => {
    const other = { ...madeUpMeasurements(base), skeleton: 'coco-17' };
    expect(compare(madeUpMeasurements(base), other)[0]).toMatchObject({
      reasons: ['model-differs'],
    });
  });

  it('refuses another declared position, and takes an undeclared one for any', () => {
    const at = (position?: string) => {
      const made = madeUpMeasurements(base);
      return position === undefined ? made : { ...made, source: { ...made.source, position } };
    };
    expect(compare(at('sitting'), at('standing'))[0]).toMatchObject({
      reasons: ['position-differs'],
    });
    for (const [before, after] of [
      ['sitting', 'sitting'],
      ['sitting', undefined],
      [undefined, 'x'],
    ])
      expect(compare(at(before), at(after))[0]).toMatchObject({ status: 'compared' });
  });

  it('refuses what only one recording has, in the order of before and then after', () => {
    const left = { ...base, side: 'left' } as const;
    const hip = { ...base, motion: 'hip.flexion' };
    expect(compare(madeUpMeasurements(hip, base), madeUpMeasurements(left, base))).toMatchObject([
      { motion: 'hip.flexion', side: 'right', reasons: ['after-missing'] },
      { motion: 'knee.flexion', side: 'right', status: 'compared' },
      { motion: 'knee.flexion', side: 'left', reasons: ['before-missing'] },
    ]);
  });

  it('says why it could not be measured', () => {
    expect(compareTwo(refused, refused)).toEqual({
      motion: 'knee.flexion',
      side: 'right',
      status: 'not-comparable',
      reasons: ['before-unmeasurable', 'after-unmeasurable'],
      beforeReasons: ['out-of-plane'],
      afterReasons: ['out-of-plane'],
    });
  });

  it('lists every reason', () => {
    const other = conditions({ view: 'front', mirrored: true, tiltDeg: -20 });
    expect(compareTwo(base, other)).toMatchObject({
      reasons: ['view-differs', 'mirroring-differs', 'camera-tilt-differs'],
    });
  });

  it('lets body size and tilt differ a little, tilt through half a turn, or be unknown in both', () => {
    expect(compareTwo(base, conditions({ bodySize: 0.37, tiltDeg: 10 })).status).toBe('compared');
    const lying = [conditions({ tiltDeg: 178 }), conditions({ tiltDeg: -178 })] as const;
    expect(compareTwo(...lying).status).toBe('compared');
    const unknown = conditions({ bodySize: null, tiltDeg: null });
    expect(compareTwo(unknown, unknown).status).toBe('compared');
    expect(compareTwo(unknown, base).status).toBe('not-comparable');
  });

  it('has a sentence for every reason and reaches all of them', () => {
    const reached = new Set<string>([
      ...cases.map(([reason]) => reason),
      'before-missing',
      'after-missing',
    ]);
    expect(Object.keys(notComparableSentences).sort()).toEqual([...reached].sort());
  });
});

describe('net and gross', () => {
  it('tells how much of what the eye sees as change is compensation', () => {
    const before = madeUpMeasured([88, 90, 92], { gross: 93 });
    const after = madeUpMeasured([98, 100, 102], { gross: 108 });
    expect(compared(before, after)).toMatchObject({
      delta: 10,
      grossDelta: 15,
      compensationDelta: 5,
    });
  });

  it('says nothing of it where a motion has no gross angle', () => {
    const one = madeUpMeasured([88, 90, 92]);
    expect(compared(one, { ...one, gross: 95 })).toMatchObject({
      grossDelta: null,
      compensationDelta: null,
    });
  });
});

/** The same ends, each as far again from their mean: every part of the error grows by the factor. */
function widened(one: Measured, factor: number): Measured {
  return {
    ...madeUpMeasured(one.repetitions.map(({ value }) => one.value + factor * (value - one.value))),
    value: one.value,
  };
}

function withSystematic(one: Measured, systematic: number): Measured {
  const { repetitions, noise } = one.errorParts;
  const standardError = Math.sqrt(repetitions ** 2 + noise ** 2 + systematic ** 2);
  // By Welch and Satterthwaite: the systematic part has infinitely many degrees of freedom.
  const random = one.standardError ** 4 / (one.degreesOfFreedom as number);
  return {
    ...one,
    standardError,
    degreesOfFreedom: standardError ** 4 / random,
    errorParts: { repetitions, noise, systematic },
  };
}

/** Seeded normal numbers: a small congruential generator, twelve draws summed. */
function normalNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      sum += state / 2 ** 32;
    }
    return sum;
  };
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFrozen(part);
    Object.freeze(value);
  }
  return value;
}
