import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentT975 } from './student-t-975.ts';
import { studentTQuantile } from './student-t-quantile.ts';

describe('studentT975', () => {
  it('is the quantile to seven digits, whatever the degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, minExcluded: true, noNaN: true }), (share) => {
        const df = Math.min(1 / share, 1e5);
        expect(studentT975(df) / studentTQuantile(0.975, df)).toBeCloseTo(1, 7);
      }),
      { numRuns: 1000 },
    );
  });

  it('is that of the normal distribution where they are infinite', () => {
    expect(studentT975(Number.POSITIVE_INFINITY)).toBeCloseTo(1.959963984540054, 6);
    expect(studentT975(2).toFixed(5)).toBe('4.30265');
  });
});
