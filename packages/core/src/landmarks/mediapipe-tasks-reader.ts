import { isBlankPiece } from './is-blank.ts';
import { mediapipeTasksFrame } from './mediapipe-tasks-frame.ts';
import { readJson } from './read-json.ts';
import type { RecordingReaderOptions } from './read-options.ts';
import { createRecordingBuilder, type RecordingBuilder } from './recording-builder.ts';
import type { RecordingFormat } from './recording-format.ts';
import { refuse } from './refuse.ts';
import type { PieceTaker } from './split-pieces.ts';

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
): { readonly builder: RecordingBuilder; readonly take: PieceTaker } {
  const { imageSize = null, mirrored = false, person, expectedFrames = 0 } = options;
  const builder = createRecordingBuilder(
    { format: 'goniokit-recording', version: 1, image: imageSize, mirrored },
    { format, expectedFrames },
  );
  let known = false;
  return {
    builder,
    take(bytes, start, end) {
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
