import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex, type Skeleton } from '../landmarks/skeleton.ts';
import { midJoints, type PointRows } from './points.ts';

/**
 * Below this visibility a landmark counts as hidden. MediaPipe reports the probability that a landmark
 * lies in the picture and is not covered; at a half it is as likely hidden as seen.
 */
const SEEN_VISIBILITY = 0.5;

/** First bit of the midpoints in the second word: rows 32 and up come before it. */
const MID_BIT = 8;

/** What a frame shows: one bit a landmark, then one bit a midpoint, in two 32-bit words. */
export interface SeenBits {
  low: number;
  high: number;
}

/** Everything seen: for rays and axes that are wanted whatever is hidden. */
export const allSeen: Readonly<SeenBits> = { low: -1, high: -1 };

/** The pairs of rows whose midpoints have a bit, in the order of the bits; null where the skeleton lacks one. */
export function midRows(skeleton: Skeleton): readonly (PointRows | null)[] {
  return midJoints.map((joint) => {
    const left = landmarkIndex(skeleton, `left-${joint}`);
    const right = landmarkIndex(skeleton, `right-${joint}`);
    return left < 0 || right < 0 ? null : [left, right];
  });
}

/** Adds the bits that a point needs to `bits`. */
export function requirePoint(bits: SeenBits, rows: PointRows, mids: readonly (PointRows | null)[]) {
  const mid = mids.findIndex((pair) => pair !== null && pair[0] === rows[0] && pair[1] === rows[1]);
  if (mid >= 0 && rows[0] !== rows[1]) bits.high |= 1 << (MID_BIT + mid);
  else if (rows[0] < 32) bits.low |= 1 << rows[0];
  else bits.high |= 1 << (rows[0] - 32);
}

/**
 * Which landmarks of a frame are seen: visible enough and, where the picture's size is known, inside the
 * picture (limbs outside it are invented, often with a high visibility). A midpoint is seen when the mean
 * visibility of its pair is enough: seen from the side, the far landmark is hidden by the near one.
 */
export function readSeen(
  recording: Recording,
  frame: number,
  mids: readonly (PointRows | null)[],
  out: SeenBits,
): void {
  const { visibility, image, imageSize } = recording;
  const count = recording.skeleton.names.length;
  const row = frame * count;
  const width = imageSize?.width ?? Number.POSITIVE_INFINITY;
  const height = imageSize?.height ?? Number.POSITIVE_INFINITY;
  let low = 0;
  let high = 0;
  for (let k = 0; k < count; k++) {
    if (!((visibility[row + k] as number) >= SEEN_VISIBILITY)) continue;
    if (image !== null) {
      const x = image[3 * (row + k)] as number;
      const y = image[3 * (row + k) + 1] as number;
      if (!(x >= 0 && x <= width && y >= 0 && y <= height)) continue;
    }
    if (k < 32) low |= 1 << k;
    else high |= 1 << (k - 32);
  }
  for (let m = 0; m < mids.length; m++) {
    const pair = mids[m];
    if (pair == null) continue;
    const sum = (visibility[row + pair[0]] as number) + (visibility[row + pair[1]] as number);
    if (sum >= 2 * SEEN_VISIBILITY) high |= 1 << (MID_BIT + m);
  }
  out.low = low;
  out.high = high;
}
