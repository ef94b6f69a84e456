/**
 * One frame as it stands in a recording's file and as a camera delivers it: flat numbers, image
 * coordinates normalised (x by the width, y by the height, z by the width, as MediaPipe does), not yet
 * put right where the source is mirrored.
 */
export interface Frame {
  readonly timeMs: number;
  /** Null where nobody was found. */
  readonly pose: PoseLandmarks | null;
  readonly hands?: { readonly left?: HandLandmarks | null; readonly right?: HandLandmarks | null };
  readonly face?: { readonly matrix: ArrayLike<number> } | null;
}

/** Landmark after landmark: x, y, z, visibility; in files null, here NaN, where one is missing in a frame. */
export interface PoseLandmarks {
  readonly image?: ArrayLike<number>;
  /** Metres; x image-right, y down, z away from the camera; origin mid-hip. */
  readonly world?: ArrayLike<number>;
}

/** 21 landmarks: x, y, z. */
export interface HandLandmarks {
  readonly image?: ArrayLike<number>;
  readonly world?: ArrayLike<number>;
}
