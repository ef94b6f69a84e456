import { completeRows } from './complete-rows.ts';

/** The two-way analysis of variance of a table of subjects by raters, one reading a cell. */
export interface MeanSquares {
  /** Subjects without a missing reading. */
  readonly subjects: number;
  readonly raters: number;
  /** Subjects left out because a reading is missing. */
  readonly excluded: number;
  /** Between subjects: MSR, also BMS. */
  readonly betweenSubjects: number;
  /** Between raters: MSC, also JMS. */
  readonly betweenRaters: number;
  /** What neither subject nor rater explains: MSE, also EMS. */
  readonly residual: number;
  /** Within subjects, raters and residual together: MSW, also WMS. */
  readonly withinSubjects: number;
  /** Of all readings about their mean. */
  readonly total: number;
}

/**
 * The mean squares of a table of subjects by raters (or by trials, or by sessions).
 *
 * @param ratings one row a subject, one column a rater, any unit; a row with a missing value (NaN) is left
 *   out whole
 * @returns in the unit squared, 0 up; NaN where there are fewer than two subjects or two raters
 * @throws GoniokitError `bad-data` for rows of different length and for infinite values
 * @see Shrout PE, Fleiss JL. Intraclass correlations: uses in assessing rater reliability. Psychol Bull
 *   1979;86:420-428
 * @example meanSquares([[1, 2], [3, 4]]).betweenSubjects // 4
 */
export function meanSquares(ratings: readonly ArrayLike<number>[]): MeanSquares {
  const { rows, excluded, rounding } = completeRows(ratings);
  const n = rows.length;
  const k = ratings[0]?.length ?? 0;
  const subjectMeans = rows.map((row) => mean(Array.from(row)));
  const raterMeans = Array.from({ length: k }, (_, j) => mean(rows.map((row) => row[j] as number)));
  const grandMean = mean(subjectMeans);
  let residual = 0;
  let within = 0;
  let total = 0;
  for (const [i, row] of rows.entries()) {
    for (const [j, value] of Array.from(row).entries()) {
      const subject = subjectMeans[i] as number;
      residual += (value - subject - (raterMeans[j] as number) + grandMean) ** 2;
      within += (value - subject) ** 2;
      total += (value - grandMean) ** 2;
    }
  }
  return {
    subjects: n,
    raters: k,
    excluded,
    betweenSubjects: meanSquare(k * squares(subjectMeans, grandMean), n - 1),
    betweenRaters: meanSquare(n * squares(raterMeans, grandMean), k - 1),
    residual: meanSquare(residual, (n - 1) * (k - 1)),
    withinSubjects: meanSquare(within, n * (k - 1)),
    total: meanSquare(total, n * k - 1),
  };

  function meanSquare(sum: number, degreesOfFreedom: number): number {
    if (n < 2 || k < 2) return Number.NaN;
    const square = sum / degreesOfFreedom;
    return square <= rounding ** 2 ? 0 : square;
  }
}

/** From the first value on: equal values have a mean equal to the last digit. */
function mean(values: readonly number[]): number {
  const first = values[0] ?? Number.NaN;
  let sum = 0;
  for (const value of values) sum += value - first;
  return first + sum / values.length;
}

function squares(means: readonly number[], grandMean: number): number {
  return means.reduce((sum, value) => sum + (value - grandMean) ** 2, 0);
}
