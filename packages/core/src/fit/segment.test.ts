import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.ts';
import { segmentElevation } from './segment-elevation.ts';
import { segmentLength } from './segment-length.ts';

const angle = fc.double({ min: -1.5, max: 1.5, noNaN: true });
const strays = fc.double({ min: 0.1, max: 1, noNaN: true });

describe('segmentElevation', () => {
  it('is what both say, where both say the same', () => {
    fc.assert(
      fc.property(angle, strays, (true_, stray) => {
        expect(segmentElevation(true_, Math.cos(true_), stray)).toBeCloseTo(true_, 4);
      }),
    );
  });

  it('lies between what space says and what the picture says', () => {
    const part = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, strays, (by, shown, stray) => {
        const looks = Math.acos(shown);
        const fitted = segmentElevation(by, shown, stray);
        expect(fitted).toBeGreaterThanOrEqual(Math.min(by, looks) - 1e-4);
        expect(fitted).toBeLessThanOrEqual(Math.max(by, looks) + 1e-4);
      }),
    );
  });

  it('turns to the other side with what space says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 1.5, noNaN: true }), strays, (by, stray) => {
        expect(segmentElevation(-by, 0.7, stray)).toBeCloseTo(-segmentElevation(by, 0.7, stray), 3);
      }),
    );
  });

  it('heeds the picture more, the shorter a segment looks', () => {
    const [half, flat] = [Math.PI / 3, 0];
    const takenAt = (looks: number) =>
      (segmentElevation(looks - 0.2, Math.cos(looks), 0.5) - (looks - 0.2)) / 0.2;
    expect(takenAt(half)).toBeGreaterThan(0.5);
    expect(takenAt(flat + 0.2)).toBeLessThan(0.3);
  });

  it('knows nothing of nothing', () => {
    expect(segmentElevation(Number.NaN, 1, 1)).toBeNaN();
    expect(segmentElevation(0, Number.NaN, 1)).toBeNaN();
  });
});

describe('segmentLength', () => {
  const swing = Float64Array.from({ length: 200 }, (_, i) => 1.2 * Math.sin(i / 10));

  it('is the longest view of a segment whose depth is wrong', () => {
    const seen = swing.map((one) => 0.4 * Math.cos(one));
    const length = segmentLength(
      seen,
      swing.map((one) => 0.4 * one),
    );
    expect(length).toBeGreaterThan(0.39);
    expect(length).toBeLessThanOrEqual(0.4);
  });

  it('is what depth says where that is always the same', () => {
    const away = swing.map((one) => 1 + one / 10);
    expect(
      segmentLength(
        away.map((one) => 0.4 * Math.cos(one)),
        away,
      ),
    ).toBeCloseTo(0.4, 10);
  });

  it('leaves out what was hidden', () => {
    expect(segmentLength(Float64Array.of(Number.NaN), Float64Array.of(0))).toBeNaN();
  });
});

it('quantiles lie between the nearest two', () => {
  // R: quantile(c(4, 1, 3, 2), c(0, 0.5, 0.95, 1))
  expect([0, 0.5, 0.95, 1].map((share) => quantile([4, 1, 3, Number.NaN, 2], share))).toEqual([
    1, 2.5, 3.8499999999999996, 4,
  ]);
  expect(quantile([], 0.5)).toBeNaN();
});
