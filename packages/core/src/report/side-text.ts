import type { Side } from '../motions/motion.ts';

/** A side for people: a motion of the midline has none to name. */
export function sideText(side: Side): string {
  return side === 'none' ? '' : side;
}
