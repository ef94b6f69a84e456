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
  /**
   * Which way the body's forward and right lie from its up in the picture: 1 clockwise, else -1. Null where
   * the recording does not tell.
   */
  readonly orientation: { readonly forwardTurn: 1 | -1; readonly rightTurn: 1 | -1 } | null;
  /** Centimetres in a unit of the points, of a formula that has a `bodyHeight`; 1 without. */
  readonly cmPerUnit: number;
}

/**
 * How a motion is read whose value is no ray's turn. What it gives goes the way of every angle: gaps,
 * filter, repetitions, end range, error, comparison.
 */
export interface FormulaParts {
  readonly unit: Unit;
  /**
   * What stands for a degree where the steps above have thresholds in degrees: 1 for an angle, else a 180th
   * of the row's plausible range.
   */
  readonly scale: number;
  /** Whether it means nothing in space. The row's `image` says whether the picture shows it, and from where. */
  readonly imageOnly?: true;
  /**
   * Points that it reads and that must be seen: names of points as in a ray, from the measured side
   * (`shoulder`, `other-hip`, `mid-ankle`, `nose`), or a landmark of the skeleton itself (`left-eye`).
   */
  readonly needs: readonly string[];
  /** The value in one frame, in its unit; NaN (or infinite) where it cannot be read. */
  readonly read: (frame: FrameView) => number;
  /**
   * Of a formula in centimetres: the subject's height as the recording shows it, in pixels or metres; NaN
   * where it does not. The height that was given, over this one, is the scale.
   */
  readonly bodyHeight?: (recording: Recording, space: 'image' | 'world') => number;
}

/** Which landmarks are seen: two words of bits a frame, or for one frame. */
interface SeenWords<Word> {
  low: Word;
  high: Word;
}

/**
 * Fills `out` with a formula's value in each frame of a recording, NaN where a point was not seen; gives in
 * how many frames all were seen, and the formula had no number for them.
 */
export type FormulaReader = (
  recording: Recording,
  seen: Readonly<SeenWords<Int32Array>>,
  out: Float64Array,
) => number;

/** What a formula is prepared for. */
export interface FormulaPlace extends Pick<FrameView, 'space' | 'side' | 'orientation'> {
  readonly recording: Recording;
  /** The subject's height as it was given, centimetres. */
  readonly heightCm: number | undefined;
  /** The two rows whose mean a point is, null where the skeleton lacks it; adds the bits that it needs. */
  readonly locate: (point: string, needed: SeenWords<number>) => readonly [number, number] | null;
}

/** A formula as a row carries it: `formulaOf` makes one of its parts. */
export interface Formula extends FormulaParts {
  /** Makes it ready for a recording, side and space, or says why it cannot be read there. */
  readonly prepare: (place: FormulaPlace) => FormulaReader | 'landmarks-missing' | 'height-unknown';
}
