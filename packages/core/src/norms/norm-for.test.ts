import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsOf, methodErrors } from './error-table.ts';
import type { Mode, Sex } from './norm.ts';
import { normFor } from './norm-for.ts';
import { norms, normsOf } from './norms.ts';
import { sourceOf, sources } from './sources.ts';

const person = fc.record({
  age: fc.double({ min: 0, max: 110, noNaN: true }),
  sex: fc.constantFrom<Sex>('female', 'male'),
  mode: fc.constantFrom<Mode>('active', 'passive'),
  side: fc.constantFrom('left', 'right', 'none' as const),
});
const motion = fc.constantFrom(...new Set(norms.map((norm) => norm.motion)));

describe('the norm for a person', () => {
  it('is of that motion, age, sex and mode, whoever asks', () => {
    fc.assert(
      fc.property(motion, person, (id, query) => {
        const norm = normFor(id, query);
        if (norm === null) return;
        expect(norm.motion).toBe(id);
        expect(norm.mode).toBe(query.mode);
        expect([query.sex, null]).toContain(norm.sex);
        const [first, last] = norm.ages!;
        expect(query.age).toBeGreaterThanOrEqual(first);
        if (last !== null) expect(query.age).toBeLessThan(last + 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('is there wherever the table has one of which ages and mode are known', () => {
    const whole = norms.filter(({ ages, mode }) => ages !== null && mode !== null);
    expect(whole.length).toBeGreaterThan(100);
    for (const { motion: id, ages, sex, mode } of whole) {
      const query = { sex: sex ?? 'female', mode: mode! };
      expect(normFor(id, { age: ages![0], ...query }), id).not.toBeNull();
      if (ages![1] !== null) {
        expect(normFor(id, { age: ages![1] + 0.99, ...query }), id).not.toBeNull();
      }
    }
  });

  it('is never stretched to another age', () => {
    const woman = { sex: 'female', mode: 'passive' } as const;
    expect(normFor('hip.flexion', { age: 1.9, ...woman })).toBeNull();
    expect(normFor('hip.flexion', { age: 2, ...woman })).toMatchObject({ mean: 140.8 });
    // Nobody could read the cells of 9 to 19.
    expect(normFor('hip.flexion', { age: 12, ...woman })).toBeNull();
    expect(normFor('hip.flexion', { age: 69.9, ...woman })).toMatchObject({ mean: 130.8, sd: 8.8 });
    expect(normFor('hip.flexion', { age: 70, ...woman })).toBeNull();
    expect(normFor('hip.flexion', { age: Number.NaN, ...woman })).toBeNull();
  });

  it('is not one whose mode or ages could not be read', () => {
    for (const mode of ['active', 'passive'] as const) {
      expect(normFor('neck.flexion', { age: 40, sex: 'male', mode })).toBeNull();
      expect(normFor('wrist.flexion', { age: 25, sex: 'male', mode })).toBeNull();
    }
    expect(normsOf('neck.flexion').map(({ mode }) => mode)).toEqual([null, null, null, null]);
    expect(normsOf('wrist.flexion').map(({ ages }) => ages)).toEqual([null, null]);
  });

  it('tells how far people spread where that is known, and prefers the side that was measured', () => {
    const woman = { age: 42, sex: 'female' } as const;
    expect(normFor('shoulder.flexion', { ...woman, mode: 'active' })?.mean).toBe(163.7);
    expect(
      normFor('ankle.dorsiflexion', { ...woman, mode: 'passive', side: 'left' }),
    ).toMatchObject({
      mean: 14.1,
      sd: 6.1,
      side: 'right',
      n: 143,
    });
    const reach = (side: 'left' | 'right') =>
      normFor('shoulder.extension', { ...woman, mode: 'active', side })?.mean;
    expect([reach('left'), reach('right')]).toEqual([54, 56]);
  });

  it('takes no other position where one is asked for', () => {
    const query = { age: 50, sex: 'male', mode: 'passive' } as const;
    expect(normFor('hip.extension', { ...query, position: 'side lying' })?.mean).toBe(13.5);
    expect(normFor('hip.extension', { ...query, position: 'prone' })).toBeNull();
  });
});

describe('the tables', () => {
  it('hold numbers that can be', () => {
    for (const norm of norms) {
      expect(norm.mean).toBeGreaterThan(-30);
      expect(norm.mean).toBeLessThan(200);
      if (norm.sd !== null) expect(norm.sd).toBeGreaterThan(0);
      if (norm.n !== null) expect(Number.isInteger(norm.n)).toBe(true);
      for (const span of [norm.meanCi95, norm.range]) {
        if (span === null) continue;
        expect(span[0]).toBeLessThanOrEqual(norm.mean);
        expect(span[1]).toBeGreaterThanOrEqual(norm.mean);
      }
      expect(norm.comparable === 'differs').toBe(norm.difference !== null);
    }
    for (const { sem, mdc } of methodErrors) {
      expect(sem ?? mdc).not.toBeNull();
      for (const span of [sem, mdc]) {
        const [low = null, high = null] = span ?? [];
        const ends = [low, high].filter((end) => end !== null);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        for (const end of ends) expect(end).toBeGreaterThan(0);
      }
    }
  });

  it('say the same of a person only once', () => {
    const keys = norms.map(({ motion: id, ages, sex, side, mode, position, source }) =>
      JSON.stringify([id, ages, sex, side, mode, position, source.id]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('use every publication that is listed', () => {
    const used = new Set([...norms, ...methodErrors].map(({ source }) => source.id));
    expect(sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

it('examples of the comments', () => {
  expect(sourceOf('GILL2020').url).toBe('https://doi.org/10.1186/s12891-020-03665-9');
  expect(normsOf('hip.adduction')).toEqual([]);
  expect(errorsOf('knee.extension').map(({ repeated }) => repeated)).toEqual([
    'same rater',
    'two raters',
    'test and retest',
  ]);
});
