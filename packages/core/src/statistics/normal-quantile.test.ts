import { expect, it } from 'vitest';
import oracle from '../../testdata/statistics.json' with { type: 'json' };
import { normalQuantile, normalUpperTail } from './normal-quantile.ts';

const quantiles = oracle.dist.flatMap(({ norm_ppf }) => (norm_ppf ? [norm_ppf] : []));
const tails = oracle.dist.flatMap(({ norm_cdf }) => (norm_cdf ? [norm_cdf] : []));

it('is symmetric about the middle and ends in infinity', () => {
  expect(normalQuantile(0.5)).toBe(0);
  for (const p of [1 / 64, 1 / 8, 0.25]) expect(normalQuantile(p)).toBe(-normalQuantile(1 - p));
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  for (const p of [-0.1, 1.1, Number.NaN]) expect(normalQuantile(p)).toBeNaN();
});

it('gives what the comments say', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalUpperTail(0)).toBe(0.5);
});

it.each(quantiles)('agrees with scipy at p = %f', (p, expected) => {
  expect(Math.abs(normalQuantile(p as number) - (expected as number))).toBeLessThan(2e-14);
});

it.each(tails)('has the tail of scipy at x = %f', (x, below) => {
  const tail = (x as number) < 0 ? (below as number) : 1 - (below as number);
  const difference = Math.abs(normalUpperTail(Math.abs(x as number)) - tail);
  expect(difference).toBeLessThan((x as number) < 0 ? 1e-13 * tail : 1e-15);
});
