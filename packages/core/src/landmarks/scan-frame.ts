import type { Frame } from './frame.ts';
import { type NumberReading, readNumber } from './read-number.ts';

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const POINT = 46;
const COMMA = 44;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const CLOSE_BRACE = 125;
const CARRIAGE_RETURN = 13;

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const TIME = bytesOf('{"timeMs":');
const POSE = bytesOf(',"pose":');
const NOBODY = bytesOf('null}');
const IMAGE = bytesOf('{"image":');
const THEN_WORLD = bytesOf(',"world":');
const WORLD = bytesOf('{"world":');

/** Powers of ten by which a number of nine digits can be divided. */
const POWERS = Float64Array.from({ length: 10 }, (_, exponent) => 10 ** exponent);

/** Whole numbers of so many characters, a point among them, fit into 32 bits. */
const SHORT = 10;

/** No double is written with more characters than this, exponents apart. */
const LONGEST = 32;

/** Reads a line, or leaves it: null where the line is not of the canonical shape. */
export type FrameScanner = (bytes: Uint8Array, start: number, end: number) => Frame | null;

/**
 * Reads frames as `formatRecordingFrame` writes them, straight from their bytes: some twice as fast as
 * JSON.parse, which must also make a list that is thrown away. The canonical shape has no white space,
 * its keys in order, a pose and nothing else, and numbers that can be read exactly (`readNumber`).
 * Anything else is left to JSON.parse, so that what is read never depends on the way.
 *
 * @param landmarks how many landmarks the skeleton has
 * @returns scanner whose frame is filled anew for each line; `bytes[end]` must be a line feed
 */
export function createFrameScanner(landmarks: number): FrameScanner {
  const image = new Float64Array(landmarks * 4);
  const world = new Float64Array(landmarks * 4);
  const reading: NumberReading = { value: 0 };
  const frame: { timeMs: number; pose: Frame['pose'] } = { timeMs: 0, pose: null };
  const both = { image, world };
  const imageOnly = { image };
  const worldOnly = { world };

  /** Place behind the closing brackets of the frame, or -1. */
  function scan(bytes: Uint8Array, start: number): number {
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

  return (bytes, start, end) => {
    const at = scan(bytes, start);
    const stop = bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    return at === stop ? frame : null;
  };
}

/** Place behind the expected bytes; -1 where they are not there, or where it was lost before. */
function behind(bytes: Uint8Array, from: number, expected: Uint8Array): number {
  if (from < 0) return -1;
  for (let i = 0; i < expected.length; i += 1) {
    if (bytes[from + i] !== expected[i]) return -1;
  }
  return from + expected.length;
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

/** Fills `into` from a list of as many numbers; place behind its bracket, or -1. */
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
    const negative = bytes[at] === MINUS;
    if (negative) at += 1;

    // Digits before and behind the point make one whole number; where it might not fit, or what is
    // written is anything but digits around one point, the number is read the careful way.
    const first = at;
    let mantissa = 0;
    let byte = bytes[at]!;
    while (byte >= ZERO && byte <= NINE) {
      mantissa = (mantissa * 10 + (byte - ZERO)) | 0;
      at += 1;
      byte = bytes[at]!;
    }
    const point = at;
    if (byte === POINT) {
      at += 1;
      byte = bytes[at]!;
      while (byte >= ZERO && byte <= NINE) {
        mantissa = (mantissa * 10 + (byte - ZERO)) | 0;
        at += 1;
        byte = bytes[at]!;
      }
    }
    const places = at - point - 1;
    const short =
      at - first < SHORT && // nine digits at most
      point > first &&
      places !== 0 &&
      (bytes[first] !== ZERO || point === first + 1) &&
      (byte === COMMA || byte === CLOSE_BRACKET);
    if (short) {
      const value = places > 0 ? mantissa / POWERS[places]! : mantissa;
      into[i] = negative ? -value : value;
    } else {
      at = readNumber(bytes, start, reading);
      if (at < 0) return -1;
      into[i] = reading.value;
    }
    if (bytes[at] !== (i === length - 1 ? CLOSE_BRACKET : COMMA)) return -1;
  }
  return at + 1;
}
