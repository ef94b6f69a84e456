import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex, type Skeleton } from '../landmarks/skeleton.ts';
import { DEGREES } from './degrees.ts';

/**
 * How the subject stands to the camera, folded over frames. It decides which way "forward" and "right"
 * point in the picture, so it is settled once for a trial: a sign taken frame by frame flickers. Seven
 * numbers: sums of unit vectors to the subject's right and forward (camera axes: x image-right, y up, z to
 * the camera), and of how many frames.
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
  return new Float64Array(7);
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
  const landmarks = recording.world ?? recording.image;
  if (landmarks === null || rows === null) return;
  const start = 3 * frame * recording.skeleton.names.length;
  const [ls, rs, lh, rh] = rows;
  const a = start + 3 * ls;
  const b = start + 3 * rs;
  const c = start + 3 * lh;
  const d = start + 3 * rh;
  const rx = n(landmarks, b) - n(landmarks, a) + n(landmarks, d) - n(landmarks, c);
  const ry = n(landmarks, a + 1) - n(landmarks, b + 1) + n(landmarks, c + 1) - n(landmarks, d + 1);
  const rz = n(landmarks, a + 2) - n(landmarks, b + 2) + n(landmarks, c + 2) - n(landmarks, d + 2);
  const ux = n(landmarks, a) + n(landmarks, b) - n(landmarks, c) - n(landmarks, d);
  const uy = n(landmarks, c + 1) + n(landmarks, d + 1) - n(landmarks, a + 1) - n(landmarks, b + 1);
  const uz = n(landmarks, c + 2) + n(landmarks, d + 2) - n(landmarks, a + 2) - n(landmarks, b + 2);
  const fx = uy * rz - uz * ry;
  const fy = uz * rx - ux * rz;
  const fz = ux * ry - uy * rx;
  const right = Math.sqrt(rx * rx + ry * ry + rz * rz);
  const forward = Math.sqrt(fx * fx + fy * fy + fz * fz);
  if (!(right > 0 && forward > 0)) return;
  sum[0] = n(sum, 0) + rx / right;
  sum[1] = n(sum, 1) + ry / right;
  sum[2] = n(sum, 2) + rz / right;
  sum[3] = n(sum, 3) + fx / forward;
  sum[4] = n(sum, 4) + fy / forward;
  sum[5] = n(sum, 5) + fz / forward;
  sum[6] = n(sum, 6) + 1;
}

/** The orientation that the sum has settled, or null before any frame showed a trunk. */
export function orientationOf(sum: OrientationSum): Orientation | null {
  const side = n(sum, 2);
  const front = n(sum, 5);
  const offSideDeg = offCameraDeg(n(sum, 0), n(sum, 1), side);
  const offFrontDeg = offCameraDeg(n(sum, 3), n(sum, 4), front);
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

function n(values: Float64Array, index: number): number {
  return values[index] as number;
}
