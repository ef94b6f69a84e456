import { medianOver } from '../signal/median.ts';
import type { Excursion } from './repetition-fold.ts';

/** The end position of one repetition. */
export interface Plateau {
  /** First and last frame of the hold, its ends' slopes included. */
  readonly from: number;
  readonly to: number;
  /** Those of them that have a reading. */
  readonly held: readonly number[];
  /** Readings in its middle half. */
  readonly readings: number;
  /** Median over its middle half, degrees. */
  readonly value: number;
  readonly max: number;
  readonly peakMs: number;
  /** 0 where the end position was not held. */
  readonly heldMs: number;
  /** Longest time without a reading on it, milliseconds. */
  readonly gapMs: number;
}

/** Readings within this of the extreme belong to the hold, degrees, beside what noise adds. */
const TOLERANCE_DEG = 3;
/** An end position held for less is passed through, milliseconds. */
export const LEAST_HOLD_MS = 300;

/**
 * Finds the hold at the extreme of one movement: the frames around the largest reading that stay within
 * a few degrees of it; then its level, the median over the middle half of them.
 *
 * @param noiseDeg standard deviation of one filtered reading, degrees
 * @param scale what stands for a degree where the readings are no angles
 */
export function findPlateau(
  timeMs: Float64Array,
  deg: Float64Array,
  { startMs, endMs }: Excursion,
  noiseDeg: number,
  scale = 1,
): Plateau {
  const first = firstAt(timeMs, startMs);
  const last = firstAt(timeMs, endMs);
  let peak = -1;
  for (let i = first; i <= last && i < deg.length; i++) {
    if (!Number.isNaN(deg[i]) && (peak < 0 || (deg[i] as number) > (deg[peak] as number))) peak = i;
  }
  const max = deg[peak] as number;
  const floor = max - TOLERANCE_DEG * scale - 4 * noiseDeg;
  let from = peak;
  let to = peak;
  for (let i = peak; i >= first && !((deg[i] as number) < floor); i--) {
    if (!Number.isNaN(deg[i])) from = i;
  }
  for (let i = peak; i <= last && !((deg[i] as number) < floor); i++) {
    if (!Number.isNaN(deg[i])) to = i;
  }
  // The ends of the slopes lie within the tolerance too, more of them the more noise there is.
  const held = readFrames(deg, from, to);
  const trimmed = Math.floor(held.length / 4);
  const around = held.slice(trimmed, held.length - trimmed);
  const heldMs = (timeMs[to] as number) - (timeMs[from] as number);
  return {
    from,
    to,
    held,
    readings: around.length,
    value: medianOver(around, (frame) => deg[frame] as number),
    max,
    peakMs: timeMs[peak] as number,
    heldMs: heldMs >= LEAST_HOLD_MS ? heldMs : 0,
    gapMs: longestGap(timeMs, deg, from, to),
  };
}

/** Frames that have a reading. */
export function readFrames(deg: Float64Array, from: number, to: number): readonly number[] {
  const frames: number[] = [];
  for (let i = from; i <= to && i < deg.length; i++) if (!Number.isNaN(deg[i])) frames.push(i);
  return frames;
}

/** Index of the first time at or after `wantedMs`. */
export function firstAt(timeMs: Float64Array, wantedMs: number): number {
  let low = 0;
  let high = timeMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timeMs[middle] as number) < wantedMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Longest time between readings on the hold and its two neighbours, milliseconds. */
function longestGap(timeMs: Float64Array, deg: Float64Array, from: number, to: number): number {
  let before = from - 1;
  while (before >= 0 && Number.isNaN(deg[before])) before--;
  let longest = 0;
  let lastMs = timeMs[Math.max(0, before)] as number;
  let i = from;
  for (let done = false; i < deg.length && !done; i++) {
    if (Number.isNaN(deg[i])) continue;
    longest = Math.max(longest, (timeMs[i] as number) - lastMs);
    lastMs = timeMs[i] as number;
    done = i > to;
  }
  return longest;
}
