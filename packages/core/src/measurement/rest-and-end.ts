import type { Recording } from '../landmarks/recording.ts';
import { firstAt, type Plateau, readFrames } from './plateau.ts';
import type { Excursion } from './repetition-fold.ts';

/** Frames of one repetition in which the subject rested before it, and in which it held the end. */
export interface RestAndEnd {
  readonly rest: readonly number[];
  readonly end: readonly number[];
}

/** Rest is looked at for this long before the movement begins, milliseconds. */
const REST_MS = 500;

/** Both, with those frames left out in which the motion was not read. */
export function restAndEnd(
  recording: Recording,
  deg: Float64Array,
  excursion: Excursion,
  plateau: Plateau,
): RestAndEnd {
  const { timeMs } = recording;
  const from = firstAt(timeMs, excursion.startMs - REST_MS);
  return { rest: readFrames(deg, from, firstAt(timeMs, excursion.startMs)), end: plateau.held };
}
