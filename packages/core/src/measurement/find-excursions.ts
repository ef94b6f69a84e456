import {
  advanceRepetition,
  type Excursion,
  endRepetition,
  noRepetition,
} from './repetition-fold.ts';

/**
 * The live fold over a whole series.
 *
 * @param deg degrees of the named motion, NaN where missing
 * @param leaveDeg how far from rest a movement begins, degrees
 */
export function findExcursions(
  timeMs: Float64Array,
  deg: Float64Array,
  leaveDeg: number,
): readonly Excursion[] {
  const found: Excursion[] = [];
  const fold = noRepetition(leaveDeg);
  for (let i = 0; i < deg.length; i++) {
    fold.timeMs = timeMs[i] as number;
    fold.deg = deg[i] as number;
    const ended = advanceRepetition(fold);
    if (ended !== null) found.push(ended);
  }
  const last = endRepetition(fold);
  if (last !== null) found.push(last);
  return found;
}
