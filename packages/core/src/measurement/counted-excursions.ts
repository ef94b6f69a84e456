import type { MotionRow } from '../motions/motion-row.ts';
import type { Excursion } from './repetition-fold.ts';

/** A movement smaller than this share of the largest is a twitch beside it, not a repetition. */
const LEAST_SHARE = 0.4;

/** Bounds for where a movement begins: above what landmarks tremble, below the smallest range of interest. */
const LEAVE_DEG = { least: 6, most: 12, shareOfRange: 0.05 } as const;

/** How far from rest a movement of this row begins, in its unit: a share of what the row can show. */
export function leaveDegOf(row: MotionRow): number {
  const [low, high] = row.plausibleDeg;
  const share = LEAVE_DEG.shareOfRange * (high - low);
  const scale = row.formula?.scale ?? 1;
  return Math.min(LEAVE_DEG.most * scale, Math.max(LEAVE_DEG.least * scale, share));
}

/** The movements that count as repetitions: those that are not twitches beside the largest. */
export function countedExcursions(excursions: readonly Excursion[]): readonly Excursion[] {
  const size = ({ peakDeg, startDeg }: Excursion) => peakDeg - startDeg;
  const largest = Math.max(...excursions.map(size));
  return excursions.filter((one) => size(one) >= LEAST_SHARE * largest);
}
