/**
 * The continued fraction of the incomplete beta function, by Lentz's method. It converges fast for x below
 * (a + 1) / (a + b + 2) alone.
 *
 * @see https://dlmf.nist.gov/8.17.E22
 */
export function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 10_000; m++) {
    const before = value;
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= d * c;
    if (Math.abs(value - before) <= 1e-16 * value) break;
  }
  return value;
}
