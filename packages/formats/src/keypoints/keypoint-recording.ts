import type { ErrorPlace, Recording } from 'goniokit';
import { frameTimes, type NumberedFrame } from '../landmarks/frame-times.ts';
import { landmarkRecording } from '../landmarks/landmark-recording.ts';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { refusal } from '../refusal.ts';
import { type KeypointLayout, keypointLayout, knownCounts } from './keypoint-layout.ts';

/** One person in one frame: x, y in pixels and confidence, keypoint after keypoint. */
export type Keypoints = Float64Array;

/** Who was found in a frame. */
export interface KeypointFrame extends NumberedFrame {
  readonly persons: readonly Keypoints[];
}

/** Coordinates up to this are no pixels of any picture. */
const NORMALISED = 1;

/**
 * A recording of keypoints in the picture. A keypoint without confidence was not found; depth is missing
 * throughout, and so is what only depth shows.
 *
 * @param layoutOf what that many keypoints are; without it, their number alone tells it
 * @throws GoniokitError `no-frames`, `bad-frame`, `time-not-rising`, and `bad-option` where the rate is missing
 */
export function keypointRecording(
  format: string,
  frames: readonly KeypointFrame[],
  options: ReadLandmarksOptions,
  where: ErrorPlace,
  layoutOf: (points: number) => KeypointLayout | null = keypointLayout,
): Recording {
  if (frames.length === 0) throw refusal('no-frames', 'a recording', 'a frame', 'none', where);
  const timeMs = frameTimes(frames, options.rateHz, where);
  const first = frames.find(({ persons }) => persons.length > 0);
  const found = first?.persons[0];
  if (first === undefined || found === undefined) {
    throw refusal('no-frames', 'a recording', 'somebody in a frame', 'nobody', where);
  }
  const layout = layoutOf(found.length / 3);
  if (layout === null) {
    const received = String(found.length / 3);
    throw refusal('bad-frame', 'a person', `${knownCounts} keypoints`, received, first.where);
  }
  const landmarks = layout.names.length;
  const image = new Float64Array(frames.length * landmarks * 3).fill(Number.NaN);
  const visibility = new Float64Array(frames.length * landmarks).fill(Number.NaN);
  let farthest = 0;
  frames.forEach((frame, f) => {
    for (const one of frame.persons) {
      if (one.length === 3 * layout.points) continue;
      const expected = `${layout.points} keypoints, as the first`;
      throw refusal('bad-frame', 'a person', expected, String(one.length / 3), frame.where);
    }
    const person = frame.persons[options.person ?? largest(frame.persons)];
    if (person === undefined) return;
    for (let k = 0; k < landmarks; k++) {
      const at = 3 * (layout.rows?.[k] ?? k);
      const [x, y, confidence] = person.subarray(at, at + 3) as unknown as number[];
      if (x === undefined || y === undefined || confidence === undefined || confidence < 0) {
        const what = 'a confidence';
        throw refusal('bad-frame', what, '0 or above', String(confidence), frame.where);
      }
      const row = f * landmarks + k;
      // Some networks' confidences pass 1 a little, and COCO's flag of what is seen is 2.
      visibility[row] = Math.min(1, confidence);
      if (confidence === 0) continue;
      image.set([x, y], 3 * row);
      farthest = Math.max(farthest, Math.abs(x), Math.abs(y));
    }
  });
  if (farthest > 0 && farthest <= NORMALISED) {
    throw refusal('bad-frame', 'keypoints', 'pixels', `none above ${farthest}`, first.where);
  }
  const source = { format, ...(options.rateHz === undefined ? {} : { rateHz: options.rateHz }) };
  return landmarkRecording(
    { skeletonId: layout.id, names: layout.names, timeMs, image, world: null, visibility, source },
    options,
    where,
  );
}

/** The person whose keypoints take the most room in the picture. */
function largest(persons: readonly Keypoints[]): number {
  if (persons.length < 2) return 0;
  const sizes = persons.map((person) => {
    const [x, y] = [0, 1].map((axis) =>
      person.filter((_, i) => i % 3 === axis && (person[i - axis + 2] ?? 0) > 0),
    );
    return extent(x as Float64Array) * extent(y as Float64Array);
  });
  return sizes.indexOf(Math.max(...sizes));
}

function extent(values: Float64Array): number {
  return values.length === 0
    ? 0
    : values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
}
