import type { Formula, FormulaParts, FormulaPlace, FormulaReader, FrameView } from './formula.ts';

/**
 * A formula of its parts, ready to be carried by a row. Only rows that are read by one bring the code that
 * reads it.
 *
 * @example formulaOf({ unit: 'ratio', scale: 0.01, needs: ['wrist', 'shoulder'], read: gap }).unit // 'ratio'
 */
export function formulaOf(parts: FormulaParts): Formula {
  return { ...parts, prepare: (place) => prepare(parts, place) };
}

function prepare(
  { needs, read, bodyHeight }: FormulaParts,
  { recording, side, space, orientation, heightCm, locate }: FormulaPlace,
): FormulaReader | 'landmarks-missing' | 'height-unknown' {
  const needed = { low: 0, high: 0 };
  // Two offsets in a frame for each number of the view's points: it is their mean.
  const offsets: number[] = [];
  for (const name of needs) {
    const rows = locate(name, needed);
    if (rows === null) return 'landmarks-missing';
    for (let axis = 0; axis < 3; axis++) offsets.push(3 * rows[0] + axis, 3 * rows[1] + axis);
  }
  const cmPerUnit = bodyHeight ? (heightCm ?? Number.NaN) / bodyHeight(recording, space) : 1;
  if (!(cmPerUnit > 0 && cmPerUnit < Number.POSITIVE_INFINITY)) return 'height-unknown';
  const points = new Float64Array(offsets.length / 2);
  const view: FrameView = { space, side, points, orientation, cmPerUnit };
  return (filmed, { low, high }, out) => {
    const landmarks = filmed[space] as Float64Array;
    const size = 3 * filmed.skeleton.names.length;
    let numberless = 0;
    for (let frame = 0; frame < filmed.frames; frame++) {
      out[frame] = Number.NaN;
      const hidden =
        (needed.low & ~(low[frame] as number)) | (needed.high & ~(high[frame] as number));
      if (hidden !== 0) continue;
      fill(points, landmarks, frame * size, offsets, space === 'image');
      const value = read(view);
      if (Number.isFinite(value)) out[frame] = value;
      else numberless += 1;
    }
    return numberless;
  };
}

/** The points of a frame; in the picture without depth. */
function fill(
  points: Float64Array,
  landmarks: Float64Array,
  start: number,
  offsets: readonly number[],
  flat: boolean,
): void {
  for (let i = 0; i < points.length; i++) {
    const first = landmarks[start + (offsets[2 * i] as number)] as number;
    const second = landmarks[start + (offsets[2 * i + 1] as number)] as number;
    points[i] = flat && i % 3 === 2 ? 0 : (first + second) / 2;
  }
}
