import type { SeededRandom } from './seeded-random.ts';

/** Repetitions of 150 degrees, out and back along the curve of least jerk, a hold between. */
export interface Pace {
  readonly moveMs: number;
  readonly holdMs: number;
}

/** Rest before the first repetition and after each. */
const restMs = 1000;

/** End range of every repetition, degrees. */
export const peakDeg = 150;

/** How long so many repetitions take, rest included. */
export function paceMs({ moveMs, holdMs }: Pace, repetitions: number): number {
  return restMs + repetitions * (2 * moveMs + holdMs + restMs);
}

/** Angle at a time, degrees. */
export function leastJerkDeg(timeMs: number, pace: Pace): number {
  const { moveMs, holdMs } = pace;
  const within = withinRepetition(timeMs, pace);
  if (within < 0) return 0;
  if (within < moveMs) return peakDeg * ease(within / moveMs);
  if (within < moveMs + holdMs) return peakDeg;
  return peakDeg * ease(Math.max(0, (2 * moveMs + holdMs - within) / moveMs));
}

/** Which repetition's hold this is, from 0, `marginMs` away from its ends; -1 elsewhere. */
export function holdAt(timeMs: number, pace: Pace, marginMs: number): number {
  const within = withinRepetition(timeMs, pace) - pace.moveMs;
  if (within < marginMs || within > pace.holdMs - marginMs) return -1;
  return Math.floor((timeMs - restMs) / (2 * pace.moveMs + pace.holdMs + restMs));
}

/** Times of frames: even, or each off its place by up to a share of the interval. */
export function frameTimesMs(
  durationMs: number,
  framesPerSecond: number,
  unevenness: number,
  random: SeededRandom,
): Float64Array {
  const intervalMs = 1000 / framesPerSecond;
  return Float64Array.from({ length: Math.floor(durationMs / intervalMs) + 1 }, (_, frame) => {
    return intervalMs * (frame + unevenness * (2 * random.uniform() - 1));
  });
}

function withinRepetition(timeMs: number, { moveMs, holdMs }: Pace): number {
  const since = timeMs - restMs;
  return since < 0 ? since : since % (2 * moveMs + holdMs + restMs);
}

function ease(share: number): number {
  return share ** 3 * (10 + share * (6 * share - 15));
}
