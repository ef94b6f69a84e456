import { studentTUpperTail } from './student-t-tail.ts';

/** The probability of a t value as far from 0 on either side. */
export function twoSidedT(t: number, df: number): number {
  return 2 * tailOf(Math.abs(t), df);
}

/** The probability of a t value above `t`, of either sign. */
export function greaterT(t: number, df: number): number {
  return t < 0 ? 1 - tailOf(-t, df) : tailOf(t, df);
}

function tailOf(t: number, df: number): number {
  return t === Number.POSITIVE_INFINITY ? 0 : studentTUpperTail(t, df);
}
