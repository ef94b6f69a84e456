/** A landmark as MediaPipe gives it. */
export interface Landmark {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly visibility?: number;
}

/** Which numbers of a landmark a frame holds: hands have no visibility. */
const numbersOf = { pose: 4, hand: 3 } as const;

/**
 * Landmarks as one array, which a worker hands over without a copy.
 *
 * @param image normalised image landmarks
 * @param world the same landmarks in metres
 * @returns x, y, z and, of a pose, visibility of each image landmark, then of each world landmark
 */
export function packLandmarks(
  image: readonly Landmark[],
  world: readonly Landmark[],
  of: keyof typeof numbersOf,
): Float32Array<ArrayBuffer> {
  const numbers = numbersOf[of];
  const packed = new Float32Array((image.length + world.length) * numbers);
  let next = 0;
  for (const landmarks of [image, world]) {
    for (const { x, y, z, visibility } of landmarks) {
      packed[next] = x;
      packed[next + 1] = y;
      packed[next + 2] = z;
      if (of === 'pose') packed[next + 3] = visibility ?? Number.NaN;
      next += numbers;
    }
  }
  return packed;
}

/**
 * The two halves of packed landmarks, without a copy.
 *
 * @param packed what `packLandmarks` gave
 * @returns image and world landmarks
 */
export function unpackLandmarks(packed: Float32Array): {
  readonly image: Float32Array;
  readonly world: Float32Array;
} {
  const half = packed.length / 2;
  return { image: packed.subarray(0, half), world: packed.subarray(half) };
}
