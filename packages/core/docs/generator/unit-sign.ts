import type { MotionRow } from '../../src/motions/motion-row.ts';

/** What follows a number of a row. */
export function unitSign({ formula }: MotionRow): string {
  if (formula === undefined || formula.unit === 'deg') return '°';
  return formula.unit === 'cm' ? ' cm' : '';
}
