import { isBlankPiece } from './is-blank.ts';
import { mediapipeTasksFrame } from './mediapipe-tasks-frame.ts';
import { readJson } from './read-json.ts';
import type { RecordingReaderOptions } from './read-options.ts';
import { createRecordingBuilder, type RecordingBuilder } from './recording-builder.ts';
import type { RecordingFormat } from './recording-format.ts';
import { refuse } from './refuse.ts';
import { createTasksScanner } from './scan-tasks-frame.ts';
import type { OpenPieceTaker, PieceTaker } from './split-pieces.ts';

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** Whether an object looks like a result of MediaPipe Tasks rather than like something else. */
const isTasksResult = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['timestampMs', 'landmarks', 'worldLandmarks'].some((name) => Object.hasOwn(value, name));

/**
 * Reads results of MediaPipe's pose landmarker, one a piece.
 *
 * @throws GoniokitError from `take`: `not-a-recording` where the first is something else, or as
 *   `mediapipeTasksFrame` and the builder
 */
export function createTasksReader(
  format: RecordingFormat,
  options: RecordingReaderOptions,
): {
  readonly builder: RecordingBuilder;
  readonly take: PieceTaker;
  readonly takeOpen: OpenPieceTaker;
} {
  const { imageSize = null, mirrored = false, person, expectedFrames = 0 } = options;
  const builder = createRecordingBuilder(
    { format: 'goniokit-recording', version: 1, image: imageSize, mirrored },
    { format, expectedFrames },
  );
  let known = false;
  const scanner = createTasksScanner();
  // Of one person the first is the largest, and the only one.
  const isScanned = (person ?? 0) === 0;

  /** Adds the result that begins here, where it can be scanned; place behind it, or -1. */
  function scan(bytes: Uint8Array, start: number): number {
    return isScanned ? scanner.scan(bytes, start) : -1;
  }

  return {
    builder,
    takeOpen(bytes, start) {
      const at = scan(bytes, start);
      if (at < 0) return -1;
      const end = bytes[at] === CARRIAGE_RETURN ? at + 1 : at;
      if (bytes[end] !== NEWLINE) return -1;
      builder.add(scanner.frame);
      return end;
    },
    take(bytes, start, end) {
      if (scan(bytes, start) === end) {
        known = true;
        builder.add(scanner.frame);
        return;
      }
      if (isBlankPiece(bytes, start, end)) return;
      const piece = bytes.subarray(start, end);
      const value = readJson(piece, known ? 'bad-frame' : 'not-a-recording', 'a result');
      if (!known && !isTasksResult(value)) {
        const expected = "a header, or MediaPipe's timestampMs and landmarks";
        throw refuse('not-a-recording', 'a recording', expected, value);
      }
      known = true;
      builder.add(mediapipeTasksFrame(value, person));
    },
  };
}
