import type { PoseLandmarks } from 'goniokit';

/** A landmark as MediaPipe gives it. */
interface Landmark {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly visibility?: number;
}

const numbersOfLandmark = 4;

/**
 * A pose as one array, which a worker hands over without a copy.
 *
 * @param image normalised image landmarks
 * @param world the same landmarks in metres
 * @returns x, y, z, visibility of each image landmark, then of each world landmark
 */
export function packPose(
  image: readonly Landmark[],
  world: readonly Landmark[],
): Float32Array<ArrayBuffer> {
  const packed = new Float32Array((image.length + world.length) * numbersOfLandmark);
  let next = 0;
  for (const landmarks of [image, world]) {
    for (const { x, y, z, visibility } of landmarks) {
      packed[next] = x;
      packed[next + 1] = y;
      packed[next + 2] = z;
      packed[next + 3] = visibility ?? Number.NaN;
      next += numbersOfLandmark;
    }
  }
  return packed;
}

/**
 * The two halves of a packed pose, without a copy.
 *
 * @param packed what `packPose` gave
 * @returns image and world landmarks, x, y, z, visibility of each
 */
export function unpackPose(packed: Float32Array): Required<PoseLandmarks> {
  const half = packed.length / 2;
  return { image: packed.subarray(0, half), world: packed.subarray(half) };
}
