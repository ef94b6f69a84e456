/**
 * A third of a second: a movement of 150 degrees in a second and a half, filled over such a gap by a
 * cubic, is off by 0.3 degrees at most; over half a second it would be 1.7.
 */
const limitMs = 1000 / 3;

/** One missing frame is never a gap, however slow the camera: two intervals and their jitter. */
const limitIntervals = 2.5;

/**
 * The longest time between two readings over which a series is filled in order to filter it. Over a
 * longer one it is cut, and each part is filtered by itself.
 *
 * @param intervalMs usual time from one reading to the next
 * @example gapLimitMs(1000 / 30) // 333.33
 */
export function gapLimitMs(intervalMs: number): number {
  return Math.max(limitMs, limitIntervals * intervalMs);
}
