import type { MotionRow } from './motion-row.ts';

/**
 * What stands for a degree on a row's own scale: 1 for angles, else the 180th part of the plausible range.
 *
 * @example unitsPerDegree(findMotion('knee.flexion').row) // 1
 */
export function unitsPerDegree({
  plausibleDeg: [low, high],
  formula,
}: Pick<MotionRow, 'plausibleDeg' | 'formula'>): number {
  return formula && formula.unit !== 'deg' ? (high - low) / 180 : 1;
}
