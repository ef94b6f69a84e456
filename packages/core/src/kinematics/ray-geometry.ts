import type { Recording } from '../landmarks/recording.ts';
import type { RayRows } from './reading-plan.ts';

export type Vector = readonly [number, number, number];

export function lengthOf([x, y, z]: Vector): number {
  return Math.sqrt(x * x + y * y + z * z);
}

export function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

/**
 * Length of a ray in one frame, in space.
 *
 * @returns metres from world landmarks, else pixels with the model's own depth; NaN where it is missing
 */
export function rayLength(recording: Recording, frame: number, ray: RayRows): number {
  return lengthOf(rayOf(recording, frame, ray));
}

/**
 * How much of a ray lies in the picture's plane: |projected| / |ray|.
 *
 * @returns 0 (it points at the camera) to 1; NaN where depth is unknown or the ray has no length
 */
export function inPictureRatio(recording: Recording, frame: number, ray: RayRows): number {
  const [x, y, z] = rayOf(recording, frame, ray);
  return lengthOf([x, y, 0]) / lengthOf([x, y, z]);
}

/** How much of a ray points along the camera's axis, 0 to 1: the counterpart of {@link inPictureRatio}. */
export function towardCameraRatio(recording: Recording, frame: number, ray: RayRows): number {
  const inPicture = inPictureRatio(recording, frame, ray);
  return Math.sqrt(1 - inPicture * inPicture);
}

/** A ray in MediaPipe's axes (x image-right, y down, z away), from world landmarks where there are any. */
export function rayOf(recording: Recording, frame: number, ray: RayRows): Vector {
  return [
    rayAlong(recording, frame, ray, 0),
    rayAlong(recording, frame, ray, 1),
    rayAlong(recording, frame, ray, 2),
  ];
}

/** {@link rayOf} along one of the axes. */
export function rayAlong(
  { image, skeleton, world }: Recording,
  frame: number,
  [a, b, c, d]: RayRows,
  axis: number,
): number {
  const landmarks = (world ?? image) as Float64Array;
  const start = 3 * frame * skeleton.names.length + axis;
  const at = (row: number) => landmarks[start + 3 * row] as number;
  return (at(c) + at(d) - at(a) - at(b)) / 2;
}
