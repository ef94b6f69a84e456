import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex, type Skeleton } from '../landmarks/skeleton.ts';
import { DEGREES } from './degrees.ts';

/**
 * How the subject stands to the camera, folded over frames. It decides which way "forward" and "right"
 * point in the picture, so it is settled once for a trial: a sign taken frame by frame flickers.
 */
export interface OrientationSum {
  /** Sum of unit vectors to the subject's right and forward; camera axes: x image-right, y up, z to the camera. */
  readonly right: readonly [number, number, number];
  readonly forward: readonly [number, number, number];
  readonly frames: number;
}

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

export const noOrientation: OrientationSum = { right: [0, 0, 0], forward: [0, 0, 0], frames: 0 };

/** Rows of the four trunk landmarks, or null where the skeleton lacks one. */
export function trunkRows(skeleton: Skeleton): readonly [number, number, number, number] | null {
  const rows = ['left-shoulder', 'right-shoulder', 'left-hip', 'right-hip'].map((name) =>
    landmarkIndex(skeleton, name),
  ) as [number, number, number, number];
  return rows.some((row) => row < 0) ? null : rows;
}

/**
 * Adds one frame to the sum. World landmarks are used where there are any, else the picture with the
 * model's own depth; a frame without a trunk adds nothing.
 */
export function addOrientation(
  sum: OrientationSum,
  recording: Recording,
  frame: number,
  rows: readonly [number, number, number, number] | null,
): OrientationSum {
  const landmarks = recording.world ?? recording.image;
  if (landmarks === null || rows === null) return sum;
  const count = recording.skeleton.names.length;
  const at = (row: number, axis: number): number =>
    (axis === 0 ? 1 : -1) * (landmarks[3 * (frame * count + row) + axis] as number);
  const [ls, rs, lh, rh] = rows;
  const right: [number, number, number] = [0, 0, 0];
  const up: [number, number, number] = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    right[axis] = at(rs, axis) - at(ls, axis) + at(rh, axis) - at(lh, axis);
    up[axis] = at(ls, axis) + at(rs, axis) - at(lh, axis) - at(rh, axis);
  }
  const forward: [number, number, number] = [
    up[1] * right[2] - up[2] * right[1],
    up[2] * right[0] - up[0] * right[2],
    up[0] * right[1] - up[1] * right[0],
  ];
  const rightLength = length(right);
  const forwardLength = length(forward);
  if (!(rightLength > 0 && forwardLength > 0)) return sum;
  return {
    right: add(sum.right, right, 1 / rightLength),
    forward: add(sum.forward, forward, 1 / forwardLength),
    frames: sum.frames + 1,
  };
}

/** The orientation that the sum has settled, or null before any frame showed a trunk. */
export function orientationOf(sum: OrientationSum): Orientation | null {
  const rightLength = length(sum.right);
  if (sum.frames === 0 || !(rightLength > 0 && length(sum.forward) > 0)) return null;
  const side = sum.right[2];
  const front = sum.forward[2];
  const offSideDeg = offCameraDeg(sum.right);
  const offFrontDeg = offCameraDeg(sum.forward);
  return {
    view: offSideDeg <= 30 ? 'side' : offFrontDeg > 30 ? 'oblique' : front > 0 ? 'front' : 'back',
    offSideDeg,
    offFrontDeg,
    forwardTurn: side >= 0 ? 1 : -1,
    rightTurn: front >= 0 ? -1 : 1,
    nearSide: side >= 0 ? 'right' : 'left',
  };
}

/** Angle between a direction and the camera's axis, whichever way along it, degrees. */
function offCameraDeg([x, y, z]: readonly [number, number, number]): number {
  return Math.atan2(Math.sqrt(x * x + y * y), Math.abs(z)) * DEGREES;
}

function length(v: readonly [number, number, number]): number {
  return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
}

function add(
  a: readonly [number, number, number],
  b: readonly [number, number, number],
  scale: number,
): [number, number, number] {
  return [a[0] + b[0] * scale, a[1] + b[1] * scale, a[2] + b[2] * scale];
}
