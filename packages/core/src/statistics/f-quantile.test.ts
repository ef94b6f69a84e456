import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from '../../testdata/statistics.json' with { type: 'json' };
import { fQuantile, fUpperTail } from './f-quantile.ts';
import { gammaUpperTail } from './gamma-upper-tail.ts';
import { logGamma } from './log-gamma.ts';
import { noncentralTProbability } from './noncentral-t.ts';
import { normalQuantile, normalTail, normalUpperTail } from './normal-quantile.ts';
import { studentTQuantile } from './student-t-quantile.ts';
import { studentTUpperTail } from './student-t-tail.ts';

const df = fc.double({ min: 0.6, max: 500, noNaN: true });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('the F distribution', () => {
  it('undoes its own tail', () => {
    fc.assert(
      fc.property(share, df, df, (p, df1, df2) => {
        expect(Math.abs(fUpperTail(fQuantile(p, df1, df2), df1, df2) - (1 - p))).toBeLessThan(
          1e-12,
        );
      }),
    );
  });

  it('turned upside down has its degrees of freedom swapped', () => {
    fc.assert(
      fc.property(share, df, df, (p, df1, df2) => {
        const product = fQuantile(p, df1, df2) * fQuantile(1 - p, df2, df1);
        expect(Math.abs(product - 1)).toBeLessThan(1e-10);
      }),
    );
  });

  it('of one degree of freedom is t squared', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), df, (p, df2) => {
        const t = studentTQuantile((1 + p) / 2, df2);
        expect(Math.abs(fQuantile(p, 1, df2) / t ** 2 - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it('ends at 0 and infinity, and is NaN where there is none', () => {
    expect([fQuantile(0, 3, 4), fQuantile(1, 3, 4)]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([fUpperTail(0, 3, 4), fUpperTail(Number.POSITIVE_INFINITY, 3, 4)]).toEqual([1, 0]);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(fQuantile(p, 3, 4)).toBeNaN();
    for (const none of [0, -1, Number.NaN]) {
      expect(fQuantile(0.5, none, 4)).toBeNaN();
      expect(fQuantile(0.5, 3, none)).toBeNaN();
    }
  });

  it('gives what the comments say', () => {
    expect(fQuantile(0.95, 5, 18)).toBeCloseTo(2.77285315299783, 12);
    expect(fUpperTail(1, 4, 4)).toBeCloseTo(0.5, 14);
    expect(normalTail(-1.959963984540054)).toBeCloseTo(0.975, 15);
  });
});

describe('the noncentral t distribution', () => {
  it('without noncentrality is the central one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), df, (t, nu) => {
        const expected = 1 - studentTUpperTail(t, nu);
        expect(Math.abs(noncentralTProbability(t, nu, 0) - expected)).toBeLessThan(1e-12);
        expect(Math.abs(noncentralTProbability(-t, nu, 0) - 1 + expected)).toBeLessThan(1e-12);
      }),
    );
  });

  it('at 0 is the normal one', () => {
    for (const delta of [0, 0.5, 1, 3]) {
      const expected = normalUpperTail(delta);
      expect(Math.abs(noncentralTProbability(0, 7, delta) - expected)).toBeLessThan(1e-14);
    }
  });

  it('goes on without a step where the other way of averaging takes over', () => {
    for (const [t, nu] of [
      [45, 3],
      [45, 100],
      [38, 2000],
    ] as const) {
      const [a = 0, b = 0, c = 0, d = 0] = [-3, -1, 1, 3].map((side) =>
        noncentralTProbability(t, nu, 40 + side / 1000),
      );
      // The third difference of a smooth function is next to nothing; a step would stand in it three times.
      expect(a - d).toBeGreaterThan(1e-6);
      expect(Math.abs(a - 3 * b + 3 * c - d)).toBeLessThan(1e-9);
    }
  });

  it("gives Carkeet's exact factors of limits of agreement for 17 pairs", () => {
    const delta = normalQuantile(0.975) * Math.sqrt(17);
    const at = (factor: number) => noncentralTProbability(factor * Math.sqrt(17), 16, delta);
    // The factors are rounded to four decimals.
    expect(at(1.31495)).toBeLessThan(0.025);
    expect(at(1.31505)).toBeGreaterThan(0.025);
    expect(at(3.14825)).toBeLessThan(0.975);
    expect(at(3.14835)).toBeGreaterThan(0.975);
  });
});

describe('gamma functions', () => {
  it('follow the recurrence', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 300, noNaN: true }), (x) => {
        const step = logGamma(x + 1) - logGamma(x) - Math.log(x);
        expect(Math.abs(step)).toBeLessThan(1e-12);
      }),
    );
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(5)).toBeCloseTo(3.1780538303479458, 14);
  });

  it('have the tails of the exponential and of the squared normal', () => {
    expect(gammaUpperTail(1, 2)).toBeCloseTo(0.1353352832366127, 15);
    expect(gammaUpperTail(3, 0)).toBe(1);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 30, noNaN: true }), (x) => {
        expect(Math.abs(gammaUpperTail(1, x) - Math.exp(-x))).toBeLessThan(1e-14);
        const squared = 2 * normalUpperTail(Math.sqrt(2 * x));
        expect(Math.abs(gammaUpperTail(0.5, x) - squared)).toBeLessThan(1e-13);
      }),
    );
  });
});

describe('the oracle', () => {
  const quantiles = oracle.dist.flatMap(({ f_ppf }) => (f_ppf ? [f_ppf] : []));
  const tails = oracle.dist.flatMap(({ f_sf }) => (f_sf ? [f_sf] : []));

  it('has quantiles and tails, each looked at here or beside the normal and the t distribution', () => {
    const names = oracle.dist.map((entry) => Object.keys(entry).join());
    const counts = Object.fromEntries(
      [...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]),
    );
    expect(counts).toEqual({
      f_ppf: 56,
      f_sf: 48,
      t_ppf: 48,
      t_sf2: 48,
      norm_cdf: 9,
      norm_ppf: 8,
    });
    expect(Object.keys(oracle)).toEqual([
      'source',
      'icc',
      'blandAltman',
      'paired',
      'independent',
      'dist',
    ]);
  });

  it.each(quantiles)('agrees with scipy at p = %f, df = %f, %f', (p, df1, df2, expected) => {
    const actual = fQuantile(p as number, df1 as number, df2 as number);
    expect(Math.abs(actual / (expected as number) - 1)).toBeLessThan(1e-12);
  });

  it.each(tails)('has the tail of scipy at F = %f, df = %f, %f', (f, df1, df2, expected) => {
    const actual = fUpperTail(f as number, df1 as number, df2 as number);
    expect(Math.abs(actual - (expected as number))).toBeLessThan(1e-12 * (expected as number));
  });
});
