import { sampleMean } from '../statistics/sample-mean.ts';
import { studentTQuantile } from '../statistics/student-t-quantile.ts';

/** How fast an angle changes over the sessions. */
export interface Trend {
  /** Degrees for each `per`; positive is more of the named motion. */
  readonly slope: number;
  readonly slopeCi95: readonly [number, number];
  /** Sessions without days are counted. */
  readonly per: 'week' | 'session';
  /** How many sessions it is of. */
  readonly sessions: number;
}

/** A line through two points fits them whatever they are. */
const fewestSessions = 3;

/**
 * The least-squares line through the sessions, with the 95 % interval of its slope.
 *
 * The interval is Student's, from what the sessions stray from the line with n - 2 degrees of freedom, and
 * never narrower than the error of a single session makes it: three points may lie on a line by chance.
 * With two sessions a week apart the latter would be the minimal detectable change.
 *
 * @param times weeks, or the sessions' places; not falling
 * @param values degrees, one for each time
 * @param sem standard error of one session, degrees
 * @returns null with fewer than three sessions, or all at one time
 * @see https://en.wikipedia.org/wiki/Simple_linear_regression#Confidence_intervals
 * @example trendOf([0, 1, 2], [90, 93, 96], 0, 'week')?.slope // 3
 */
export function trendOf(
  times: readonly number[],
  values: readonly number[],
  sem: number,
  per: Trend['per'],
): Trend | null {
  const n = values.length;
  if (n < fewestSessions) return null;
  const middle = sampleMean(times);
  const mean = sampleMean(values);
  const squares = sum(times.map((time) => (time - middle) ** 2));
  if (squares === 0) return null;
  const slope = sum(times.map((time, i) => (time - middle) * (values[i] as number))) / squares;
  const strayed = sum(
    times.map((time, i) => ((values[i] as number) - mean - slope * (time - middle)) ** 2),
  );
  const margin = Math.max(
    studentTQuantile(0.975, n - 2) * Math.sqrt(strayed / (n - 2) / squares),
    studentTQuantile(0.975, Number.POSITIVE_INFINITY) * (sem / Math.sqrt(squares)),
  );
  return { slope, slopeCi95: [slope - margin, slope + margin], per, sessions: n };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
