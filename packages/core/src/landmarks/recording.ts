import type { Skeleton } from './skeleton.ts';

/** Size of the picture, pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * What made the landmarks: `format`, `model`, `running`, `delegate` and whatever else its maker wrote down;
 * `camera` false where none did, as of markers of motion capture; `systematicDeg`, the standard deviation of
 * the error that no repetition shows, where a laboratory knows its own.
 */
export type RecordingSource = Readonly<Record<string, string | number | boolean>>;

/** One hand's 21 landmarks through time. */
export interface HandTrack {
  /** Pixels, frames x 21 x 3; null where there are none. */
  readonly image: Float64Array | null;
  /** Metres, frames x 21 x 3; null where there are none. */
  readonly world: Float64Array | null;
}

/**
 * Landmarks through time: what every reader gives and every measurement takes. One row a frame; NaN
 * where nothing was found. Left and right are the subject's: a mirrored source was put right at the door.
 */
export interface Recording {
  /** With the landmarks of hands and face behind the pose's own, where the recording has any. */
  readonly skeleton: Skeleton;
  readonly frames: number;
  /** Milliseconds, strictly rising, unevenly spaced. */
  readonly timeMs: Float64Array;
  readonly imageSize: ImageSize | null;
  /** Pixels, frames x landmarks x 3: x right, y down, z away from the camera scaled as x. */
  readonly image: Float64Array | null;
  /** Metres, frames x landmarks x 3: x image-right, y down, z away from the camera; origin mid-hip. */
  readonly world: Float64Array | null;
  /** frames x landmarks, 0 to 1. */
  readonly visibility: Float64Array;
  /** The hands as they were found: {@link image} and {@link world} have them too, joined to the pose. */
  readonly hands: { readonly left: HandTrack | null; readonly right: HandTrack | null } | null;
  /** The face's pose, frames x 16, column-major. */
  readonly face: Float64Array | null;
  /** Whether the source was mirrored. The landmarks here no longer are. */
  readonly mirrored: boolean;
  readonly source: RecordingSource;
  readonly note: string;
}
