import { invertUpperTail } from './invert-upper-tail.ts';

/**
 * The quantile of the standard normal distribution: a share `p` of it lies below.
 *
 * @param p 0 to 1
 * @returns standard deviations, -Infinity to Infinity; NaN for p outside 0 to 1
 * @see https://en.wikipedia.org/wiki/Normal_distribution#Quantile_function
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  return invertUpperTail({ density: normalDensity, upperTail: normalUpperTail }, p);
}

/** The density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/**
 * The probability of a standard normal value above x.
 *
 * @param x 0 up
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11 (series) and 26.2.14 (fraction)
 * @example normalUpperTail(0) // 0.5
 */
export function normalUpperTail(x: number): number {
  // The series loses digits to its subtraction as the tail shrinks; there the fraction converges fast.
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let odd = 3; sum + term !== sum; odd += 2) {
      term *= (x * x) / odd;
      sum += term;
    }
    return 0.5 - normalDensity(x) * sum;
  }
  let fraction = x;
  for (let k = 60; k >= 1; k--) fraction = x + k / fraction;
  return normalDensity(x) / fraction;
}

/**
 * The probability of a standard normal value above x, of either sign.
 *
 * @example normalTail(-1.959963984540054) // 0.975
 */
export function normalTail(x: number): number {
  return x < 0 ? 1 - normalUpperTail(-x) : normalUpperTail(x);
}
