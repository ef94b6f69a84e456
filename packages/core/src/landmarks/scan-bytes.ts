import { type NumberReading, POWERS, readNumber, twoPartFraction } from './read-number.ts';

const ZERO = 48;
const MINUS = 45;
const POINT = 46;

/** Powers of ten by which a number of nine digits can be divided; from the offset on, negative ones. */
export const SIGN_OFFSET = 10;
export const SIGNED_POWERS = Float64Array.from({ length: 2 * SIGN_OFFSET }, (_, i) =>
  i < SIGN_OFFSET ? 10 ** i : -(10 ** (i - SIGN_OFFSET)),
);

export const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Place behind the expected bytes; -1 where they are not there, or where it was lost before. */
export function behind(bytes: Uint8Array, from: number, expected: Uint8Array): number {
  if (from < 0) return -1;
  for (let i = 0; i < expected.length; i += 1) {
    if (bytes[from + i] !== expected[i]) return -1;
  }
  return from + expected.length;
}

/**
 * Reads a JSON number: nearly all are one digit, a point and up to seventeen digits more, and those are read
 * as whole numbers of 32 bits, nine digits each, and divided; the others by `readNumber`.
 *
 * @param from -1 where the place was lost before
 * @returns place behind the number; -1 where there is none, or none that can be read exactly this way
 */
export function readShortNumber(bytes: Uint8Array, from: number, reading: NumberReading): number {
  if (from < 0) return -1;
  let at = from;
  const negative = bytes[at] === MINUS ? 1 : 0;
  at += negative;
  const whole = bytes[at]! - ZERO;
  if (whole < 0 || whole > 9 || bytes[at + 1] !== POINT) return readNumber(bytes, from, reading);
  at += 2;
  const fraction = at;
  // Nine digits fit into 32 bits; a leading zero is none of them.
  const middle = at + (whole === 0 ? 9 : 8);
  let first = whole;
  let digit = (bytes[at]! - ZERO) | 0;
  while (digit >>> 0 <= 9 && at < middle) {
    first = (Math.imul(first, 10) + digit) | 0;
    at += 1;
    digit = (bytes[at]! - ZERO) | 0;
  }
  if (digit >>> 0 <= 9) {
    const last = middle + 9;
    let second = 0;
    while (digit >>> 0 <= 9 && at < last) {
      second = (Math.imul(second, 10) + digit) | 0;
      at += 1;
      digit = (bytes[at]! - ZERO) | 0;
    }
    if (digit >>> 0 > 9 && (bytes[at]! | 32) !== 101) {
      const value = longNumber(first, second, at - middle, at - fraction);
      reading.value = negative === 1 ? -value : value;
      if (!Number.isNaN(value)) return at;
    }
  } else if (at > fraction && (bytes[at]! | 32) !== 101) {
    reading.value = first / SIGNED_POWERS[at - fraction + SIGN_OFFSET * negative]!;
    return at;
  }
  return readNumber(bytes, from, reading);
}

/** Fifteen digits are exact: the first number's nine and six of the second's. */
const EXACT_DIGITS = 6;

/** The number whose digits are those of two whole numbers, with that many decimal places; NaN where in doubt. */
function longNumber(first: number, second: number, digits: number, places: number): number {
  const more = digits - EXACT_DIGITS;
  if (more <= 0) return (first * POWERS[digits]! + second) / POWERS[places]!;
  const power = POWERS[more]!;
  const next = (second / power) | 0;
  const high = first * 1e6 + next;
  return twoPartFraction(high, POWERS[places - more]!, second - next * power, POWERS[places]!);
}
