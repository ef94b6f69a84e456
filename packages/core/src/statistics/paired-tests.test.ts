import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from '../../testdata/statistics.json' with { type: 'json' };
import { hedgesCorrection } from './hedges-correction.ts';
import { pearsonCorrelation } from './linear-regression.ts';
import { pairedEffectSizes } from './paired-effect-sizes.ts';
import { pairedTTest } from './paired-t-test.ts';
import { shapiroWilk } from './shapiro-wilk.ts';
import { expectNear, expectNearInterval } from './testing/expect-near.ts';
import { type WilcoxonOptions, wilcoxonSignedRank } from './wilcoxon-signed-rank.ts';

const reading = fc.integer({ min: -900, max: 1800 }).map((tenths) => tenths / 10);
const pairs = fc
  .integer({ min: 3, max: 15 })
  .chain((n) =>
    fc.tuple(
      fc.array(reading, { minLength: n, maxLength: n }),
      fc.array(reading, { minLength: n, maxLength: n }),
    ),
  )
  .filter(([before, after]) => pairedTTest(before, after).standardDeviation > 0.1);

describe('laws', () => {
  it('change their sign when before and after are swapped', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const [one, other] = [pairedTTest(before, after), pairedTTest(after, before)];
        expectNear(other.t, -one.t);
        expectNear(other.p, one.p);
        expectNear(other.pGreater, 1 - one.pGreater);
        const [size, opposite] = [
          pairedEffectSizes(before, after),
          pairedEffectSizes(after, before),
        ];
        expectNear(opposite.dz, -size.dz);
        expectNearInterval(opposite.dzInterval, [-size.dzInterval[1], -size.dzInterval[0]], 1e-9);
        const [ranks, swapped] = [
          wilcoxonSignedRank(before, after),
          wilcoxonSignedRank(after, before),
        ];
        expect([swapped.above, swapped.below]).toEqual([ranks.below, ranks.above]);
        expectNear(swapped.pGreater, ranks.pLess, 1e-12);
        expectNear(swapped.p, ranks.p, 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it('have no unit', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(0.5, 8), ([before, after], unit) => {
        const scaled = [before, after].map((list) => list.map((value) => value * unit));
        const [first = [], second = []] = scaled;
        expectNear(pairedTTest(first, second).t, pairedTTest(before, after).t);
        expectNear(pairedEffectSizes(first, second).dav, pairedEffectSizes(before, after).dav);
        expect(wilcoxonSignedRank(first, second).p).toBe(wilcoxonSignedRank(before, after).p);
      }),
      { numRuns: 30 },
    );
  });

  it('agree with one another: t, its interval, d_z and its interval', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { n, t, p, interval } = pairedTTest(before, after);
        const { dz, dzInterval, standardisedResponseMean } = pairedEffectSizes(before, after);
        expectNear(dz * Math.sqrt(n), t);
        expect(standardisedResponseMean).toBe(dz);
        expect(dzInterval[0]).toBeLessThan(dz);
        expect(dzInterval[1]).toBeGreaterThan(dz);
        fc.pre(Math.abs(p - 0.05) > 1e-6);
        expect(interval[0] > 0 || interval[1] < 0).toBe(p < 0.05);
        expect(dzInterval[0] > 0 || dzInterval[1] < 0).toBe(p < 0.05);
      }),
      { numRuns: 30 },
    );
  });

  it('signed ranks share out the whole sum, and their tails overlap in what was seen', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { above, below, pGreater, pLess, p } = wilcoxonSignedRank(before, after);
        const n = before.filter((value, i) => value !== after[i]).length;
        expect(above + below).toBe((n * (n + 1)) / 2);
        expect(pGreater + pLess).toBeGreaterThan(1);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leave out pairs with a missing value', () => {
    const { NaN: missing } = Number;
    const before = [90, missing, 95, 100, 80, 1];
    const after = [95, 2, 99, 107, 79, missing];
    const [b, a] = [
      [90, 95, 100, 80],
      [95, 99, 107, 79],
    ];
    expect(pairedTTest(before, after)).toEqual({ ...pairedTTest(b, a), excluded: 2 });
    expect(pairedEffectSizes(before, after)).toEqual({ ...pairedEffectSizes(b, a), excluded: 2 });
    expect(wilcoxonSignedRank(before, after)).toEqual({ ...wilcoxonSignedRank(b, a), excluded: 2 });
    expect(shapiroWilk([...after, missing])).toEqual(shapiroWilk([95, 2, 99, 107, 79]));
  });

  it('takes values far from 0 in any number of standard deviations', () => {
    for (const t of [50, 1e3, 1e6]) {
      const after = [t - 1, t, t + 1, t];
      const { dz, dzInterval } = pairedEffectSizes([0, 0, 0, 0], after);
      // Far out d_z spreads as 1 / S does, by the chi-squared distribution's 2.5 % and 97.5 % at 3 degrees.
      expect(Math.abs(dzInterval[0] / dz / Math.sqrt(0.2157952826 / 3) - 1)).toBeLessThan(9 / t);
      expect(Math.abs(dzInterval[1] / dz / Math.sqrt(9.3484036045 / 3) - 1)).toBeLessThan(9 / t);
    }
  });
});

describe('degenerate lists', () => {
  it.each([
    ['nothing', [], []],
    ['one pair', [3], [4]],
    ['one pair without a missing value', [3, Number.NaN], [4, 5]],
  ])('%s: NaN', (_, before, after) => {
    const { t, p, pGreater, interval } = pairedTTest(before, after);
    expect([t, p, pGreater, ...interval]).toEqual(Array(5).fill(Number.NaN));
    const { n, excluded, dzInterval, ...sizes } = pairedEffectSizes(before, after);
    expect(n).toBe(before.length - excluded);
    expect([...Object.values(sizes), ...dzInterval]).toEqual(Array(11).fill(Number.NaN));
  });

  it('no change at all', () => {
    const same = [0.1, 0.2, 0.3];
    expect(pairedTTest(same, same)).toMatchObject({ mean: 0, t: Number.NaN, p: Number.NaN });
    expect(pairedEffectSizes(same, same)).toMatchObject({ dz: Number.NaN, dav: 0 });
    expect(wilcoxonSignedRank(same, same)).toMatchObject({ above: 0, below: 0, p: Number.NaN });
    expect(wilcoxonSignedRank(same, same, { method: 'normal' }).p).toBeNaN();
    expect(wilcoxonSignedRank([], []).p).toBeNaN();
  });

  it('the same change everywhere, though decimals round', () => {
    const [before, after] = [
      [0.1, 0.2, 0.6],
      [0.4, 0.5, 0.9],
    ];
    expect(pairedTTest(before, after)).toMatchObject({ t: Number.NaN, p: 0, pGreater: 0 });
    expect(pairedTTest(after, before)).toMatchObject({ t: Number.NaN, p: 0, pGreater: 1 });
    expect(pairedEffectSizes(before, after).dz).toBeNaN();
    expect(wilcoxonSignedRank(before, after)).toMatchObject({ above: 6, below: 0, p: 0.25 });
    expect(shapiroWilk([0.3, 0.3, 0.3])).toEqual({ w: Number.NaN, p: Number.NaN });
  });

  it('two pairs have no corrected effect size', () => {
    expect(pairedEffectSizes([1, 2], [2, 6])).toMatchObject({ gz: Number.NaN });
    expect(pairedEffectSizes([1, 2], [2, 6]).dz).toBeCloseTo(2.5 / Math.sqrt(4.5), 14);
    expect(shapiroWilk([1, 2])).toEqual({ w: Number.NaN, p: Number.NaN });
  });

  it('lists of different length and infinite values are refused', () => {
    const refused = expect.objectContaining({ name: 'GoniokitError', code: 'bad-data' });
    for (const test of [pairedTTest, pairedEffectSizes, wilcoxonSignedRank]) {
      expect(() => test([1, 2], [1])).toThrow(refused);
      expect(() => test([1, 2], [1, Number.POSITIVE_INFINITY])).toThrow(refused);
    }
    expect(() => shapiroWilk([1, 2, Number.POSITIVE_INFINITY])).toThrow(refused);
  });
});

describe('values', () => {
  it('gives what the comments say', () => {
    expect(pairedTTest([90, 91, 92, 93], [90, 91, 92, 93.5]).t).toBe(1);
    expect(pairedEffectSizes([90, 91, 92, 93], [90, 91, 92, 93.5]).dz).toBe(0.5);
    expect(wilcoxonSignedRank([90, 95, 100], [95, 99, 107]).p).toBe(0.25);
    expect(shapiroWilk([1, 2, 3]).w).toBeCloseTo(1, 15);
    expect(hedgesCorrection(4)).toBeCloseTo(0.7978845608028654, 15);
  });

  it("has the effect sizes of Student's sleep data", () => {
    const a = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const b = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const test = pairedTTest(a, b);
    const sizes = pairedEffectSizes(a, b);
    expectNear(test.mean, 1.58);
    expectNear(test.standardDeviation, 1.229995483, 1e-9);
    expectNear(test.t, 4.062127683, 1e-9);
    expectNear(test.p, 0.00283289, 1e-8);
    expectNearInterval(test.interval, [0.7001142, 2.4598858], 1e-7);
    expectNear(sizes.dz, 1.284557563, 1e-9);
    expectNear(sizes.hedgesCorrection, 0.913874892, 1e-9);
    expectNear(sizes.gz, 1.173924904, 1e-9);
    expectNear((1 - 3 / (4 * 9 - 1)) * sizes.dz, 1.174452629, 1e-9);
    expectNear(sizes.dav, 0.832181081, 1e-9);
    expectNear(sizes.drm, 0.822176638, 1e-9);
    expectNear(sizes.standardisedResponseMean, 1.284557563, 1e-9);
    expectNear(sizes.glassDelta, 0.88317019, 1e-8);
    expectNear(pearsonCorrelation(a, b), 0.795170206, 1e-9);
  });

  it('the oracle has pairs', () => {
    expect(oracle.paired).toHaveLength(11);
  });

  it.each(oracle.paired)('t and d agree with scipy on $result.n pairs', ({ pre, post, result }) => {
    const test = pairedTTest(pre, post);
    expect([test.n, test.degreesOfFreedom]).toEqual([result.n, result.df]);
    expectNear(test.mean, result.mean);
    expectNear(test.standardDeviation, result.sd);
    expectNear(test.t, result.t);
    expectNear(test.p, result.p);
    expectNear(test.pGreater, result.p_greater);
    expectNearInterval(test.interval, result.ci95);
    const sizes = pairedEffectSizes(pre, post);
    expectNear(pearsonCorrelation(pre, post), result.r);
    expectNear(sizes.dz, result.cohen_dz);
    expectNear(sizes.dav, result.cohen_dav);
    expectNear(sizes.drm, result.cohen_drm, 1e-9);
    expectNear(sizes.hedgesCorrection, result.J_exact_gamma);
    expectNear(sizes.gz, result.hedges_gz_exact);
    expectNear(sizes.gav, result.hedges_gav_exact);
    expectNear(sizes.grm, result.hedges_grm_exact, 1e-9);
    expectNearInterval(sizes.dzInterval, result.dz_ci95_nct, 1e-9);
    // The rule of thumb comes near the exact correction, the nearer the more degrees of freedom.
    const approximate = result['J_approx_1-3/(4df-1)'];
    expect(approximate - sizes.hedgesCorrection).toBeGreaterThan(0);
    expect((approximate - sizes.hedgesCorrection) * result.df ** 2).toBeLessThan(0.05);
    expectNear(approximate * sizes.dz, result.hedges_gz_approx);
  });

  it.each(oracle.paired)(
    'is as normal as scipy says of $result.n pairs',
    ({ pre, post, result }) => {
      const { w, p } = shapiroWilk(post.map((value, i) => value - (pre[i] as number)));
      const isEqual = result.sd === 0;
      expectNear(w, isEqual ? null : result.shapiro.W, 1e-8);
      expectNear(p, isEqual ? null : result.shapiro.p, 1e-7);
    },
  );

  it.each(oracle.paired)('signed ranks agree on $result.n pairs', ({ pre, post, result }) => {
    const { enumerated_wilcox, enumerated_pratt, ...cases } = result.wilcoxon;
    const entries = Object.entries(cases);
    expect(entries).toHaveLength(36);
    const differences = post.map((value, i) => value - (pre[i] as number));
    const sizes = differences.map(Math.abs);
    const isPlain = new Set(sizes).size === sizes.length && !sizes.includes(0);
    for (const [name, expected] of entries) {
      const [zeros, continuity, side, method] = name.split('|');
      const actual = wilcoxonSignedRank(pre, post, {
        zeros: zeros as NonNullable<WilcoxonOptions['zeros']>,
        continuity: continuity === 'corr',
        method: method === 'exact' ? 'exact' : 'normal',
      });
      const twoSided = side === 'two-sided';
      expect(twoSided ? Math.min(actual.above, actual.below) : actual.above).toBe(expected.W);
      const p = { 'two-sided': actual.p, greater: actual.pGreater, less: actual.pLess }[side ?? ''];
      if (method === 'exact' && !isPlain) continue;
      expectNear(p, expected.p, 1e-12);
    }
    // scipy takes the table of ranks without ties for exact; with them, and with zeros, all signs were enumerated.
    for (const [zeros, expected] of [
      ['wilcox', enumerated_wilcox],
      ['pratt', enumerated_pratt],
    ] as const) {
      if (expected === undefined) {
        expect(isPlain).toBe(true);
        continue;
      }
      const { above, below, pGreater, pLess, p } = wilcoxonSignedRank(pre, post, { zeros });
      expect([above, below]).toEqual([expected.Wplus, expected.Wminus]);
      expectNear(pGreater, expected.p_greater, 1e-14);
      expectNear(pLess, expected.p_less, 1e-14);
      expectNear(p, expected.p_two, 1e-14);
    }
  });
});
