/** A distribution that is symmetric about 0 and has its one peak there. */
export interface SymmetricDistribution {
  readonly density: (x: number) => number;
  /** The probability of a value above x, for x from 0 up. */
  readonly upperTail: (x: number) => number;
}

/**
 * The value below which a share `p` of a symmetric distribution lies.
 *
 * @param p share of the distribution, 0 to 1
 * @returns -Infinity for 0, Infinity for 1, NaN outside
 */
export function invertUpperTail(distribution: SymmetricDistribution, p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  return p < 0.5 ? -valueAbove(distribution, p) : valueAbove(distribution, 1 - p);
}

/**
 * The value above which a share of a symmetric distribution lies, at most a half of it.
 *
 * Newton's method from the middle outward. Right of the peak the tail falls and is convex, so each step
 * lands short of the answer and nearer to it: it needs no bracket, and it is done when a step no longer
 * gains anything in double precision.
 *
 * @param tail share of the distribution, 0 to 0.5
 * @returns 0 up, Infinity for a tail of 0
 */
function valueAbove({ density, upperTail }: SymmetricDistribution, tail: number): number {
  if (tail === 0) return Number.POSITIVE_INFINITY;
  let x = 0;
  for (;;) {
    const next = x + (upperTail(x) - tail) / density(x);
    if (!(next > x)) return x;
    x = next;
  }
}
