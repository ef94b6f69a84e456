import { type Excursion, endRepetition, noRepetition, stepRepetition } from './repetition-fold.ts';

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
  let fold = noRepetition;
  for (let i = 0; i < deg.length; i++) {
    const step = stepRepetition(fold, timeMs[i] as number, deg[i] as number, leaveDeg);
    fold = step.fold;
    if (step.ended !== null) found.push(step.ended);
  }
  const last = endRepetition(fold);
  if (last !== null) found.push(last);
  return found;
}
