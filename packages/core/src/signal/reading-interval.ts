import { medianInPlace } from './median.ts';
import type { Readings } from './readings.ts';

/** As many intervals as give their median to a per cent: more would only cost time. */
const mostIntervals = 4096;

/** Above this many median intervals, a frame is missing in between. */
const missingFrom = 1.5;

/**
 * The usual time from one reading to the next, milliseconds: the mean of those intervals in which no
 * frame is missing. A mean, since times are often rounded to whole milliseconds (33, 34, 33: 33.3).
 *
 * @returns above 0; NaN with fewer than two readings
 */
export function readingIntervalMs({ timeMs, length }: Readings): number {
  const stride = Math.max(1, Math.ceil((length - 1) / mostIntervals));
  const sample = new Float64Array(Math.min(mostIntervals, Math.max(0, length - 1)));
  let count = 0;
  for (let i = 1; i < length; i += stride) {
    sample[count] = timeMs[i]! - timeMs[i - 1]!;
    count += 1;
  }
  const longestMs = missingFrom * medianInPlace(sample, count);

  let sumMs = 0;
  let whole = 0;
  for (let i = 1; i < length; i += 1) {
    const intervalMs = timeMs[i]! - timeMs[i - 1]!;
    if (intervalMs > longestMs) continue;
    sumMs += intervalMs;
    whole += 1;
  }
  return sumMs / whole;
}
