import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';

/** The body without the head: a head turns, and says little of how large the body is. */
const joints = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle'];

/**
 * Over so long, milliseconds, the scale is averaged. A subject who bends or sits down looks smaller to the
 * model from frame to frame; how far away the subject stands changes slowly.
 */
const WINDOW_MS = 3000;

/**
 * Pixels a metre: how large the body stands in the picture, frame by frame, as picture and space agree best,
 * averaged over three seconds.
 *
 * @returns NaN where no body was found
 */
export function pictureScale(recording: Recording): Float64Array {
  const { frames, timeMs } = recording;
  const rows = joints
    .flatMap((joint) => [`left-${joint}`, `right-${joint}`])
    .map((name) => landmarkIndex(recording.skeleton, name))
    .filter((row) => row >= 0);
  const each = Float64Array.from({ length: frames }, (_, frame) => ofFrame(recording, frame, rows));
  const averaged = new Float64Array(frames);
  let [from, to, sum, count] = [0, 0, 0, 0];
  const add = (scale: number, sign: number) => {
    if (Number.isNaN(scale)) return;
    sum += sign * scale;
    count += sign;
  };
  for (let frame = 0; frame < frames; frame++) {
    const now = timeMs[frame] as number;
    for (; to < frames && (timeMs[to] as number) <= now + WINDOW_MS / 2; to++) {
      add(each[to] as number, 1);
    }
    for (; (timeMs[from] as number) < now - WINDOW_MS / 2; from++) add(each[from] as number, -1);
    averaged[frame] = count === 0 ? Number.NaN : sum / count;
  }
  return averaged;
}

/** The scale that makes the picture of one frame out of its landmarks in space, by least squares. */
function ofFrame(
  { image, skeleton, world }: Recording,
  frame: number,
  rows: readonly number[],
): number {
  const start = 3 * frame * skeleton.names.length;
  let [both, own] = [0, 0];
  for (const axis of [0, 1]) {
    const seen = rows.map((row) => image?.[start + 3 * row + axis] as number);
    const known = rows.map((row) => world?.[start + 3 * row + axis] as number);
    const [seenMiddle, knownMiddle] = [mean(seen), mean(known)];
    for (const [i, one] of known.entries()) {
      both += (one - knownMiddle) * ((seen[i] as number) - seenMiddle);
      own += (one - knownMiddle) ** 2;
    }
  }
  return both / own;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
