/** How far from its neighbours a reading may lie. */
export interface OutlierRule {
  /** Readings that are looked at together, odd. */
  readonly window: number;
  /** Robust standard deviations from the window's median. */
  readonly threshold: number;
  /** A reading nearer to the median than this is never an outlier; in the unit of the values. */
  readonly floor: number;
}

/** Median absolute deviation to standard deviation, for normal noise: 1 / normal quantile of 3/4. */
export const deviationOfMad = 1.4826;

/**
 * Finds the readings that lie further from the median of their window than the window's own spread
 * allows (Hampel identifier). The window is centred; at both ends it is shifted inward, so that the
 * first and the last readings are judged too.
 *
 * @param values readings `from` up to, not including, `to`, in order of time, without NaN
 * @param medians at `from` to `to`: filled with the window's median where the reading is an outlier,
 *   with NaN where it is not
 * @returns number of outliers
 * @see Davies L, Gather U. The identification of multiple outliers. J Am Stat Assoc 1993;88:782-792
 */
export function findOutliers(
  values: Float64Array,
  from: number,
  to: number,
  rule: OutlierRule,
  medians: Float64Array,
): number {
  medians.fill(Number.NaN, from, to);
  const size = Math.min(rule.window, to - from);
  // Two readings that differ do not tell which of them is wrong.
  if (size < 3) return 0;

  const half = rule.window >> 1;
  const sorted = new Float64Array(size);
  const scale = rule.threshold * deviationOfMad;
  let found = 0;
  for (let i = from; i < to; i += 1) {
    const start = Math.min(Math.max(i - half, from), to - size);
    if (isInMiddle(values, start, size, i, rule.floor)) continue;
    for (let k = 0; k < size; k += 1) insert(sorted, k, values[start + k]!);
    const median = middleOf(sorted);
    const distance = Math.abs(values[i]! - median);
    if (distance <= rule.floor) continue;
    for (let k = 0; k < size; k += 1) insert(sorted, k, Math.abs(values[start + k]! - median));
    if (distance <= scale * middleOf(sorted)) continue;
    medians[i] = median;
    found += 1;
  }
  return found;
}

function middleOf(sorted: Float64Array): number {
  const { length } = sorted;
  return (sorted[length >> 1]! + sorted[(length - 1) >> 1]!) / 2;
}

/** Puts a value into the sorted values that stand before `length`. */
function insert(sorted: Float64Array, length: number, value: number): void {
  let at = length;
  while (at > 0 && sorted[at - 1]! > value) {
    sorted[at] = sorted[at - 1]!;
    at -= 1;
  }
  sorted[at] = value;
}

/** Whether less than half of a window lies above one of it, and less than half below: then their median is near it. */
function isInMiddle(
  values: Float64Array,
  start: number,
  size: number,
  index: number,
  floor: number,
): boolean {
  const value = values[index]!;
  let below = 0;
  let above = 0;
  for (let k = start; k < start + size; k += 1) {
    if (values[k]! < value - floor) below += 1;
    if (values[k]! > value + floor) above += 1;
  }
  return below < size / 2 && above < size / 2;
}
