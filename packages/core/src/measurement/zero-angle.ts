import type { Motion, Side } from '../motions/motion.ts';
import { medianAndStray } from '../signal/median-and-stray.ts';
import type { Space } from './measurement.ts';
import { cleanMotion, readMotion } from './read-motion.ts';
import type { Trial } from './trial.ts';

/** Who keeps still strays less than this, degrees, most of the time: landmarks of a standing body do by two or three. */
const LARGEST_STRAY_DEG = 5;

/**
 * The angle of a neutral trial, in which nothing moves: the median of its readings.
 *
 * @returns NaN where it was not seen, did not keep still half of the time, or was not filmed as the trial was
 */
export function zeroAngle(
  neutral: Trial,
  trial: Trial,
  motion: Motion,
  side: Side,
  space: Space,
): number {
  if (filmedAs(neutral) !== filmedAs(trial)) return Number.NaN;
  const reading = readMotion(neutral, motion, side, space);
  if ('reasons' in reading) return Number.NaN;
  const [angle, stray] = medianAndStray(cleanMotion(neutral, reading).filtered);
  return stray < LARGEST_STRAY_DEG * reading.plan.scale ? angle : Number.NaN;
}

/** What a landmark's error depends on: where the camera stood, and what read the picture. */
function filmedAs({ camera, orientation, recording }: Trial): string {
  const { mirrored, skeleton, source } = recording;
  return `${camera && orientation?.view} ${skeleton.id} ${source.model} ${mirrored}`;
}
