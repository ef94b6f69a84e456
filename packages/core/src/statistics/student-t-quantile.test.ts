import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from '../../testdata/statistics.json' with { type: 'json' };
import { normalQuantile } from './normal-quantile.ts';
import { sampleMean } from './sample-mean.ts';
import { sampleStandardDeviation } from './sample-standard-deviation.ts';
import { studentTQuantile } from './student-t-quantile.ts';
import { studentTUpperTail } from './student-t-tail.ts';

const degreesOfFreedom = fc.double({ min: 0.5, max: 1e7, noNaN: true });
const share = fc.double({ min: 0.5001, max: 0.9999, noNaN: true });

describe('laws', () => {
  it('undoes its own tail', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.5, max: 1e5, noNaN: true }), (p, df) => {
        const tail = studentTUpperTail(studentTQuantile(p, df), df);
        expect(Math.abs(tail - (1 - p))).toBeLessThan(1e-12);
      }),
    );
  });

  it('rises with the share and falls with the degrees of freedom, down to the normal quantile', () => {
    fc.assert(
      fc.property(share, degreesOfFreedom, (p, df) => {
        const quantile = studentTQuantile(p, df);
        expect(studentTQuantile(p + 1e-5, df)).toBeGreaterThan(quantile);
        expect(studentTQuantile(p, df * 1.01)).toBeLessThan(quantile * (1 + 1e-12));
        expect(quantile).toBeGreaterThan(normalQuantile(p) * (1 - 1e-12));
      }),
    );
    expect(studentTQuantile(0.975, 1e12)).toBeCloseTo(normalQuantile(0.975), 11);
  });

  it('goes on without a step where the expansion takes over', () => {
    for (const p of [0.6, 0.975, 0.9995]) {
      const slope = studentTQuantile(p, 0.99e5) - studentTQuantile(p, 1e5);
      const step = studentTQuantile(p, 1e5) - studentTQuantile(p, 1.0001e5);
      expect(Math.abs(step - slope / 100)).toBeLessThan(1e-10);
    }
  });

  it('is symmetric about 0', () => {
    expect(studentTQuantile(0.5, 3)).toBe(0);
    expect(studentTQuantile(0.25, 4.7)).toBe(-studentTQuantile(0.75, 4.7));
  });
});

describe('values', () => {
  it('gives what the comments say', () => {
    expect(studentTQuantile(0.975, 2)).toBeCloseTo(4.30265272974946, 13);
    expect(studentTUpperTail(1, 1)).toBeCloseTo(0.25, 15);
  });

  it('takes infinite degrees of freedom for the normal distribution', () => {
    expect(studentTQuantile(0.9, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.9));
  });

  it('is NaN where there is no distribution', () => {
    for (const df of [0, -1, Number.NaN]) expect(studentTQuantile(0.975, df)).toBeNaN();
    for (const p of [-0.1, 1.1, Number.NaN]) expect(studentTQuantile(p, 3)).toBeNaN();
  });

  const quantiles = oracle.dist.flatMap(({ t_ppf }) => (t_ppf ? [t_ppf] : []));
  it.each(quantiles)('agrees with scipy at p = %f, df = %f', (p, df, expected) => {
    const relative = studentTQuantile(p as number, df as number) / (expected as number) - 1;
    expect(Math.abs(relative)).toBeLessThan(1e-12);
  });

  const tails = oracle.dist.flatMap(({ t_sf2 }) => (t_sf2 ? [t_sf2] : []));
  it.each(tails)('has both tails of scipy at t = %f, df = %f', (t, df, expected) => {
    const relative = (2 * studentTUpperTail(t as number, df as number)) / (expected as number) - 1;
    expect(Math.abs(relative)).toBeLessThan(1e-12);
  });

  it.each(oracle.paired)(
    "gives scipy's interval of $result.n differences",
    ({ pre, post, result }) => {
      const differences = post.map((value, i) => value - (pre[i] as number));
      const standardError = sampleStandardDeviation(differences) / Math.sqrt(differences.length);
      const margin = studentTQuantile(0.975, result.df) * standardError;
      expect(Math.abs(sampleMean(differences) - margin - (result.ci95[0] as number))).toBeLessThan(
        1e-11,
      );
      expect(Math.abs(sampleMean(differences) + margin - (result.ci95[1] as number))).toBeLessThan(
        1e-11,
      );
    },
  );
});
