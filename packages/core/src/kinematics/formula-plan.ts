import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';
import type { Formula, FrameView } from '../motions/formula.ts';
import type { Point } from '../motions/reading.ts';
import type { Orientation } from './orientation.ts';
import { type PointRows, pointRows } from './points.ts';
import { midRows, requirePoint, type SeenBits } from './seen.ts';
import type { SeenFrames } from './seen-frames.ts';

/** A formula made ready for a recording, a side and a space. */
export interface FormulaPlan {
  readonly read: Formula['read'];
  readonly rows: readonly PointRows[];
  /** Landmarks that must be seen. */
  readonly needed: Readonly<SeenBits>;
  readonly view: FrameView;
}

/** The subject's height as it was given, centimetres; undefined where it was not. */
export type HeightCm = number | undefined;

/** Makes a formula ready, or says why it cannot be read here. */
export function planFormula(
  { unit, needs, read, bodyHeight }: Formula,
  recording: Recording,
  side: 'left' | 'right',
  space: 'image' | 'world',
  orientation: Orientation | null,
  heightCm: HeightCm,
): FormulaPlan | 'landmarks-missing' | 'height-unknown' {
  const { skeleton } = recording;
  const needed: SeenBits = { low: 0, high: 0 };
  const mids = midRows(skeleton);
  const rows: PointRows[] = [];
  for (const name of needs) {
    const own = landmarkIndex(skeleton, name);
    const point = own < 0 ? pointRows(skeleton, name as Point, side) : ([own, own] as const);
    if (point === null) return 'landmarks-missing';
    requirePoint(needed, point, mids);
    rows.push(point);
  }
  const cmPerUnit =
    unit === 'cm' ? (heightCm ?? Number.NaN) / (bodyHeight?.(recording, space) ?? 0) : Number.NaN;
  if (unit === 'cm' && !(cmPerUnit < Number.POSITIVE_INFINITY)) return 'height-unknown';
  return {
    read,
    rows,
    needed,
    view: {
      space,
      side,
      points: new Float64Array(3 * rows.length),
      forwardTurn: orientation?.forwardTurn ?? 0,
      rightTurn: orientation?.rightTurn ?? 0,
      cmPerUnit,
    },
  };
}

/**
 * Reads a formula in every frame.
 *
 * @param out filled with a value a frame, NaN where a point was not seen or the value is not finite
 */
export function readFormula(
  { read, rows, needed, view }: FormulaPlan,
  recording: Recording,
  { low, high }: SeenFrames,
  out: Float64Array,
): void {
  const { points, space } = view;
  const landmarks = recording[space] as Float64Array;
  const axes = space === 'image' ? 2 : 3;
  for (let frame = 0; frame < recording.frames; frame++) {
    out[frame] = Number.NaN;
    const hidden =
      (needed.low & ~(low[frame] as number)) | (needed.high & ~(high[frame] as number));
    if (hidden !== 0) continue;
    const start = 3 * frame * recording.skeleton.names.length;
    for (let i = 0; i < rows.length; i++) {
      const [a, b] = rows[i] as PointRows;
      for (let axis = 0; axis < axes; axis++) {
        const at = start + axis;
        points[3 * i + axis] =
          ((landmarks[at + 3 * a] as number) + (landmarks[at + 3 * b] as number)) / 2;
      }
    }
    const value = read(view);
    if (Number.isFinite(value)) out[frame] = value;
  }
}
