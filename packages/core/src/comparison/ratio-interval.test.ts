import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioInterval, ratioStandardError, type UncertainRatio } from './ratio-interval.ts';

const positive = (max: number) => fc.double({ min: 0.01, max, noNaN: true });
const ratios = fc.record({
  numerator: fc.double({ min: -100, max: 100, noNaN: true }),
  denominator: fc.double({ min: 50, max: 100, noNaN: true }),
  numeratorVariance: positive(9),
  denominatorVariance: positive(9),
  covariance: fc.constant(0),
});
const exact: UncertainRatio = {
  numerator: 10,
  denominator: 20,
  numeratorVariance: 1,
  denominatorVariance: 4,
  covariance: 0,
};

describe('ratioInterval', () => {
  it('law: holds the ratio, and widens with its errors', () => {
    fc.assert(
      fc.property(ratios, fc.double({ min: 1, max: 2, noNaN: true }), (of, factor) => {
        const [low, high] = ratioInterval(of, 2) as readonly [number, number];
        const ratio = of.numerator / of.denominator;
        expect(low).toBeLessThanOrEqual(ratio + 1e-9);
        expect(high).toBeGreaterThanOrEqual(ratio - 1e-9);
        const wider = ratioInterval(
          { ...of, numeratorVariance: of.numeratorVariance * factor },
          2,
        ) as readonly [number, number];
        expect(wider[1] - wider[0]).toBeGreaterThanOrEqual(high - low - 1e-9);
      }),
    );
  });

  it('law: its ends are the ratios that the two numbers just contradict', () => {
    fc.assert(
      fc.property(ratios, (of) => {
        for (const end of ratioInterval(of, 2) as readonly [number, number]) {
          const away = (of.numerator - end * of.denominator) ** 2;
          const variance = of.numeratorVariance + end ** 2 * of.denominatorVariance;
          expect(away / variance).toBeCloseTo(4, 6);
        }
      }),
    );
  });

  it('gives what the comment says, worked by hand', () => {
    // 384 r^2 - 400 r + 96 <= 0: (200 -+ sqrt(40000 - 36864)) / 384.
    expect(ratioInterval(exact, 2)).toEqual([144 / 384, 256 / 384]);
  });

  it('is open where the denominator may be 0', () => {
    expect(ratioInterval({ ...exact, denominatorVariance: 100 }, 2)).toBeNull();
    expect(ratioInterval({ ...exact, denominator: 0 }, 2)).toBeNull();
  });
});

it('ratioStandardError is that of the delta method', () => {
  // sqrt(1 + 0.25 x 4) / 20, and with a covariance of 1: sqrt(1 - 1 + 1) / 20.
  expect(ratioStandardError(exact)).toBeCloseTo(Math.SQRT2 / 20, 12);
  expect(ratioStandardError({ ...exact, covariance: 1 })).toBeCloseTo(1 / 20, 12);
});
