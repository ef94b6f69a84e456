import type { Frame } from './frame.ts';
import { type NumberReading, readNumber } from './read-number.ts';
import { behind, bytesOf, readShortNumber } from './scan-bytes.ts';

const COMMA = 44;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const TIMESTAMP = bytesOf('"timestampMs":');
const LANDMARKS = bytesOf('"landmarks":');
const WORLD_LANDMARKS = bytesOf('"worldLandmarks":');
const FIELDS = ['{"x":', ',"y":', ',"z":', ',"visibility":'].map(bytesOf) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

const POSE_LANDMARKS = 33;

/** Reads results, or leaves them. */
export interface TasksScanner {
  /** What the last result that was read said; filled anew by the next. */
  readonly frame: Frame;
  /**
   * @param bytes must hold a byte behind the result that belongs to none, which ends the scan
   * @returns place behind the result; -1 where it is not of the canonical shape
   */
  scan(bytes: Uint8Array, start: number): number;
}

/**
 * Reads results of MediaPipe Tasks as `JSON.stringify` writes them, straight from their bytes: a time and the
 * landmarks of one person or of nobody, in any order, x, y, z and visibility in theirs. Anything else is left
 * to JSON.parse, so that what is read never depends on the way.
 */
export function createTasksScanner(): TasksScanner {
  const image = new Float64Array(POSE_LANDMARKS * 4);
  const world = new Float64Array(POSE_LANDMARKS * 4);
  const reading: NumberReading = { value: 0 };
  const frame: { timeMs: number; pose: Frame['pose'] } = { timeMs: 0, pose: null };
  const both = { image, world };
  const imageOnly = { image };
  const worldOnly = { world };

  return {
    frame,
    scan(bytes, start) {
      if (bytes[start] !== OPEN_BRACE) return -1;
      let at = start;
      let hasTime = false;
      /** Of each space how many persons it has: -1 where it is not there. */
      let persons = -1;
      let worldPersons = -1;
      do {
        const key = at + 1;
        let next = behind(bytes, key, TIMESTAMP);
        if (next >= 0) {
          if (hasTime) return -1;
          at = readNumber(bytes, next, reading);
          frame.timeMs = reading.value;
          hasTime = true;
        } else {
          next = behind(bytes, key, LANDMARKS);
          const isImage = next >= 0;
          if (!isImage) next = behind(bytes, key, WORLD_LANDMARKS);
          if (next < 0 || (isImage ? persons : worldPersons) >= 0) return -1;
          if (bytes[next] !== OPEN_BRACKET) return -1;
          const isEmpty = bytes[next + 1] === CLOSE_BRACKET;
          if (isImage) persons = isEmpty ? 0 : 1;
          else worldPersons = isEmpty ? 0 : 1;
          at = isEmpty ? next + 2 : scanPerson(bytes, next + 1, isImage ? image : world, reading);
        }
        if (at < 0) return -1;
      } while (bytes[at] === COMMA);
      if (bytes[at] !== CLOSE_BRACE || !hasTime) return -1;
      if (persons >= 0 && worldPersons >= 0 && persons !== worldPersons) return -1;
      if (persons < 0 && worldPersons < 0) return -1;
      if (persons > 0) frame.pose = worldPersons > 0 ? both : imageOnly;
      else frame.pose = worldPersons > 0 ? worldOnly : null;
      return at + 1;
    },
  };
}

/** Fills `into` from the landmarks of the only person in a list; place behind the list, or -1. */
function scanPerson(
  bytes: Uint8Array,
  from: number,
  into: Float64Array,
  reading: NumberReading,
): number {
  if (bytes[from] !== OPEN_BRACKET) return -1;
  const [X, Y, Z, VISIBILITY] = FIELDS;
  let at = from;
  for (let i = 0; i < into.length; i += 4) {
    // Here stands the bracket or the comma before the landmark.
    at = readShortNumber(bytes, behind(bytes, at + 1, X), reading);
    into[i] = reading.value;
    at = readShortNumber(bytes, behind(bytes, at, Y), reading);
    into[i + 1] = reading.value;
    at = readShortNumber(bytes, behind(bytes, at, Z), reading);
    into[i + 2] = reading.value;
    at = readShortNumber(bytes, behind(bytes, at, VISIBILITY), reading);
    into[i + 3] = reading.value;
    if (at < 0 || bytes[at] !== CLOSE_BRACE) return -1;
    at += 1;
    if (bytes[at] !== (i === into.length - 4 ? CLOSE_BRACKET : COMMA)) return -1;
  }
  return bytes[at + 1] === CLOSE_BRACKET ? at + 2 : -1;
}
