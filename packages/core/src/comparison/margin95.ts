import { studentTQuantile } from '../statistics/student-t-quantile.ts';

/**
 * Half of the 95 % interval of a sum of measurements, with the degrees of freedom that Welch and
 * Satterthwaite give it.
 *
 * @param variance of the sum
 * @param spread sum of its parts' variances squared, each over its degrees of freedom
 * @returns in the sum's unit; without any error there are no degrees of freedom to ask for, and no margin
 * @see https://en.wikipedia.org/wiki/Welch%E2%80%93Satterthwaite_equation
 */
export function margin95(variance: number, spread: number): number {
  // Squares of the smallest errors are 0, and 0 / 0 is nothing.
  const df = spread === 0 ? Number.POSITIVE_INFINITY : variance ** 2 / spread;
  return variance && studentTQuantile(0.975, df) * Math.sqrt(variance);
}
