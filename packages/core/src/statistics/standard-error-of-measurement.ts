import { consistencyOf } from './intraclass-correlation.ts';
import { meanSquares } from './mean-squares.ts';

/** What {@link standardErrorOfMeasurement} gives, in the readings' unit: each form by its name. */
export interface StandardErrorOfMeasurement {
  /** The root of the residual mean square: raters may differ by a constant. */
  readonly fromResidual: number;
  /** The variance of raters added, where there is any: readings of different raters are exchanged. */
  readonly fromAgreement: number;
  /** The root of the mean square within subjects: raters unknown, or repeated trials. */
  readonly fromWithinSubjects: number;
  /** Standard deviation of all readings times the root of 1 - ICC(3,1): what most papers print. */
  readonly fromCorrelation: number;
}

/**
 * The standard error of measurement (SEM): how far a reading lies from the subject's own mean.
 *
 * @param ratings one row a subject, one column a rater, trial or session; a row with a missing value (NaN)
 *   is left out whole
 * @returns in the readings' unit, 0 up; NaN for fewer than two subjects or raters
 * @throws GoniokitError `bad-data` for rows of different length and for infinite values
 * @see Weir JP. Quantifying test-retest reliability using the intraclass correlation coefficient and the
 *   SEM. J Strength Cond Res 2005;19:231-240
 * @example standardErrorOfMeasurement([[1, 2], [3, 5], [6, 6]]).fromResidual // 0.7071067811865476
 */
export function standardErrorOfMeasurement(
  ratings: readonly ArrayLike<number>[],
): StandardErrorOfMeasurement {
  const squares = meanSquares(ratings);
  const { subjects, raters, betweenSubjects, betweenRaters, residual, withinSubjects } = squares;
  const raterVariance = Math.max(0, (betweenRaters - residual) / subjects);
  return {
    fromResidual: Math.sqrt(residual),
    fromAgreement: Math.sqrt(raterVariance + residual),
    fromWithinSubjects: Math.sqrt(withinSubjects),
    fromCorrelation: standardErrorFromReliability(
      Math.sqrt(squares.total),
      consistencyOf(betweenSubjects, residual, raters),
    ),
  };
}

/**
 * The standard error of measurement from a standard deviation and a reliability, as papers print them.
 *
 * @param standardDeviation of the readings, any unit, 0 up
 * @param reliability an intraclass correlation or another coefficient, up to 1
 * @returns in the same unit, 0 up; NaN for a deviation below 0 or a reliability above 1
 * @example standardErrorFromReliability(7.5, 0.8) // 3.3541019662496843
 */
export function standardErrorFromReliability(
  standardDeviation: number,
  reliability: number,
): number {
  return standardDeviation >= 0 ? standardDeviation * Math.sqrt(1 - reliability) : Number.NaN;
}
