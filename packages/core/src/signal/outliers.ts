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
  const lastStart = to - size;
  const sorted = values.slice(from, from + size).sort();
  const scale = rule.threshold * deviationOfMad;
  let start = from;
  let found = 0;
  for (let i = from; i < to; i += 1) {
    if (i - half > start && start < lastStart) {
      exchange(sorted, values[start]!, values[start + size]!);
      start += 1;
    }
    const median = (sorted[size >> 1]! + sorted[(size - 1) >> 1]!) / 2;
    const distance = Math.abs(values[i]! - median);
    if (distance <= rule.floor || distance <= scale * medianDeviation(sorted, median)) continue;
    medians[i] = median;
    found += 1;
  }
  return found;
}

/** Takes one value out of a sorted array and puts another in. */
function exchange(sorted: Float64Array, out: number, into: number): void {
  const last = sorted.length - 1;
  let at = 0;
  while (sorted[at] !== out) at += 1;
  while (at < last && sorted[at + 1]! < into) {
    sorted[at] = sorted[at + 1]!;
    at += 1;
  }
  while (at > 0 && sorted[at - 1]! > into) {
    sorted[at] = sorted[at - 1]!;
    at -= 1;
  }
  sorted[at] = into;
}

/** Median of the distances from the median: they rise from the middle outward on both sides. */
function medianDeviation(sorted: Float64Array, median: number): number {
  const size = sorted.length;
  const upperRank = size >> 1;
  const even = size % 2 === 0;
  let below = (size - 1) >> 1;
  let above = below + 1;
  let previous = 0;
  let distance = 0;
  for (let rank = 0; rank <= upperRank; rank += 1) {
    const down = below >= 0 ? median - sorted[below]! : Number.POSITIVE_INFINITY;
    const up = above < size ? sorted[above]! - median : Number.POSITIVE_INFINITY;
    previous = distance;
    if (down <= up) {
      distance = down;
      below -= 1;
    } else {
      distance = up;
      above += 1;
    }
  }
  return even ? (previous + distance) / 2 : distance;
}
