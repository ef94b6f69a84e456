import type { MotionName, MotionRow } from './motion-row.ts';

/** The side of the subject's body, never of the image; `none` for midline motions. */
export type Side = 'left' | 'right' | 'none';

/** A named motion: a row of the catalogue with the way it turns. */
export interface Motion extends MotionName {
  readonly row: MotionRow;
}

/** The motions of the rows, in the catalogue's order. */
export function motionsOf(rows: readonly MotionRow[]): readonly Motion[] {
  return rows.flatMap((row) => row.motions.map((name) => ({ ...name, row })));
}

/** The sides a row is measured on. */
export function sidesOf(row: MotionRow): readonly Side[] {
  return row.sided ? ['left', 'right'] : ['none'];
}
