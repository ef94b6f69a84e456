import { medianInPlace } from './median.ts';

/** Scratch of {@link trendDistance} for windows of up to `size` readings. */
export interface TrendScratch {
  readonly slopes: Float64Array;
  readonly rest: Float64Array;
}

export function trendScratch(size: number): TrendScratch {
  return { slopes: new Float64Array(size), rest: new Float64Array(size) };
}

/** How far a reading lies from the line through its window, and how far the others usually do. */
export interface TrendDistance {
  distance: number;
  /** Median absolute deviation of all from the line. */
  spread: number;
}

/**
 * Distance of a reading from the straight line through its window, by repeated medians: a slope for
 * each reading is the median of its slopes to all others, and the line's slope is the median of these.
 * Up to half of the readings may be wild. On a moving limb this sees what the distance from the median
 * cannot, whose window spreads over the movement itself.
 *
 * @param from to `to`, not included: the window, two readings or more
 * @param index of the reading
 * @see Siegel AF. Robust regression using repeated medians. Biometrika 1982;69:242-244
 */
export function trendDistance(
  timeMs: Float64Array,
  values: Float64Array,
  from: number,
  to: number,
  index: number,
  { slopes, rest }: TrendScratch,
): TrendDistance {
  const size = to - from;
  for (let i = 0; i < size; i += 1) {
    let count = 0;
    for (let k = 0; k < size; k += 1) {
      if (k === i) continue;
      const rise = values[from + k]! - values[from + i]!;
      rest[count] = rise / (timeMs[from + k]! - timeMs[from + i]!);
      count += 1;
    }
    slopes[i] = medianInPlace(rest, count);
  }
  const slope = medianInPlace(slopes, size);
  const origin = timeMs[index]!;

  for (let i = 0; i < size; i += 1) {
    rest[i] = values[from + i]! - slope * (timeMs[from + i]! - origin);
  }
  const level = medianInPlace(rest, size);
  for (let i = 0; i < size; i += 1) rest[i] = Math.abs(rest[i]! - level);
  return { distance: Math.abs(values[index]! - level), spread: medianInPlace(rest, size) };
}
