const DEGREES = 180 / Math.PI;

/** How a head is turned to the camera, degrees. */
export interface HeadPose {
  /** Positive where the nose turns to the right of the unmirrored picture, which is the subject's left. */
  readonly yaw: number;
  /** Positive where the nose turns down. */
  readonly pitch: number;
  /** Positive where the head tilts counter-clockwise in the picture, toward the subject's right shoulder. */
  readonly roll: number;
}

/**
 * How the head is turned, from the matrix that MediaPipe's face landmarker gives.
 *
 * The matrix takes its canonical face (x to the right of the picture, y up, z out of the face) to the
 * camera's axes (x right, y up, z toward the camera). It is read as R = Ry(yaw) Rx(pitch) Rz(roll), turns
 * about the head's own axes in the order yaw, pitch, roll. Pitch lies between -90 and 90; at either end yaw
 * and roll are one turn, and cannot be parted.
 *
 * @param matrix 4 x 4, column-major; its scale does not matter
 * @returns degrees; NaN where the matrix is missing
 * @example headPose([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, -40, 1]) // { yaw: 0, pitch: 0, roll: 0 }
 */
export function headPose(matrix: ArrayLike<number>, start = 0): HeadPose {
  const at = (row: number, column: number) => matrix[start + 4 * column + row] as number;
  const scale = Math.sqrt(at(0, 2) ** 2 + at(1, 2) ** 2 + at(2, 2) ** 2);
  return {
    yaw: Math.atan2(at(0, 2), at(2, 2)) * DEGREES,
    pitch: Math.atan2(0 - at(1, 2), Math.sqrt(at(0, 2) ** 2 + at(2, 2) ** 2)) * DEGREES,
    roll: (scale > 0 ? Math.atan2(at(1, 0), at(1, 1)) : Number.NaN) * DEGREES,
  };
}
