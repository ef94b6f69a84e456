import type { Frame } from './frame.ts';
import { type NumberReading, readNumber } from './read-number.ts';
import { behind, bytesOf, readShortNumber, SIGN_OFFSET, SIGNED_POWERS } from './scan-bytes.ts';

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
const COMMA = 44;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const CLOSE_BRACE = 125;
const CARRIAGE_RETURN = 13;
const NEWLINE = 10;

const TIME = bytesOf('{"timeMs":');
const POSE = bytesOf(',"pose":');
const NOBODY = bytesOf('null}');
const IMAGE = bytesOf('{"image":');
const THEN_WORLD = bytesOf(',"world":');
const WORLD = bytesOf('{"world":');

/** No double is written with more characters than this, exponents apart. */
const LONGEST = 32;

/** Reads lines, or leaves them. */
export interface FrameScanner {
  /** What the last line that was read said; filled anew by the next. */
  readonly frame: Frame;
  /**
   * @param bytes must hold a line feed behind `start`, which ends the scan wherever the line's end is
   * @returns place of the line feed that ends the line; -1 where it is not of the canonical shape
   */
  scan(bytes: Uint8Array, start: number): number;
}

/**
 * Reads frames as `formatRecordingFrame` writes them, straight from their bytes: some twice as fast as
 * JSON.parse, which must also make a list that is thrown away. The canonical shape has no white space,
 * its keys in order, a pose and nothing else, and numbers that can be read exactly (`readNumber`).
 * Anything else is left to JSON.parse, so that what is read never depends on the way.
 *
 * @param landmarks how many landmarks the skeleton has */
export function createFrameScanner(landmarks: number): FrameScanner {
  const image = new Float64Array(landmarks * 4);
  const world = new Float64Array(landmarks * 4);
  const reading: NumberReading = { value: 0 };
  const frame: { timeMs: number; pose: Frame['pose'] } = { timeMs: 0, pose: null };
  const both = { image, world };
  const imageOnly = { image };
  const worldOnly = { world };

  /** Place behind the closing brackets of the frame, or -1. */
  function scanFrame(bytes: Uint8Array, start: number): number {
    let at = scanTime(bytes, behind(bytes, start, TIME), reading);
    frame.timeMs = reading.value;
    at = behind(bytes, at, POSE);
    if (at < 0) return -1;

    const nobody = behind(bytes, at, NOBODY);
    if (nobody >= 0) {
      frame.pose = null;
      return nobody;
    }

    let next = behind(bytes, at, IMAGE);
    if (next >= 0) {
      next = scanNumbers(bytes, next, image, reading);
      if (next < 0) return -1;
      at = behind(bytes, next, THEN_WORLD);
      frame.pose = at < 0 ? imageOnly : both;
      if (at >= 0) next = scanNumbers(bytes, at, world, reading);
    } else {
      frame.pose = worldOnly;
      next = scanNumbers(bytes, behind(bytes, at, WORLD), world, reading);
    }
    if (next < 0 || bytes[next] !== CLOSE_BRACE || bytes[next + 1] !== CLOSE_BRACE) return -1;
    return next + 2;
  }

  return {
    frame,
    scan(bytes, start) {
      const at = scanFrame(bytes, start);
      if (at < 0) return -1;
      const end = bytes[at] === CARRIAGE_RETURN ? at + 1 : at;
      return bytes[end] === NEWLINE ? end : -1;
    },
  };
}

/** Times are written whole, so that they still rise: some have too many digits for the exact way. */
function scanTime(bytes: Uint8Array, from: number, reading: NumberReading): number {
  if (from < 0) return -1;
  const at = readNumber(bytes, from, reading);
  if (at >= 0) return at;
  const comma = bytes.indexOf(COMMA, from);
  if (comma < 0 || comma > from + LONGEST) return -1;
  const written = String.fromCharCode(...bytes.subarray(from, comma));
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(written)) return -1;
  reading.value = Number(written);
  return comma;
}

/**
 * Fills `into` from a list of as many numbers; place behind its bracket, or -1.
 *
 * Nearly all of them are one digit, a point and a few digits more: those are read here, as one whole
 * number of 32 bits and a division, a sixth quicker than by `readShortNumber`, which reads the others.
 */
function scanNumbers(
  bytes: Uint8Array,
  from: number,
  into: Float64Array,
  reading: NumberReading,
): number {
  if (from < 0 || bytes[from] !== OPEN_BRACKET) return -1;
  const { length } = into;
  let at = from;
  for (let i = 0; i < length; i += 1) {
    // Here stands the bracket or the comma before the number.
    at += 1;
    const start = at;
    const negative = bytes[at] === MINUS ? 1 : 0;
    at += negative;
    const whole = bytes[at]! - ZERO;
    let mantissa = whole;
    let places = 0;
    if (whole >= 0 && whole <= 9 && bytes[at + 1] === POINT) {
      at += 2;
      const fraction = at;
      let digit = (bytes[at]! - ZERO) | 0;
      while (digit >>> 0 <= 9) {
        mantissa = (Math.imul(mantissa, 10) + digit) | 0;
        at += 1;
        digit = (bytes[at]! - ZERO) | 0;
      }
      places = at - fraction;
    }

    // Nine digits fit into 32 bits; a leading zero is none of them. An exponent may follow.
    const most = whole === 0 ? 9 : 8;
    if (places > 0 && places <= most && (bytes[at] === COMMA || bytes[at] === CLOSE_BRACKET)) {
      into[i] = mantissa / SIGNED_POWERS[places + SIGN_OFFSET * negative]!;
    } else {
      at = readShortNumber(bytes, start, reading);
      if (at < 0) return -1;
      into[i] = reading.value;
    }
    if (bytes[at] !== (i === length - 1 ? CLOSE_BRACKET : COMMA)) return -1;
  }
  return at + 1;
}
