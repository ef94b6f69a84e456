import type { Motion, Side } from '../motions/motion.ts';
import { median } from '../signal/median.ts';
import type { Space } from './measurement.ts';
import { orNull } from './or-null.ts';
import { cleanMotion, readMotion } from './read-motion.ts';
import type { Trial } from './trial.ts';

/** The angle of a neutral trial, in which nothing moves: the median of its readings. Null where it was not seen. */
export function zeroAngle(neutral: Trial, motion: Motion, side: Side, space: Space): number | null {
  const reading = readMotion(neutral, motion, side, space);
  if ('reasons' in reading) return null;
  return orNull(median(cleanMotion(neutral, reading).filtered));
}
