import type { Side } from '../motions/motion.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import { motionWords } from '../motions/motion-words.ts';

/** A motion as a heading names it. */
export interface MotionTitle {
  /** `Right shoulder abduction`; the id of a motion that no row has. */
  readonly title: string;
  /** What the number truly is; null where nobody wrote it down. */
  readonly measures: string | null;
}

/**
 * @example motionTitle('knee.flexion', 'left', catalogue).title // 'Left knee flexion'
 */
export function motionTitle(id: string, side: Side, rows: readonly MotionRow[]): MotionTitle {
  const row = rows.find(({ motions }) => motions.some((motion) => motion.id === id));
  const label = row?.motions.find((motion) => motion.id === id)?.label ?? id;
  const sideName = side === 'left' ? 'Left ' : 'Right ';
  const lower = row === undefined ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return {
    title: side === 'none' ? label : sideName + lower,
    measures: row === undefined ? null : measuresOf(row),
  };
}

/** A row that somebody made without words is measured all the same. */
function measuresOf(row: MotionRow): string | null {
  try {
    return motionWords(row).measures;
  } catch {
    return null;
  }
}
