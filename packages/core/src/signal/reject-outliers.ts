import { readingsNoise } from './noise-deviation.ts';
import { deviationOfMad, findOutliers, type OutlierRule } from './outliers.ts';
import { type Readings, segmentEnd } from './readings.ts';
import { type TrendScratch, trendDistance, trendScratch } from './trend-distance.ts';

/** Readings that are looked at together. */
export const outlierWindow = 7;

/**
 * Before, at full frame rates: half a second at 30 frames a second, so that even four wild readings of
 * seven in a row do not outvote the others. From 18 frames a second on; in slower recordings it would
 * reach over a whole movement out and back, and take its peak for wild.
 */
const wideWindow = 15;
const wideFromMs = 1000 / 18;

/** Robust standard deviations of the window. */
const threshold = 3;

/** Standard deviations of the whole series' noise: a window of seven may be calm by chance. */
const noiseThreshold = 4;

/** Degrees: a jump below this is left to the low-pass, which makes less than a degree of it. */
const smallestJumpDeg = 2;

/** What is left is judged again by more distant neighbours: three passes find all there is. */
const mostPasses = 3;

/**
 * Takes wild angles out of a series, in place: those that lie further from the seven around them than
 * the spread of these seven and the noise of the series explain. Hampel's rule, about the trend of the
 * window instead of its level, so that a limb in movement hides none. They are left out and not replaced
 * by the median: the curve through the others is nearer to the truth.
 *
 * @param readings degrees; shortened to those kept
 * @param intervalMs usual time from one reading to the next
 * @param medians scratch, at least as long as the readings
 * @param scale what stands for a degree where the values are no angles
 * @returns how many were left out
 */
export function rejectOutliers(
  readings: Readings,
  intervalMs: number,
  gapLimitMs: number,
  medians: Float64Array,
  scale: number,
): number {
  const before = readings.length;
  const scratch = trendScratch(outlierWindow);
  let wide = intervalMs <= wideFromMs;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    // Whoever is far from its window's level is suspect; these are few, and often there is none.
    const floor = jumpFloor(readings, gapLimitMs, smallestJumpDeg * scale);
    const mark = (window: number, threshold: number) =>
      markOutliers(readings, gapLimitMs, { window, threshold, floor }, medians);
    let found = mark(outlierWindow, 0);
    if (found === 0) break;
    if (wide) found = mark(wideWindow, threshold);
    else {
      found = clearSuspects(readings, gapLimitMs, floor, medians, scratch);
      if (found === 0) break;
    }
    wide = false;
    if (found > 0) keep(readings, medians);
  }
  return before - readings.length;
}

/** The least distance that may be a jump, in the unit of the values. */
function jumpFloor(readings: Readings, gapLimitMs: number, smallest: number): number {
  const noise = readingsNoise(readings, gapLimitMs);
  // Without five readings in a row the noise is not known (NaN): then the window alone judges.
  return Number.isNaN(noise) ? smallest : Math.max(smallest, noiseThreshold * noise);
}

/** {@link findOutliers} in each segment. */
function markOutliers(
  readings: Readings,
  gapLimitMs: number,
  rule: OutlierRule,
  medians: Float64Array,
): number {
  let found = 0;
  for (let from = 0; from < readings.length; ) {
    const to = segmentEnd(readings, from, gapLimitMs);
    found += findOutliers(readings.values, from, to, rule, medians);
    from = to;
  }
  return found;
}

/** Takes the mark from those that the trend of their window explains; returns how many keep it. */
function clearSuspects(
  readings: Readings,
  gapLimitMs: number,
  floor: number,
  medians: Float64Array,
  scratch: TrendScratch,
): number {
  let wild = 0;
  for (let from = 0; from < readings.length; ) {
    const to = segmentEnd(readings, from, gapLimitMs);
    for (let i = from; i < to; i += 1) {
      if (Number.isNaN(medians[i]!)) continue;
      if (isWild(readings, from, to, i, floor, scratch)) wild += 1;
      else medians[i] = Number.NaN;
    }
    from = to;
  }
  return wild;
}

function isWild(
  { timeMs, values }: Readings,
  from: number,
  to: number,
  index: number,
  floor: number,
  scratch: TrendScratch,
): boolean {
  const size = Math.min(outlierWindow, to - from);
  const start = Math.min(Math.max(index - (outlierWindow >> 1), from), to - size);
  const { distance, spread } = trendDistance(timeMs, values, start, start + size, index, scratch);
  return distance > floor && distance > threshold * deviationOfMad * spread;
}

/** Leaves out the readings for which a median stands. */
function keep(readings: Readings, medians: Float64Array): void {
  const { timeMs, values } = readings;
  let kept = 0;
  for (let i = 0; i < readings.length; i += 1) {
    if (!Number.isNaN(medians[i]!)) continue;
    timeMs[kept] = timeMs[i]!;
    values[kept] = values[i]!;
    kept += 1;
  }
  readings.length = kept;
}
