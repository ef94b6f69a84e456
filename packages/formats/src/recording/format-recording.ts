import { type Frame, GoniokitError, type HandTrack, type Recording } from 'goniokit';
import {
  formatRecordingFrame,
  formatRecordingHeader,
  oppositeLandmarks,
  skeletons,
} from 'goniokit/recording';
import { withoutToldDepth } from '../landmarks/told-view.ts';
import { joinedTracks } from './joined-tracks.ts';

/** Entries of a column-major 4 x 4 matrix that change sign when x does: row 0 or column 0, not both. */
const MIRRORED_ENTRIES = [1, 2, 3, 4, 8, 12];

/**
 * A recording as a goniokit-recording, 6 significant digits. What was mirrored is written mirrored, and is
 * put right again when it is read.
 *
 * @returns the header's line, then a frame's at a time: join them, or write them one by one
 * @throws GoniokitError `bad-data` where the format cannot say it: a skeleton of one's own, or a picture
 *   without size
 * @example [...formatRecording(recording)][0] // '{"format":"goniokit-recording","version":1, ...'
 */
export function* formatRecording(given: Recording): Iterable<string> {
  const recording = withoutToldDepth(given);
  const { skeleton, frames, timeMs, imageSize, image } = recording;
  const { hands, face } = joinedTracks(recording);
  const { mirrored, source, note } = recording;
  const own = skeleton.own ?? skeleton.names.length;
  const known = skeletons.find(
    ({ id, names }) =>
      id === skeleton.id &&
      names.length === own &&
      names.every((name, row) => name === skeleton.names[row]),
  );
  if (known === undefined) {
    const ids = skeletons.map(({ id }) => id).join(', ');
    throw unsayable(`one of the skeletons ${ids}`, skeleton.id);
  }
  const handImages = [hands?.left?.image, hands?.right?.image].some((track) => track != null);
  if ((image !== null || handImages) && imageSize === null) {
    throw unsayable('the size of the picture', 'none');
  }
  yield formatRecordingHeader({
    format: 'goniokit-recording',
    version: 1,
    skeleton: known.id,
    image: imageSize,
    mirrored,
    source: { ...source, format: 'goniokit-recording' },
    note,
  });
  const width = imageSize?.width ?? 1;
  const height = imageSize?.height ?? 1;
  const perAxis = { image: [width, height, width], world: [1, 1, 1] };
  // Row of the frame that is written -> row of the recording.
  const taken = mirrored ? oppositeLandmarks(known) : known.names.map((_, row) => row);

  /** Numbers of one space as the file has them: shares of the picture, mirrored where it was. */
  function put(from: Float64Array, at: number, space: 'image' | 'world', axis: number): number {
    const value = (from[at + axis] as number) / (perAxis[space][axis] as number);
    if (!mirrored || axis > 0) return value + 0;
    return (space === 'image' ? 1 : 0) - value;
  }

  function poseNumbers(frame: number, space: 'image' | 'world'): Float64Array | null {
    const from = recording[space];
    if (from === null) return null;
    const numbers = new Float64Array(4 * own);
    for (let row = 0; row < own; row++) {
      const at = frame * skeleton.names.length + (taken[row] as number);
      for (let axis = 0; axis < 3; axis++) numbers[4 * row + axis] = put(from, 3 * at, space, axis);
      numbers[4 * row + 3] = recording.visibility[at] as number;
    }
    return numbers.every((value) => Number.isNaN(value)) ? null : numbers;
  }

  function handNumbers(track: HandTrack | null | undefined, frame: number) {
    const spaces = (['image', 'world'] as const).flatMap((space) => {
      const from = track?.[space] ?? null;
      const length = 63;
      if (from === null || Number.isNaN(from[frame * length])) return [];
      const numbers = Array.from({ length }, (_, i) =>
        put(from, frame * length + i - (i % 3), space, i % 3),
      );
      return [[space, numbers] as const];
    });
    return spaces.length === 0 ? null : Object.fromEntries(spaces);
  }

  for (let frame = 0; frame < frames; frame++) {
    const [inImage, inWorld] = [poseNumbers(frame, 'image'), poseNumbers(frame, 'world')];
    const [left, right] = [handNumbers(hands?.left, frame), handNumbers(hands?.right, frame)];
    const matrix = face?.slice(16 * frame, 16 * frame + 16);
    if (mirrored && matrix) for (const i of MIRRORED_ENTRIES) matrix[i] = -(matrix[i] as number);
    const written: Frame = {
      timeMs: timeMs[frame] as number,
      pose:
        inImage || inWorld
          ? { ...(inImage ? { image: inImage } : {}), ...(inWorld ? { world: inWorld } : {}) }
          : null,
      ...(left || right
        ? { hands: mirrored ? { left: right, right: left } : { left, right } }
        : {}),
      ...(matrix && !Number.isNaN(matrix[0]) ? { face: { matrix } } : {}),
    };
    yield formatRecordingFrame(written);
  }
}

function unsayable(expected: string, received: string): GoniokitError {
  return new GoniokitError('bad-data', { what: 'a goniokit-recording', expected, received });
}
