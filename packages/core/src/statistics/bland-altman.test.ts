import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from '../../testdata/statistics.json' with { type: 'json' };
import { agreementWithTruth } from './agreement-with-truth.ts';
import { blandAltman } from './bland-altman.ts';
import { linearRegression, pearsonCorrelation } from './linear-regression.ts';
import { studentTQuantile } from './student-t-quantile.ts';
import { expectNear, expectNearInterval } from './testing/expect-near.ts';
import { peakFlow } from './testing/published.ts';

const reading = fc.integer({ min: -900, max: 1800 }).map((tenths) => tenths / 10);
const pairs = fc
  .integer({ min: 3, max: 20 })
  .chain((n) =>
    fc.tuple(
      fc.array(reading, { minLength: n, maxLength: n }),
      fc.array(reading, { minLength: n, maxLength: n }),
    ),
  );

function negated([low, high]: readonly [number, number]) {
  return [-high, -low];
}

describe('laws', () => {
  it('changes its sign, and nothing else, when the methods are swapped', () => {
    fc.assert(
      fc.property(pairs, ([first, second]) => {
        const one = blandAltman(first, second);
        const other = blandAltman(second, first);
        expectNear(other.bias, -one.bias);
        expectNear(other.standardDeviation, one.standardDeviation);
        expectNearInterval(other.limits, negated(one.limits));
        expectNearInterval(other.biasInterval, negated(one.biasInterval));
        expectNearInterval(other.lowerLimitInterval, negated(one.upperLimitInterval));
      }),
    );
  });

  it('moves with a constant that one method reads more, and does not see one that both do', () => {
    fc.assert(
      fc.property(pairs, reading, ([first, second], shift) => {
        const one = blandAltman(first, second);
        const more = first.map((value) => value + shift);
        const moved = blandAltman(more, second);
        expectNear(moved.bias, one.bias + shift);
        expectNearInterval(moved.limits, [one.limits[0] + shift, one.limits[1] + shift]);
        const together = blandAltman(
          more,
          second.map((value) => value + shift),
        );
        expectNearInterval(together.limits, one.limits);
      }),
    );
  });

  it('has wider intervals for more confidence, and the same limits', () => {
    fc.assert(
      fc.property(pairs, ([first, second]) => {
        const narrow = blandAltman(first, second, { confidence: 0.9 });
        const wide = blandAltman(first, second);
        fc.pre(wide.standardDeviation > 1e-6);
        expect(wide.limits).toEqual(narrow.limits);
        for (const key of ['biasInterval', 'lowerLimitInterval', 'upperLimitInterval'] as const) {
          expect(wide[key][0]).toBeLessThan(narrow[key][0]);
          expect(wide[key][1]).toBeGreaterThan(narrow[key][1]);
        }
      }),
    );
  });

  it('splits the square error into bias and spread', () => {
    fc.assert(
      fc.property(pairs, ([readings, truth]) => {
        const { n, bias, standardDeviation, rootMeanSquareError, meanAbsoluteError } =
          agreementWithTruth(readings, truth);
        const spread = (standardDeviation ** 2 * (n - 1)) / n;
        expectNear(rootMeanSquareError ** 2, bias ** 2 + spread, 1e-9);
        expect(meanAbsoluteError).toBeLessThan(rootMeanSquareError + 1e-9);
        expect(meanAbsoluteError).toBeGreaterThan(Math.abs(bias) - 1e-9);
      }),
    );
  });

  it('correlates without seeing place, unit or order of the two', () => {
    fc.assert(
      fc.property(pairs, ([x, y]) => {
        const r = pearsonCorrelation(x, y);
        fc.pre(Number.isFinite(r));
        expectNear(pearsonCorrelation(y, x), r);
        const scaled = x.map((value) => -3 * value + 7);
        expectNear(pearsonCorrelation(scaled, y), -r);
        expect(Math.abs(r)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leaves out pairs with a missing value, of either', () => {
    const whole = agreementWithTruth([152, 140, 131], [150, 141, 128]);
    const { NaN: missing } = Number;
    expect(
      agreementWithTruth(
        Float64Array.of(152, missing, 140, 9, 131),
        Object.freeze([150, 3, 141, missing, 128]),
      ),
    ).toEqual({ ...whole, excluded: 2 });
    expect(whole.n).toBe(3);
  });
});

describe('degenerate lists', () => {
  it('nothing: NaN', () => {
    const { n, excluded, limits, biasInterval, ...rest } = agreementWithTruth([], []);
    expect([n, excluded]).toEqual([0, 0]);
    expect([rest.bias, rest.standardDeviation, rest.r, ...limits, ...biasInterval]).toEqual(
      Array(7).fill(Number.NaN),
    );
    expect([rest.meanAbsoluteError, rest.rootMeanSquareError]).toEqual([Number.NaN, Number.NaN]);
  });

  it('one pair has a bias and no limits', () => {
    const { bias, limits, biasInterval } = blandAltman([3], [1]);
    expect(bias).toBe(2);
    expect([...limits, ...biasInterval]).toEqual(Array(4).fill(Number.NaN));
  });

  it('equal differences have limits without width, also where decimals round', () => {
    const { standardDeviation, limits } = blandAltman([0.4, 0.5, 0.9], [0.1, 0.2, 0.6]);
    expect(standardDeviation).toBe(0);
    expect(limits[0]).toBe(limits[1]);
  });

  it('no correlation without variance', () => {
    expect(linearRegression([0.1, 0.1, 0.1], [1, 2, 3])).toEqual({
      slope: Number.NaN,
      intercept: Number.NaN,
      r: Number.NaN,
      p: Number.NaN,
      standardError: Number.NaN,
    });
    expect(linearRegression([1, 2, 3], [5, 5, 5])).toMatchObject({ slope: 0, r: Number.NaN });
    expect(linearRegression([1, 2], [5, 7])).toMatchObject({ slope: 2, r: 1, p: Number.NaN });
    expect(linearRegression([1, 2, 3], [3, 5, 7])).toMatchObject({ slope: 2, r: 1, p: 0 });
  });

  it.each([
    [[1, 2], [3], 'the second list requires 2 values, as the first has, received 1'],
    [
      [1, Number.NEGATIVE_INFINITY],
      [3, 4],
      'row 2 requires numbers that are finite, or NaN where one is missing, received -Infinity',
    ],
  ])('%j and %j are refused', (first, second, message) => {
    const refused = expect.objectContaining({ name: 'GoniokitError', code: 'bad-data', message });
    expect(() => blandAltman(first, second)).toThrow(refused);
    expect(() => agreementWithTruth(first, second)).toThrow(refused);
  });
});

describe('values', () => {
  it('gives what the comments say', () => {
    expect(blandAltman([152, 140, 131], [150, 141, 128]).bias).toBe(1.3333333333333333);
    expect(agreementWithTruth([152, 140, 131], [150, 141, 128]).meanAbsoluteError).toBe(2);
    expect(linearRegression([1, 2, 3], [3, 5, 7]).slope).toBe(2);
    expect(pearsonCorrelation([1, 2, 3], [2, 4, 6])).toBe(1);
  });

  it('has what Bland and Altman print of peak flow, and the 1986 intervals from its parts', () => {
    const { n, bias, standardDeviation, limits, biasInterval, ...rest } = agreementWithTruth(
      peakFlow.wright1,
      peakFlow.mini1,
    );
    expectNear(bias, -2.1176470588);
    expectNear(standardDeviation, 38.7651298736);
    expect([bias.toFixed(1), standardDeviation.toFixed(1)]).toEqual(['-2.1', '38.8']);
    expectNear(rest.r, 0.9432794, 1e-7);
    expectNear(standardDeviation / Math.sqrt(n), 9.401925, 1e-7);
    expectNearInterval(biasInterval, [-22.0488377, 17.8135436], 1e-8);
    // They take 1.96, or 2, for the normal quantile.
    expectNearInterval(limits, [-78.0973016, 73.8620075], 2e-5);
    const [below, above] = [bias - 1.96 * standardDeviation, bias + 1.96 * standardDeviation];
    expectNearInterval([below, above], [-78.0973016, 73.8620075], 1e-8);
    const twice = [bias - 2 * standardDeviation, bias + 2 * standardDeviation] as const;
    expectNearInterval(twice, [-79.6479068, 75.4126127], 1e-8);
    expectNearInterval(rest.lowerLimitInterval, [-112.8533779, -43.3412253], 3e-5);
    expectNearInterval(rest.upperLimitInterval, [39.1059312, 108.6180838], 3e-5);
    const t = studentTQuantile(0.975, n - 1);
    expectNear(t, 2.1199053, 1e-7);
    const standardError1986 = Math.sqrt(3 / n) * standardDeviation;
    expectNear(standardError1986, 16.2846118, 1e-8);
    const around = (limit: number) =>
      [limit - t * standardError1986, limit + t * standardError1986] as const;
    expectNearInterval(around(twice[0]), [-114.1697416, -45.126072], 1e-8);
    expectNearInterval(around(twice[1]), [40.8907778, 109.9344475], 1e-8);
    expectNearInterval(around(below), [-112.6191365, -43.5754668], 1e-8);
    expectNearInterval(around(above), [39.3401727, 108.3838423], 1e-8);
  });

  it('has the repeatability and the mean of two readings of the same paper', () => {
    const wright = agreementWithTruth(peakFlow.wright1, peakFlow.wright2);
    const mini = agreementWithTruth(peakFlow.mini1, peakFlow.mini2);
    expectNear(wright.bias, 4.9411765, 1e-7);
    expectNear(wright.standardDeviation, 21.7240379, 1e-8);
    expectNear(wright.rootMeanSquareError, 21.646899, 1e-8);
    expectNear(mini.bias, -2.8823529, 1e-7);
    expectNear(mini.standardDeviation, 28.8723102, 1e-8);
    expectNear(mini.rootMeanSquareError, 28.1581667, 1e-8);
    const mean = (one: readonly number[], two: readonly number[]) =>
      one.map((value, i) => (value + (two[i] as number)) / 2);
    const { bias, standardDeviation } = blandAltman(
      mean(peakFlow.wright1, peakFlow.wright2),
      mean(peakFlow.mini1, peakFlow.mini2),
    );
    expectNear(bias, -6.0294118, 1e-7);
    expectNear(standardDeviation, 33.2041369, 1e-8);
    const single =
      standardDeviation ** 2 +
      (wright.standardDeviation / 2) ** 2 +
      (mini.standardDeviation / 2) ** 2;
    expectNear(Math.sqrt(single), 37.8008034, 1e-8);
  });

  it('the oracle has pairs', () => {
    expect(oracle.blandAltman).toHaveLength(7);
  });

  it.each(oracle.blandAltman)('agrees with scipy on $result.n pairs', ({ a, b, result }) => {
    const { proportionalBias, ...actual } = blandAltman(a, b);
    expect(actual.n).toBe(result.n);
    expectNear(actual.bias, result.bias);
    expectNear(actual.standardDeviation, result.sd);
    expectNearInterval(actual.limits, result.loa);
    const { bias, standardDeviation } = actual;
    const rounded = [bias - 1.96 * standardDeviation, bias + 1.96 * standardDeviation] as const;
    expectNearInterval(rounded, result.loa196);
    expectNearInterval(actual.biasInterval, result.biasCI);
    expectNearInterval(actual.lowerLimitInterval, result.loaLowerCI);
    expectNearInterval(actual.upperLimitInterval, result.loaUpperCI);
    expectNear(proportionalBias.slope, result.propBias.slope);
    expectNear(proportionalBias.intercept, result.propBias.intercept);
    expectNear(proportionalBias.r, result.propBias.r);
    expectNear(proportionalBias.p, result.propBias.p);
    expectNear(proportionalBias.standardError, result.propBias.stderr);
  });
});
