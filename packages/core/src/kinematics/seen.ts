import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex, type Skeleton } from '../landmarks/skeleton.ts';
import { midJoints } from '../motions/mid-joints.ts';
import type { PointRows } from './points.ts';

/**
 * Below this visibility a landmark counts as hidden. MediaPipe reports the probability that a landmark
 * lies in the picture and is not covered; at a half it is as likely hidden as seen.
 */
const SEEN_VISIBILITY = 0.5;

/** First bit of the midpoints in the second word: rows 32 and up come before it. */
const MID_BIT = 8;

/** First bit of what is joined to the pose, behind the midpoints. */
const JOINED_BIT = 13;

/** Whether bits are of hands and face alone: what is known of a body says nothing of them. */
export function isJoined({ low, high }: Readonly<SeenBits>): boolean {
  return low === 0 && (high & ((1 << JOINED_BIT) - 1)) === 0;
}

/** Landmarks of a hand. */
const HAND_ROWS = 21;
const HAND_BITS = 6;

/**
 * The bit, in the second word, of a landmark that is joined to the pose: of a hand one for the palm, with
 * the fingers' bases, and one for the rest of each finger; then two for the face.
 *
 * @param row behind the pose's own rows, 0 up
 */
function joinedBit(row: number): number {
  const hand = Math.floor(row / HAND_ROWS);
  const i = row - HAND_ROWS * hand;
  const part = i > 1 && i % 4 === 1 ? 0 : Math.ceil(i / 4);
  return 1 << (JOINED_BIT + HAND_BITS * hand + part);
}

/**
 * What a frame shows: one bit a landmark of the pose, one a midpoint, one a finger and palm (seen when all of it is),
 * in two 32-bit words.
 */
export interface SeenBits {
  low: number;
  high: number;
}

/** The pairs of rows whose midpoints have a bit, in the order of the bits; null where the skeleton lacks one. */
export function midRows(skeleton: Skeleton): readonly (PointRows | null)[] {
  return midJoints.map((joint) => {
    const left = landmarkIndex(skeleton, `left-${joint}`);
    const right = landmarkIndex(skeleton, `right-${joint}`);
    return left < 0 || right < 0 ? null : [left, right];
  });
}

/** Adds the bits that a point needs to `bits`. */
export function requirePoint(
  bits: SeenBits,
  rows: PointRows,
  mids: readonly (PointRows | null)[],
  own: number | undefined,
) {
  const mid = mids.findIndex((pair) => pair !== null && pair[0] === rows[0] && pair[1] === rows[1]);
  if (mid >= 0 && rows[0] !== rows[1]) bits.high |= 1 << (MID_BIT + mid);
  else if (own !== undefined && rows[0] >= own) bits.high |= joinedBit(rows[0] - own);
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
  const { visibility, image, imageSize, skeleton } = recording;
  const count = skeleton.names.length;
  const own = skeleton.own ?? count;
  const row = frame * count;
  const width = imageSize?.width ?? Number.POSITIVE_INFINITY;
  const height = imageSize?.height ?? Number.POSITIVE_INFINITY;
  let low = 0;
  // A part of a hand is seen where none of it is hidden.
  let high = own < count ? -1 << JOINED_BIT : 0;
  for (let k = 0; k < count; k++) {
    let seen = (visibility[row + k] as number) >= SEEN_VISIBILITY;
    if (seen && image !== null) {
      const x = image[3 * (row + k)] as number;
      const y = image[3 * (row + k) + 1] as number;
      seen = x >= 0 && x <= width && y >= 0 && y <= height;
    }
    if (k >= own) {
      if (!seen) high &= ~joinedBit(k - own);
    } else if (seen) {
      if (k < 32) low |= 1 << k;
      else high |= 1 << (k - 32);
    }
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
