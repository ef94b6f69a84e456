import { logGamma } from './log-gamma.ts';

/**
 * The probability of a gamma value of shape `a` above `x`: the regularised incomplete gamma function Q.
 *
 * @param a above 0
 * @param x 0 up
 * @see https://dlmf.nist.gov/8.7.E1 (series) and https://dlmf.nist.gov/8.9.E2 (fraction)
 * @example gammaUpperTail(1, 2) // 0.1353352832366127, e to the power of -2
 */
export function gammaUpperTail(a: number, x: number): number {
  if (x === 0) return 1;
  const power = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - power * lowerSeries(a, x) : power * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = a + 1; sum + term !== sum; n++) {
    term *= x / n;
    sum += term;
  }
  return sum;
}

/** By Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let value = d;
  for (let m = 1; m < 10_000; m++) {
    const numerator = m * (a - m);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= 1e-16) break;
  }
  return value;
}
