import type { RayRows } from './reading-plan.ts';

/**
 * The rays of a set of readings, each once, however many readings it serves: where the coordinates of
 * each ray's four rows begin in a frame (from, from, to, to).
 */
export type RayTable = Int32Array;

/** Numbers before those of the rays: up in the picture, which is no ray of the body. */
export const VERTICAL = [0, 1, 0];

/** Collects rays; `indexOf` gives where a ray's three numbers will begin, without one those of the vertical. */
export function rayTable(): {
  readonly indexOf: (rows: RayRows | undefined) => number;
  readonly table: () => RayTable;
} {
  const known: RayRows[] = [];
  return {
    indexOf(rows) {
      if (!rows) return 0;
      let index = known.findIndex((ray) => ray.every((row, i) => row === rows[i]));
      if (index < 0) index = known.push(rows) - 1;
      return 3 * index + VERTICAL.length;
    },
    table: () => Int32Array.from(known.flatMap((ray) => ray.map((row) => 3 * row))),
  };
}

/**
 * Reads all rays of one frame. Their coordinates are doubled (the length cancels out of every angle): from
 * the sum of two landmarks to the sum of two. A landmark of its own is named twice: asking whether it is
 * costs more than reading it again.
 *
 * @param landmarks frames x landmarks x 3: x right, y down, z away
 * @param start index of the frame's first number
 * @param out filled with 3 numbers a ray, behind the vertical: x right, y up, z to the camera
 */
export function readRays(
  table: RayTable,
  landmarks: Float64Array,
  start: number,
  out: Float64Array,
  inPicture: boolean,
): void {
  for (let i = 0, ray = VERTICAL.length; i < table.length; i += 4, ray += 3) {
    const a = start + (table[i] as number);
    const b = start + (table[i + 1] as number);
    const c = start + (table[i + 2] as number);
    const d = start + (table[i + 3] as number);
    out[ray] = landmarks[c]! + landmarks[d]! - landmarks[a]! - landmarks[b]!;
    out[ray + 1] = landmarks[a + 1]! + landmarks[b + 1]! - landmarks[c + 1]! - landmarks[d + 1]!;
    out[ray + 2] = inPicture
      ? 0
      : landmarks[a + 2]! + landmarks[b + 2]! - landmarks[c + 2]! - landmarks[d + 2]!;
  }
}
