import type { Recording } from '../landmarks/recording.ts';

/** What a motion's number is in: degrees, centimetres, or a number without a unit. */
export type Unit = 'deg' | 'cm' | 'ratio';

/** One frame as a formula sees it. It is the same object in every frame, filled anew: keep nothing of it. */
export interface FrameView {
  readonly space: 'image' | 'world';
  /** The side whose landmarks are read: for a midline motion the one nearer the camera. */
  readonly side: 'left' | 'right';
  /**
   * x, y, z of each of the formula's `needs`, in their order. In the picture: unmirrored pixels, x right, y
   * down, z always 0. In space: metres, x to the picture's right, y down, z away from the camera.
   */
  readonly points: Float64Array;
  /** 1 where the body's forward is its up turned clockwise in the picture, else -1; 0 where unknown. */
  readonly forwardTurn: number;
  /** 1 where the body's right is its up turned clockwise in the picture, else -1; 0 where unknown. */
  readonly rightTurn: number;
  /** Centimetres in a unit of the points; NaN for a formula whose unit is not centimetres. */
  readonly cmPerUnit: number;
}

/**
 * How a motion is read whose value is no ray's turn. What it gives goes the way of every angle: gaps,
 * filter, repetitions, end range, error, comparison. Thresholds that are degrees for an angle are shares
 * of the row's plausible range here: a degree stands for its 180th part, see `unitsPerDegree`.
 */
export interface Formula {
  readonly unit: Unit;
  /** Where it may be read. In the picture from the row's view only, or from any where the row has no `image`. */
  readonly spaces: readonly ('image' | 'world')[];
  /**
   * Points that it reads and that must be seen: names of points as in a ray, from the measured side
   * (`shoulder`, `other-hip`, `mid-ankle`, `nose`), or a landmark of the skeleton itself (`left-eye`).
   */
  readonly needs: readonly string[];
  /** The value in one frame, in its unit; NaN where it cannot be read. */
  readonly read: (frame: FrameView) => number;
  /**
   * Of a formula in centimetres: the subject's height as the recording shows it, in pixels or metres; NaN
   * where it does not. The height that was given, over this one, is the scale.
   */
  readonly bodyHeight?: (recording: Recording, space: 'image' | 'world') => number;
}
