const MINUS = 45;
const PLUS = 43;
const POINT = 46;
const ZERO = 48;

/** Powers of ten that a double holds exactly. */
export const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Below it whole numbers are exact: 15 digits. */
const EXACT = 1e15;

/** A reading, kept outside of the function so that none is allocated for each number. */
export interface NumberReading {
  value: number;
}

/**
 * Reads a JSON number from bytes, rounded as `Number` rounds it: a mantissa of at most 15 digits and a
 * power of ten up to 22 are both exact doubles, so that one multiplication or division of them gives
 * the double nearest to what is written. Longer fractions, as of doubles, are read in two parts.
 *
 * @param bytes must hold a byte that no number has, behind the number
 * @returns place behind the number; -1 where there is none, or none that can be read exactly this way
 * @see Clinger WD. How to read floating point numbers accurately. PLDI 1990: the fast path
 */
export function readNumber(bytes: Uint8Array, from: number, reading: NumberReading): number {
  let at = from;
  const negative = bytes[at] === MINUS;
  if (negative) at += 1;

  const whole = at;
  let mantissa = 0;
  let digit = bytes[at]! - ZERO;
  while (digit >= 0 && digit <= 9) {
    mantissa = mantissa * 10 + digit;
    at += 1;
    digit = bytes[at]! - ZERO;
  }
  if (at === whole || (bytes[whole] === ZERO && at > whole + 1)) return -1;

  let exponent = 0;
  if (bytes[at] === POINT) {
    at += 1;
    const fraction = at;
    digit = bytes[at]! - ZERO;
    while (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      at += 1;
      digit = bytes[at]! - ZERO;
    }
    if (at === fraction) return -1;
    exponent = fraction - at;
  }
  const digitsEnd = at;

  // e or E
  if ((bytes[at]! | 32) === 101) {
    at += 1;
    const down = bytes[at] === MINUS;
    if (down || bytes[at] === PLUS) at += 1;
    const start = at;
    let written = 0;
    digit = bytes[at]! - ZERO;
    while (digit >= 0 && digit <= 9) {
      written = written * 10 + digit;
      at += 1;
      digit = bytes[at]! - ZERO;
    }
    if (at === start) return -1;
    exponent += down ? -written : written;
  }
  if (exponent < -22 || exponent > 22) return -1;
  if (mantissa >= EXACT) {
    const long = longFraction(bytes, whole, digitsEnd, -exponent);
    reading.value = negative ? -long : long;
    return Number.isNaN(long) ? -1 : at;
  }

  const value = exponent < 0 ? mantissa / POWERS[-exponent]! : mantissa * POWERS[exponent]!;
  reading.value = negative ? -value : value;
  return at;
}

const HIGH_DIGITS = 15;
const LOW_DIGITS = 7;

/** Splits a double of 53 bits into two halves. */
const SPLIT = 2 ** 27 + 1;

/** What rounding may take from a sum of two quotients, and more. */
const DOUBT = 2 ** -50;

/**
 * The double nearest to a fraction with more digits than are exact: its first 15 digits divided, with what
 * that division left over and the further digits added to it.
 *
 * @param places decimal places, at most 22
 * @returns NaN where its rounding is in doubt, or there are more digits than two parts hold
 * @see Dekker TJ. A floating-point technique for extending the available precision. Numer Math 1971;18:224
 */
function longFraction(bytes: Uint8Array, from: number, to: number, places: number): number {
  let high = 0;
  let low = 0;
  let digits = 0;
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0) continue;
    if (digits < HIGH_DIGITS) high = high * 10 + digit;
    else low = low * 10 + digit;
    if (high > 0) digits += 1;
  }
  const lowDigits = digits - HIGH_DIGITS;
  if (lowDigits > LOW_DIGITS || places < lowDigits) return Number.NaN;
  return twoPartFraction(high, POWERS[places - lowDigits]!, low, POWERS[places]!);
}

/**
 * The double nearest to the sum of two quotients of exact doubles, the second far smaller than the first.
 *
 * @returns NaN where the sum lies so near to the middle of two doubles that its rounding is in doubt
 */
export function twoPartFraction(
  high: number,
  divisor: number,
  low: number,
  lowDivisor: number,
): number {
  const quotient = high / divisor;
  const product = quotient * divisor;
  const left = high - product - productError(quotient, divisor, product);
  const first = left / divisor;
  const second = low / lowDivisor;
  const rest = first + second;
  const doubt = (Math.abs(first) + second) * DOUBT;
  const value = quotient + (rest - doubt);
  return value === quotient + (rest + doubt) ? value : Number.NaN;
}

/** What a product of two doubles is more than its rounding. */
function productError(a: number, b: number, product: number): number {
  const highA = SPLIT * a - (SPLIT * a - a);
  const highB = SPLIT * b - (SPLIT * b - b);
  const lowA = a - highA;
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}
