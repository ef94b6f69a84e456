const MINUS = 45;
const PLUS = 43;
const POINT = 46;
const ZERO = 48;

/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Below it whole numbers are exact: 15 digits. */
const EXACT = 1e15;

/** A reading, kept outside of the function so that none is allocated for each number. */
export interface NumberReading {
  value: number;
}

/**
 * Reads a JSON number from bytes, rounded as `Number` rounds it: a mantissa of at most 15 digits and a
 * power of ten up to 22 are both exact doubles, so that one multiplication or division of them gives
 * the double nearest to what is written.
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
  if (mantissa >= EXACT) return -1;

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

  const value = exponent < 0 ? mantissa / POWERS[-exponent]! : mantissa * POWERS[exponent]!;
  reading.value = negative ? -value : value;
  return at;
}
