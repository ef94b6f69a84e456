import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limbSymmetryIndex } from './limb-symmetry-index.ts';
import { minimalDetectableChange } from './minimal-detectable-change.ts';
import { reliableChangeIndex } from './reliable-change-index.ts';
import { standardErrorFromReliability } from './standard-error-of-measurement.ts';
import { expectNear } from './testing/expect-near.ts';

const positive = fc.double({ min: 0.1, max: 200, noNaN: true });

describe('laws', () => {
  it('a change is reliable exactly where it is above the MDC95 of the same standard error', () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (before, after, standardDeviation, reliability) => {
          const result = reliableChangeIndex({ before, after, standardDeviation, reliability });
          const mdc = minimalDetectableChange(result.standardErrorOfMeasurement);
          expectNear(result.threshold95, mdc, 1e-12);
          fc.pre(Math.abs(Math.abs(after - before) - mdc) > 1e-9);
          expect(result.isReliable).toBe(Math.abs(after - before) > mdc);
        },
      ),
    );
  });

  it('detects no smaller change with more confidence', () => {
    fc.assert(
      fc.property(positive, (sem) => {
        const [mdc90, mdc95] = [0.9, 0.95].map((confidence) =>
          minimalDetectableChange(sem, { confidence }),
        );
        expect(mdc90).toBeLessThan(mdc95 as number);
        expect(minimalDetectableChange(sem)).toBe(mdc95);
      }),
    );
  });

  it('sides swapped give the inverse symmetry', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        expectNear(limbSymmetryIndex(a, b) * limbSymmetryIndex(b, a), 1e4);
      }),
    );
  });
});

describe('degenerate values', () => {
  it('nothing to divide by: NaN', () => {
    for (const uninvolved of [0, -5, Number.NaN])
      expect(limbSymmetryIndex(5, uninvolved)).toBeNaN();
    expect(limbSymmetryIndex(-5, 10)).toBeNaN();
    expect(limbSymmetryIndex(0, 10)).toBe(0);
    const perfect = { before: 1, after: 2, standardDeviation: 3, reliability: 1 };
    expect(reliableChangeIndex(perfect)).toMatchObject({ index: Number.NaN, isReliable: false });
    expect(standardErrorFromReliability(-1, 0.5)).toBeNaN();
    expect(standardErrorFromReliability(1, 1.1)).toBeNaN();
    expect(minimalDetectableChange(-1)).toBeNaN();
    expect(minimalDetectableChange(0)).toBe(0);
  });

  it('a confidence that does not exist is refused', () => {
    const refused = expect.objectContaining({ name: 'GoniokitError', code: 'bad-option' });
    expect(() => minimalDetectableChange(2, { confidence: 95 })).toThrow(refused);
  });
});

describe('values', () => {
  it('gives what the comments say', () => {
    expect(minimalDetectableChange(2.9)).toBeCloseTo(8.038242181228126, 13);
    expect(minimalDetectableChange(2.3, { confidence: 0.9 })).toBeCloseTo(5.350200906912705, 13);
    expect(limbSymmetryIndex(135, 150)).toBe(90);
  });

  it('is the example of Jacobson and Truax', () => {
    const input = { before: 32.5, after: 47.5, standardDeviation: 7.5, reliability: 0.8 };
    const result = reliableChangeIndex(input);
    expectNear(result.index, 3.1622777, 1e-7);
    expect(result.index).toBeCloseTo(3.162277660168379, 14);
    expectNear(result.standardErrorOfMeasurement, 3.354102, 1e-7);
    expectNear(result.standardErrorOfChange, 4.7434165, 1e-8);
    expectNear(result.threshold95, 9.2970963, 2e-5);
    expect(result.isReliable).toBe(true);
  });

  it.each([
    ['Neto 2015', 0.95, 2.2, 6],
    ['Neto 2015', 0.95, 2.6, 7],
    ['Neto 2015', 0.95, 2.9, 8],
    ['Lopez 2009', 0.95, 1.4, 4],
    ['Lopez 2009', 0.95, 2.8, 8],
    ['Lopez 2009', 0.95, 4, 11],
    ['Lopez 2009', 0.95, 4.2, 12],
    ['Fletcher 2008', 0.9, 2.3, 5.4],
    ['Fletcher 2008', 0.9, 4.1, 9.6],
  ])('is what %s prints, at %f', (_, confidence, sem, published) => {
    // Their standard errors are rounded to a tenth.
    const mdc = (value: number) => minimalDetectableChange(value, { confidence });
    expect(mdc(sem - 0.05)).toBeLessThan(published + 0.5);
    expect(mdc(sem + 0.05)).toBeGreaterThan(published - 0.5);
    expect(Math.abs(mdc(sem) - published)).toBeLessThan(0.4);
  });

  it.each([
    [2.2, 6.1, undefined],
    [2.6, 7.21, undefined],
    [2.9, 8.04, undefined],
    [1.4, 3.88, undefined],
    [2.8, 7.76, undefined],
    [4, 11.09, undefined],
    [4.2, 11.64, undefined],
    [2.3, 6.38, 5.35],
    [4.1, 11.36, 9.54],
  ])('of a standard error of %f is %f at 95 % and %s at 90 %', (sem, at95, at90) => {
    expect(minimalDetectableChange(sem)).toBeCloseTo(at95, 2);
    if (at90 !== undefined) {
      expect(minimalDetectableChange(sem, { confidence: 0.9 })).toBeCloseTo(at90, 2);
    }
  });
});
