import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from '../../testdata/statistics.json' with { type: 'json' };
import {
  type IntraclassForm,
  intraclassCorrelation,
  intraclassForms,
} from './intraclass-correlation.ts';
import { meanSquares } from './mean-squares.ts';
import { minimalDetectableChange } from './minimal-detectable-change.ts';
import {
  standardErrorFromReliability,
  standardErrorOfMeasurement,
} from './standard-error-of-measurement.ts';
import { expectNear, expectNearInterval } from './testing/expect-near.ts';
import { peakFlow, shroutFleiss } from './testing/published.ts';

const reading = fc.integer({ min: -900, max: 1800 }).map((tenths) => tenths / 10);
const table = fc
  .tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 2, max: 5 }))
  .chain(([n, k]) =>
    fc.array(fc.array(reading, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
  )
  // Tables in which nearly nothing varies leave the ratios to rounding.
  .filter((rows) => {
    const { betweenSubjects, residual, withinSubjects } = meanSquares(rows);
    return betweenSubjects > 1 && residual > 1 && withinSubjects > 1;
  });
const form = fc.constantFrom(...intraclassForms);

function expectSame(
  rows: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
  forms: readonly IntraclassForm[] = intraclassForms,
) {
  for (const name of forms) {
    const one = intraclassCorrelation(rows, name);
    const other = intraclassCorrelation(others, name);
    const numbers = [one.value, ...one.interval];
    for (const [i, actual] of [other.value, ...other.interval].entries()) {
      const expected = numbers[i] as number;
      // Near its pole the reliability of a mean runs off, to where rounding decides.
      if (name.endsWith('k)') && !(expected > -1e3)) continue;
      expectNear(actual, expected, 1e-7);
    }
  }
}

describe('laws', () => {
  it('does not see where readings lie, nor their unit', () => {
    fc.assert(
      fc.property(table, reading, fc.constantFrom(-2, 0.5, 180 / Math.PI), (rows, shift, unit) => {
        expectSame(
          rows,
          rows.map((row) => row.map((value) => value * unit + shift)),
        );
      }),
    );
  });

  it('does not see the order of subjects or of raters', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expectSame(rows, rows.map((row) => row.toReversed()).toReversed());
      }),
    );
  });

  it('of model 3 does not see a rater who always reads more; agreement does', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 50 }), (rows, more) => {
        const shifted = rows.map(([first = 0, ...rest]) => [first + more, ...rest]);
        expectSame(rows, shifted, ['ICC(3,1)', 'ICC(3,k)']);
      }),
    );
    const biased = shroutFleiss.ratings.map(([first, ...rest]) => [first + 20, ...rest]);
    for (const name of ['ICC(1,1)', 'ICC(2,1)', 'ICC(1,k)', 'ICC(2,k)'] as const) {
      expect(intraclassCorrelation(biased, name).value).toBeLessThan(
        intraclassCorrelation(shroutFleiss.ratings, name).value,
      );
    }
  });

  it('lies in its interval, which grows with the confidence', () => {
    fc.assert(
      fc.property(table, form, (rows, name) => {
        const wide = intraclassCorrelation(rows, name, { confidence: 0.95 });
        const narrow = intraclassCorrelation(rows, name, { confidence: 0.9 });
        // The reliability of a mean has no value where readings correlate by -1 / (k - 1) or less.
        fc.pre([wide.value, ...wide.interval].every(Number.isFinite));
        const limits = [wide.interval[0], narrow.interval[0], narrow.interval[1], wide.interval[1]];
        expect(limits).toEqual(limits.toSorted((a, b) => a - b));
        expect(wide.value).toBeGreaterThan(narrow.interval[0]);
        expect(wide.value).toBeLessThan(narrow.interval[1]);
      }),
    );
  });

  it('leaves out subjects with a missing reading', () => {
    fc.assert(
      fc.property(table, form, (rows, name) => {
        const [first = []] = rows;
        const missing = [Number.NaN, ...first.slice(1)];
        const whole = intraclassCorrelation(rows, name);
        expect(intraclassCorrelation([missing, ...rows], name)).toEqual({ ...whole, excluded: 1 });
        expect(whole.excluded).toBe(0);
      }),
    );
  });

  it('has standard errors in the unit of the readings', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 9 }), (rows, unit) => {
        const one = standardErrorOfMeasurement(rows);
        const scaled = standardErrorOfMeasurement(rows.map((row) => row.map((v) => v * unit)));
        for (const key of ['fromResidual', 'fromAgreement', 'fromWithinSubjects'] as const) {
          expectNear(scaled[key] / unit, one[key], 1e-9);
        }
        expect(one.fromAgreement).toBeGreaterThanOrEqual(one.fromResidual);
      }),
    );
  });

  it('takes frozen tables and leaves them as they are', () => {
    const rows = Object.freeze([
      Object.freeze([1, 2]),
      Object.freeze([3, 5]),
      Object.freeze([6, 6]),
    ]);
    expect(intraclassCorrelation(rows, 'ICC(2,1)').subjects).toBe(3);
    expect(intraclassCorrelation([Float64Array.of(1, 2), [3, 5], [6, 6]], 'ICC(2,1)')).toEqual(
      intraclassCorrelation(rows, 'ICC(2,1)'),
    );
  });
});

describe('degenerate tables', () => {
  it.each([
    ['nothing', []],
    ['empty rows', [[], []]],
    ['one subject', [[1, 2, 3]]],
    ['one rater', [[1], [2], [3]]],
    [
      'one subject without a missing reading',
      [
        [1, 2],
        [Number.NaN, 4],
      ],
    ],
    [
      'equal readings',
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ],
    ],
  ])('%s: NaN', (_, rows) => {
    for (const name of intraclassForms) {
      const { value, interval, p } = intraclassCorrelation(rows, name);
      expect([value, ...interval, p]).toEqual(Array(4).fill(Number.NaN));
    }
  });

  it('one subject has no standard error', () => {
    expect(Object.values(standardErrorOfMeasurement([[1, 2, 3]]))).toEqual(
      Array(4).fill(Number.NaN),
    );
  });

  it('perfect agreement is 1, without width', () => {
    for (const name of intraclassForms) {
      const { value, interval, p } = intraclassCorrelation(
        [
          [1, 1],
          [2, 2],
          [4, 4],
        ],
        name,
      );
      expect([value, ...interval, p]).toEqual([1, 1, 1, 0]);
    }
    expect(
      standardErrorOfMeasurement([
        [0.1, 0.1],
        [0.7, 0.7],
      ]),
    ).toEqual({
      fromResidual: 0,
      fromAgreement: 0,
      fromWithinSubjects: 0,
      fromCorrelation: 0,
    });
  });

  it('a rater who reads a constant more is consistent and does not agree', () => {
    const rows = [
      [0.1, 0.3],
      [0.7, 0.9],
      [1.3, 1.5],
    ];
    expect(intraclassCorrelation(rows, 'ICC(3,1)').value).toBe(1);
    expect(intraclassCorrelation(rows, 'ICC(2,1)').value).toBeLessThan(1);
    expect(intraclassCorrelation(rows, 'ICC(2,1)').interval.every(Number.isFinite)).toBe(true);
  });

  it('subjects without any variance have no reliable mean', () => {
    for (const name of ['ICC(1,k)', 'ICC(2,k)', 'ICC(3,k)'] as const) {
      expect(
        intraclassCorrelation(
          [
            [1, 3],
            [3, 1],
            [2, 2],
          ],
          name,
        ).value,
      ).toBeNaN();
    }
  });

  it.each([
    [[[1, 2], [3]], 'row 2 requires 2 values, as row 1 has, received 1'],
    [
      [
        [1, 2],
        [3, Number.POSITIVE_INFINITY],
      ],
      'row 2 requires numbers that are finite, or NaN where one is missing, received Infinity',
    ],
  ])('%j is refused', (rows, message) => {
    const refused = expect.objectContaining({ name: 'GoniokitError', code: 'bad-data', message });
    expect(() => intraclassCorrelation(rows, 'ICC(1,1)')).toThrow(refused);
    expect(() => standardErrorOfMeasurement(rows)).toThrow(refused);
  });

  it('a form or a confidence that does not exist is refused', () => {
    const refused = expect.objectContaining({ name: 'GoniokitError', code: 'bad-option' });
    const unknown = 'ICC(4,1)' as IntraclassForm;
    expect(() => intraclassCorrelation([[1, 2]], unknown)).toThrow(refused);
    for (const confidence of [0, 1, 95, Number.NaN]) {
      expect(() => intraclassCorrelation([[1, 2]], 'ICC(1,1)', { confidence })).toThrow(refused);
    }
  });
});

describe('values', () => {
  it('gives what the comments say', () => {
    const rows = [
      [1, 2],
      [3, 5],
      [6, 6],
    ];
    expect(
      meanSquares([
        [1, 2],
        [3, 4],
      ]).betweenSubjects,
    ).toBe(4);
    expect(intraclassCorrelation(rows, 'ICC(3,1)').value).toBeCloseTo(0.90625, 14);
    expect(standardErrorOfMeasurement(rows).fromResidual).toBeCloseTo(Math.SQRT1_2, 15);
    expect(standardErrorFromReliability(7.5, 0.8)).toBeCloseTo(3.3541019662496843, 15);
  });

  it.each(intraclassForms)('%s is what Shrout and Fleiss print', (name) => {
    const { value, interval } = intraclassCorrelation(shroutFleiss.ratings, name);
    expect(value).toBeCloseTo(shroutFleiss.printed[name], 2);
    expectNearInterval(interval, shroutFleiss.intervals[name], 1e-7);
  });

  it('has the mean squares and tests of Shrout and Fleiss', () => {
    const squares = meanSquares(shroutFleiss.ratings);
    for (const [name, expected] of Object.entries(shroutFleiss.meanSquares)) {
      expectNear(squares[name as keyof typeof shroutFleiss.meanSquares], expected, 1e-7);
    }
    const oneWay = intraclassCorrelation(shroutFleiss.ratings, 'ICC(1,1)');
    const twoWay = intraclassCorrelation(shroutFleiss.ratings, 'ICC(2,1)');
    expect([oneWay.degreesOfFreedom, twoWay.degreesOfFreedom]).toEqual([
      [5, 18],
      [5, 15],
    ]);
    expectNear(oneWay.f, 1.7946785, 1e-7);
    expectNear(oneWay.p, 0.1647688083, 1e-9);
    expectNear(twoWay.f, 11.027248, 1e-7);
    expectNear(twoWay.p, 0.0001345665, 1e-9);
    const sem = standardErrorOfMeasurement(shroutFleiss.ratings);
    expectNear(sem.fromResidual, 1.0096754, 1e-7);
    expectNear(sem.fromAgreement, 2.5027762, 1e-7);
    expectNear(sem.fromWithinSubjects, 2.5027762, 1e-7);
  });

  it.each([
    [
      'wright',
      peakFlow.wright1,
      peakFlow.wright2,
      15.3066691,
      42.427922,
      15.3612145,
      [0.983165, 0.983164, 0.9830458],
    ],
    [
      'mini',
      peakFlow.mini1,
      peakFlow.mini2,
      19.9108306,
      55.1900068,
      20.4158063,
      [0.9684963, 0.9684708, 0.9669048],
    ],
  ] as const)(
    'has the repeatability of the %s peak flow meter',
    (_, first, second, within, coefficient, residual, correlations) => {
      const rows = first.map((value, i) => [value, second[i] as number]);
      const sem = standardErrorOfMeasurement(rows);
      expectNear(sem.fromWithinSubjects, within, 1e-8);
      expectNear(sem.fromResidual, residual, 1e-8);
      // The coefficient takes 1.96 for the normal quantile.
      expectNear(minimalDetectableChange(sem.fromWithinSubjects), coefficient, 2e-5);
      for (const [i, name] of (['ICC(1,1)', 'ICC(2,1)', 'ICC(3,1)'] as const).entries()) {
        expectNear(intraclassCorrelation(rows, name).value, correlations[i], 1e-6);
      }
    },
  );

  it('the oracle has tables', () => {
    expect(oracle.icc).toHaveLength(11);
  });

  it.each(oracle.icc)('agrees with scipy on $result.n subjects by $result.k', (example) => {
    const { data } = example;
    const squares = meanSquares(data);
    const sem = standardErrorOfMeasurement(data);
    for (const [confidence, result] of [
      [0.95, example.result],
      [0.9, example.result90],
    ] as const) {
      for (const name of intraclassForms) {
        const expected = result[name];
        const actual = intraclassCorrelation(data, name, { confidence });
        expectNear(actual.value, expected.icc);
        expectNearInterval(actual.interval, expected.ci);
        expectNear(actual.f, expected.F, 1e-8);
        expect(actual.degreesOfFreedom).toEqual(expected.df);
        expect(Math.abs(actual.p / expected.p - 1)).toBeLessThan(1e-6);
        expect([actual.subjects, actual.raters]).toEqual([result.n, result.k]);
      }
      expectNear(squares.betweenSubjects, result.MSR);
      expectNear(squares.withinSubjects, result.MSW);
      expectNear(squares.betweenRaters, result.MSC);
      expectNear(squares.residual, result.MSE);
      expectNear(Math.sqrt(squares.total), result.SD_total);
      expectNear(sem.fromResidual, result.SEM_sqrtMSE);
      expectNear(sem.fromWithinSubjects, result.SEM_sqrtMSW);
      expectNear(sem.fromAgreement, result.SEM_agreement);
      expectNear(sem.fromCorrelation, result.SEM_fromICC31);
      expectNear(minimalDetectableChange(sem.fromResidual), result.MDC95_fromSqrtMSE);
    }
  });
});
