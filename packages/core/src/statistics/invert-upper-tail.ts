/** A distribution that is symmetric about 0 and has its one peak there. */
export interface SymmetricDistribution {
  readonly density: (x: number) => number;
  /** The probability of a value above x, for x from 0 up. */
  readonly upperTail: (x: number) => number;
}

/**
 * The value below which a share `p` of a symmetric distribution lies.
 *
 * Newton's method from the middle outward. Right of the peak the tail falls and is convex, so each step
 * lands short of the answer and nearer to it: it needs no bracket, and it is done when a step no longer
 * gains anything in double precision.
 *
 * @param p share of the distribution, 0 to 1
 * @returns -Infinity for 0, Infinity for 1, NaN outside
 */
export function invertUpperTail({ density, upperTail }: SymmetricDistribution, p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p < 0.5) return -invertTail(p);
  return invertTail(1 - p);

  function invertTail(tail: number): number {
    if (tail === 0) return Number.POSITIVE_INFINITY;
    let x = 0;
    for (;;) {
      const next = x + (upperTail(x) - tail) / density(x);
      if (!(next > x)) return x;
      x = next;
    }
  }
}
