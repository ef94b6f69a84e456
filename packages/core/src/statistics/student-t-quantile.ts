import { invertUpperTail } from './invert-upper-tail.ts';
import { normalQuantile } from './normal-quantile.ts';
import { studentT } from './student-t-tail.ts';

/**
 * The quantile of Student's t distribution: a share `p` of it lies below. Degrees of freedom need not be
 * whole, as those of Welch and Satterthwaite are not; Infinity gives the normal quantile.
 *
 * @param p 0 to 1
 * @param df degrees of freedom, above 0
 * @returns standard errors, -Infinity to Infinity; NaN for p outside 0 to 1 or df not above 0
 * @see https://en.wikipedia.org/wiki/Student%27s_t-distribution
 * @example studentTQuantile(0.975, 2) // 4.30265272974946
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  if (df > 1e5) return nearNormalQuantile(normalQuantile(p), df);
  return invertUpperTail(studentT(df), p);
}

/** Far out the tail's fraction loses digits, and two terms of Cornish and Fisher's expansion are exact. */
function nearNormalQuantile(z: number, df: number): number {
  if (!Number.isFinite(z)) return z;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return z + first / df + second / df ** 2;
}
