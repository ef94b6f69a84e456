import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex, type Skeleton } from '../landmarks/skeleton.ts';
import { DEGREES } from './degrees.ts';
import { cross, lengthOf, rayOf } from './ray-geometry.ts';

/**
 * How the subject stands to the camera, folded over frames. It decides which way "forward" and "right"
 * point in the picture, so it is settled once for a trial: a sign taken frame by frame flickers. Six
 * numbers: sums of unit vectors to the subject's right and forward (x image-right, y down, z away).
 */
export type OrientationSum = Float64Array;

/** What the fold has settled. */
export interface Orientation {
  /** Camera position as a word: `oblique` where it is more than 30 degrees from side, front and back. */
  readonly view: 'front' | 'back' | 'side' | 'oblique';
  /** Angle between the hip line and the camera's axis, degrees, 0 to 90: 0 is a true side view. */
  readonly offSideDeg: number;
  /** Angle between the chest's direction and the camera's axis, degrees, 0 to 90: 0 is a true front or back view. */
  readonly offFrontDeg: number;
  /** 1 where forward is up turned clockwise in the picture (an upright subject faces image right), else -1. */
  readonly forwardTurn: 1 | -1;
  /** 1 where the subject's right is up turned clockwise in the picture (seen from the back), else -1. */
  readonly rightTurn: 1 | -1;
  /** The side nearer the camera. */
  readonly nearSide: 'left' | 'right';
}

export function noOrientation(): OrientationSum {
  return new Float64Array(6);
}

/** Rows of the four trunk landmarks, or null where the skeleton lacks one. */
export function trunkRows(skeleton: Skeleton): readonly [number, number, number, number] | null {
  const rows = ['left-shoulder', 'right-shoulder', 'left-hip', 'right-hip'].map((name) =>
    landmarkIndex(skeleton, name),
  ) as [number, number, number, number];
  return rows.some((row) => row < 0) ? null : rows;
}

/**
 * Adds one frame to the sum, in place. World landmarks are used where there are any, else the picture
 * with the model's own depth; a frame without a trunk adds nothing.
 */
export function addOrientation(
  sum: OrientationSum,
  recording: Recording,
  frame: number,
  rows: readonly [number, number, number, number] | null,
): void {
  if (!(recording.world ?? recording.image) || rows === null) return;
  const [ls, rs, lh, rh] = rows;
  const right = rayOf(recording, frame, [ls, lh, rs, rh]);
  const forward = cross(rayOf(recording, frame, [lh, rh, ls, rs]), right);
  const rightLength = lengthOf(right);
  const forwardLength = lengthOf(forward);
  if (!(rightLength > 0 && forwardLength > 0)) return;
  for (let axis = 0; axis < 3; axis++) {
    sum[axis] = sum[axis]! + right[axis]! / rightLength;
    sum[3 + axis] = sum[3 + axis]! + forward[axis]! / forwardLength;
  }
}

/** The orientation that the sum has settled, or null before any frame showed a trunk. */
export function orientationOf(sum: OrientationSum): Orientation | null {
  const side = -sum[2]!;
  const front = -sum[5]!;
  const offSideDeg = offCameraDeg(sum[0]!, sum[1]!, side);
  const offFrontDeg = offCameraDeg(sum[3]!, sum[4]!, front);
  if (Number.isNaN(offSideDeg + offFrontDeg)) return null;
  return {
    view: offSideDeg <= 30 ? 'side' : offFrontDeg > 30 ? 'oblique' : front > 0 ? 'front' : 'back',
    offSideDeg,
    offFrontDeg,
    forwardTurn: side >= 0 ? 1 : -1,
    rightTurn: front >= 0 ? -1 : 1,
    nearSide: side >= 0 ? 'right' : 'left',
  };
}

/** Angle between a direction and the camera's axis, whichever way along it, degrees; NaN of no direction. */
function offCameraDeg(x: number, y: number, z: number): number {
  const across = Math.sqrt(x * x + y * y);
  return across + Math.abs(z) > 0 ? Math.atan2(across, Math.abs(z)) * DEGREES : Number.NaN;
}
