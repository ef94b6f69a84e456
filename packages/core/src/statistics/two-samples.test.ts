import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from '../../testdata/statistics.json' with { type: 'json' };
import { mannWhitney } from './mann-whitney.ts';
import { midranks } from './midranks.ts';
import { expectNear } from './testing/expect-near.ts';
import { twoSampleTTest } from './two-sample-t-test.ts';

const group = fc.array(fc.integer({ min: -90, max: 180 }), { minLength: 2, maxLength: 12 });

describe('laws', () => {
  it('change their sign, and nothing else, when the groups are swapped', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const [one, other] = [twoSampleTTest(a, b), twoSampleTTest(b, a)];
        fc.pre(Number.isFinite(one.cohenD));
        expectNear(other.cohenD, -one.cohenD);
        expectNear(other.welch.t, -one.welch.t);
        expectNear(other.student.p, one.student.p);
        const [ranks, swapped] = [mannWhitney(a, b), mannWhitney(b, a)];
        expect(ranks.u + swapped.u).toBe(a.length * b.length);
        expectNear(swapped.p, ranks.p, 1e-12);
      }),
    );
  });

  it('counts pairs of which the first is larger, ties half', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const wins = a.flatMap((x) => b.map((y) => (Math.sign(x - y) + 1) / 2));
        expect(mannWhitney(a, b).u).toBe(wins.reduce((sum, win) => sum + win, 0));
      }),
    );
  });

  it("is Student's and Welch's alike for groups of one size and spread", () => {
    const { student, welch } = twoSampleTTest([1, 2, 4], [5, 6, 8]);
    expectNear(welch.t, student.t);
    expectNear(welch.degreesOfFreedom, student.degreesOfFreedom);
  });

  it('leaves out missing values', () => {
    const { NaN: missing } = Number;
    expect(twoSampleTTest([3, missing, 4, 5], [1, 2, 3, missing])).toEqual(
      twoSampleTTest([3, 4, 5], [1, 2, 3]),
    );
    expect(mannWhitney([5, missing, 6, 7], [1, 2, 3])).toEqual(mannWhitney([5, 6, 7], [1, 2, 3]));
  });
});

describe('degenerate groups', () => {
  it.each([
    ['nothing', [], []],
    ['one value', [3], [1, 2]],
    ['no variance', [0.3, 0.3], [0.3, 0.3]],
  ])('%s: NaN', (_, a, b) => {
    const { student, welch, cohenD, hedgesG } = twoSampleTTest(a, b);
    expect([student.t, student.p, welch.t, welch.p, cohenD, hedgesG]).toEqual(
      Array(6).fill(Number.NaN),
    );
  });

  it('no ranks to compare: NaN', () => {
    expect(mannWhitney([], [1, 2]).p).toBeNaN();
    expect(mannWhitney([1, 2], []).p).toBeNaN();
    expect(mannWhitney([0.1 + 0.2, 0.3], [0.3]).p).toBeNaN();
  });

  it('infinite values are refused', () => {
    const refused = expect.objectContaining({ name: 'GoniokitError', code: 'bad-data' });
    for (const test of [twoSampleTTest, mannWhitney]) {
      expect(() => test([1, Number.POSITIVE_INFINITY], [1, 2])).toThrow(refused);
    }
  });
});

describe('values', () => {
  it('gives what the comments say', () => {
    expect(twoSampleTTest([3, 4, 5], [1, 2, 3]).cohenD).toBe(2);
    expect(mannWhitney([5, 6, 7], [1, 2, 3]).p).toBe(0.1);
    expect(midranks([5, 3, 5], 0).ranks).toEqual([2.5, 1, 2.5]);
  });

  it('counts tied ranks as they are', () => {
    // Of the 10 choices of 3 among the ranks 1, 2.5, 2.5, 4.5, 4.5 just one has the smallest sum, 6.
    expect(mannWhitney([1, 2, 2], [3, 3])).toEqual({ u: 0, method: 'exact', p: 0.2 });
  });

  it('the oracle has groups', () => {
    expect(oracle.independent).toHaveLength(7);
  });

  it.each(oracle.independent)(
    'agrees with scipy on $a.length and $b.length',
    ({ a, b, result }) => {
      const { student, welch, cohenD, hedgesG } = twoSampleTTest(a, b);
      expectNear(cohenD, result.cohen_d);
      expectNear(hedgesG, result.hedges_g_exact);
      expectNear((1 - 3 / (4 * student.degreesOfFreedom - 1)) * cohenD, result.hedges_g_approx);
      expectNear(student.t, result.t);
      expectNear(student.p, result.p);
      expectNear(welch.t, result.welch_t);
      expectNear(welch.p, result.welch_p);
      const { u, p } = mannWhitney(a, b);
      expect(u).toBe(result.U);
      expectNear(p, result.U_p, 1e-12);
    },
  );
});
