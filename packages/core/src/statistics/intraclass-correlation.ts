import { GoniokitError } from '../errors/goniokit-error.ts';
import { type ConfidenceOptions, type Interval, upperShare } from './confidence.ts';
import { fQuantile, fUpperTail } from './f-quantile.ts';
import { type MeanSquares, meanSquares } from './mean-squares.ts';

/**
 * The forms of Shrout and Fleiss, and what McGraw and Wong call them. The first place is the model: 1, each
 * subject has raters of their own; 2, all subjects have the same raters, drawn from many, and agreement in
 * the number itself counts; 3, these raters alone, and consistency counts. The second place is what will be
 * used: one reading, or the mean of k.
 *
 * | here     | McGraw and Wong                          |
 * | -------- | ---------------------------------------- |
 * | ICC(1,1) | ICC(1)                                   |
 * | ICC(2,1) | ICC(A,1)                                 |
 * | ICC(3,1) | ICC(C,1)                                 |
 * | ICC(1,k) | ICC(k)                                   |
 * | ICC(2,k) | ICC(A,k)                                 |
 * | ICC(3,k) | ICC(C,k)                                 |
 */
export const intraclassForms = [
  'ICC(1,1)',
  'ICC(2,1)',
  'ICC(3,1)',
  'ICC(1,k)',
  'ICC(2,k)',
  'ICC(3,k)',
] as const;

export type IntraclassForm = (typeof intraclassForms)[number];

/** What {@link intraclassCorrelation} gives. */
export interface IntraclassCorrelation {
  readonly form: IntraclassForm;
  /** Up to 1; below 0 where subjects differ less than their readings do. */
  readonly value: number;
  readonly interval: Interval;
  /** Of the test that subjects do not differ. */
  readonly f: number;
  readonly degreesOfFreedom: readonly [number, number];
  readonly p: number;
  /** Subjects without a missing reading. */
  readonly subjects: number;
  readonly raters: number;
  /** Subjects left out because a reading is missing. */
  readonly excluded: number;
}

/**
 * The intraclass correlation: the share of the variance of readings that is due to the subjects.
 *
 * Intervals of the models 1 and 3 are exact; those of model 2 are Satterthwaite's approximation as McGraw
 * and Wong give it, with the degrees of freedom of a correlation of 0 where the estimate lies below. Those of
 * means follow from those of single readings, after Spearman and Brown.
 *
 * @param ratings one row a subject, one column a rater, trial or session; a row with a missing value (NaN)
 *   is left out whole
 * @returns a ratio; NaN for fewer than two subjects or raters and where no reading differs from another, and
 *   for a mean of k where single readings correlate by -1 / (k - 1) or less: there it has no value
 * @throws GoniokitError `bad-data` for rows of different length and for infinite values, `bad-option` for a
 *   form that does not exist and a confidence outside 0 to 1
 * @see Shrout PE, Fleiss JL. Intraclass correlations: uses in assessing rater reliability. Psychol Bull
 *   1979;86:420-428
 * @see McGraw KO, Wong SP. Forming inferences about some intraclass correlation coefficients. Psychol
 *   Methods 1996;1:30-46
 * @example intraclassCorrelation([[1, 2], [3, 5], [6, 6]], 'ICC(3,1)').value // 0.90625
 */
export function intraclassCorrelation(
  ratings: readonly ArrayLike<number>[],
  form: IntraclassForm,
  { confidence }: ConfidenceOptions = {},
): IntraclassCorrelation {
  if (!intraclassForms.includes(form)) {
    throw new GoniokitError('bad-option', {
      what: 'form',
      expected: `one of ${intraclassForms.join(', ')}`,
      received: String(form),
    });
  }
  const squares = meanSquares(ratings);
  const { subjects: n, raters: k, excluded, betweenSubjects } = squares;
  const share = upperShare(confidence);
  const isOneWay = form.startsWith('ICC(1');
  const isAgreement = form.startsWith('ICC(2');
  const error = isOneWay ? squares.withinSubjects : squares.residual;
  const df = [n - 1, isOneWay ? n * (k - 1) : (n - 1) * (k - 1)] as const;
  const f = betweenSubjects / error;
  const single = isAgreement ? agreement(squares) : consistencyOf(betweenSubjects, error, k);
  const singleInterval = isAgreement
    ? agreementInterval(squares, single, share)
    : ([
        consistencyOf(betweenSubjects, error * fQuantile(share, df[0], df[1]), k),
        consistencyOf(betweenSubjects * fQuantile(share, df[1], df[0]), error, k),
      ] as const);
  const ofUse = form.endsWith('k)')
    ? (value: number) => ofMean(value, k)
    : (value: number) => value;
  return {
    form,
    value: ofUse(single),
    interval: [ofUse(singleInterval[0]), ofUse(singleInterval[1])],
    f,
    degreesOfFreedom: df,
    p: fUpperTail(f, df[0], df[1]),
    subjects: n,
    raters: k,
    excluded,
  };
}

/** Models 1 and 3, a single reading. */
export function consistencyOf(between: number, error: number, k: number): number {
  return (between - error) / (between + (k - 1) * error);
}

/** Model 2, a single reading. */
function agreement(squares: MeanSquares): number {
  const { subjects: n, raters: k, betweenSubjects, betweenRaters, residual } = squares;
  const raterShare = (k * (betweenRaters - residual)) / n;
  return (betweenSubjects - residual) / (betweenSubjects + (k - 1) * residual + raterShare);
}

/** McGraw and Wong, table 7. */
function agreementInterval(squares: MeanSquares, value: number, share: number): Interval {
  const { subjects: n, raters: k, betweenSubjects, betweenRaters, residual } = squares;
  // Without any error there are no degrees of freedom to ask for, and no width.
  if (betweenRaters === 0 && residual === 0) return [value, value];
  // Their a and b, both times 1 - value: only the ratio matters, and agreement may be perfect. Below 0 the
  // raters would weigh less than nothing, and the interval might miss its own estimate: there it is 0.
  const weight = k * Math.max(0, value);
  const raters = weight * betweenRaters;
  const rest = (n - (n * weight) / k + weight * (n - 1)) * residual;
  const df = (raters + rest) ** 2 / (raters ** 2 / (k - 1) + rest ** 2 / ((n - 1) * (k - 1)));
  // Their fractions, divided by the quantiles: those run off where the degrees of freedom come near 0.
  const below = 1 / fQuantile(share, n - 1, df);
  const above = 1 / fQuantile(share, df, n - 1);
  const error = k * betweenRaters + (k * n - k - n) * residual;
  return [
    (n * (below * betweenSubjects - residual)) / (error + below * n * betweenSubjects),
    (n * (betweenSubjects - above * residual)) / (above * error + n * betweenSubjects),
  ];
}

/** Spearman and Brown: the reliability of a mean of k, NaN where subjects differ less than by chance alone. */
function ofMean(single: number, k: number): number {
  const scale = 1 + (k - 1) * single;
  return scale > 0 ? (k * single) / scale : Number.NaN;
}
