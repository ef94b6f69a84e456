import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';

/** From the ears down to the heels, each between left and right. */
const joints = ['ear', 'shoulder', 'hip', 'knee', 'ankle', 'heel'] as const;

/**
 * Crown to sole, over ears to heels along the joints. Measured by ourselves with MediaPipe's landmarks on
 * single frames of two adults in shoes, in films of which the crown and the floor are seen: 1.10 and 1.10.
 */
const HEIGHT_OVER_JOINTS = 1.1;

/** Below this mean visibility of its pair, a joint counts as hidden. */
const SEEN_VISIBILITY = 0.5;

/**
 * A segment is nowhere longer than it is, and seen at its length where it lies square to the camera: this
 * share of its lengths lies below, so that jumps do not make a body taller.
 */
const QUANTILE = 0.9;

/**
 * The subject's height as a recording shows it: the lengths from ears to heels, segment by segment, each
 * from the frames in which it shows its length, with what the head and soles add. So the subject need not
 * stand upright for it, but each segment must have been seen from its side at some time: of a subject who
 * sits facing the camera all the time the thighs are too short, and with them the height.
 *
 * @returns pixels in the picture, metres in space, above 0; NaN where a segment was never seen
 */
export function bodyHeight(recording: Recording, space: 'image' | 'world'): number {
  const landmarks = recording[space];
  if (landmarks === null) return Number.NaN;
  const { skeleton, frames, visibility } = recording;
  const rows = joints.map((joint) =>
    ['left', 'right'].map((side) => landmarkIndex(skeleton, `${side}-${joint}`)),
  );
  if (rows.flat().some((row) => row < 0)) return Number.NaN;
  const axes = space === 'image' ? 2 : 3;
  const lengths: number[][] = joints.slice(1).map(() => []);
  for (let frame = 0; frame < frames; frame++) {
    const first = frame * skeleton.names.length;
    const isSeen = (pair: readonly number[]) =>
      pair.every((row) => isInside(recording, first + row)) &&
      pair.reduce((sum, row) => sum + (visibility[first + row] as number), 0) >=
        2 * SEEN_VISIBILITY;
    for (let i = 1; i < rows.length; i++) {
      const [upper, lower] = [rows[i - 1] as number[], rows[i] as number[]];
      if (!isSeen(upper) || !isSeen(lower)) continue;
      let square = 0;
      for (let axis = 0; axis < axes; axis++) {
        const at = (row: number | undefined) => landmarks[3 * (first + row!) + axis] as number;
        const along = (at(lower[0]) + at(lower[1]) - at(upper[0]) - at(upper[1])) / 2;
        square += along * along;
      }
      if (square > 0) lengths[i - 1]!.push(Math.sqrt(square));
    }
  }
  return HEIGHT_OVER_JOINTS * lengths.reduce((sum, list) => sum + quantile(list), 0);
}

/** Limbs outside the picture are invented, often with a high visibility. */
function isInside({ image, imageSize }: Recording, row: number): boolean {
  if (image === null || imageSize === null) return true;
  const [x, y] = [image[3 * row] as number, image[3 * row + 1] as number];
  return x >= 0 && x <= imageSize.width && y >= 0 && y <= imageSize.height;
}

function quantile(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[Math.floor(QUANTILE * (values.length - 1))] ?? Number.NaN;
}
