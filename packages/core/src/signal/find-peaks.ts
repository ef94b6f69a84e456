/** A peak must meet each of these that is given. */
export interface PeakOptions {
  /** Least value, in the unit of the series. */
  readonly height?: number;
  /** Least number of samples between two peaks; the higher one stays. */
  readonly distance?: number;
  /** Least height over the higher of the two valleys beside it, in the unit of the series. */
  readonly prominence?: number;
}

/**
 * Local maxima: samples, or flat tops, that are higher than both neighbours. As scipy's `find_peaks`
 * with `height`, `distance` and `prominence`, in that order. A NaN never is a peak, nor beside one.
 *
 * @param series evenly sampled, any unit
 * @returns indices, rising; for a flat top its middle, rounded down
 * @example findPeaks(Float64Array.of(0, 2, 0, 1, 1, 0)) // [1, 3]
 */
export function findPeaks(
  series: Float64Array,
  { height, distance, prominence }: PeakOptions = {},
): readonly number[] {
  let peaks = localMaxima(series);
  if (height !== undefined) peaks = peaks.filter((peak) => series[peak]! >= height);
  if (distance !== undefined) peaks = farApart(series, peaks, Math.ceil(distance));
  if (prominence !== undefined) {
    peaks = peaks.filter((peak) => peakProminence(series, peak) >= prominence);
  }
  return peaks;
}

/**
 * How far a peak stands above the higher of the two valleys that part it from higher ground, or from
 * the end of the series, on either side. As scipy's `peak_prominences`.
 *
 * @example peakProminence(Float64Array.of(0, 5, 3, 4, 1, 9), 3) // 1
 */
export function peakProminence(series: Float64Array, peak: number): number {
  const top = series[peak]!;
  let left = top;
  for (let i = peak - 1; i >= 0 && series[i]! <= top; i -= 1) left = Math.min(left, series[i]!);
  let right = top;
  for (let i = peak + 1; i < series.length && series[i]! <= top; i += 1) {
    right = Math.min(right, series[i]!);
  }
  return top - Math.max(left, right);
}

function localMaxima(series: Float64Array): number[] {
  const peaks: number[] = [];
  for (let i = 1; i < series.length - 1; i += 1) {
    if (!(series[i - 1]! < series[i]!)) continue;
    let end = i;
    while (series[end + 1] === series[i]) end += 1;
    if (series[end + 1]! < series[i]!) peaks.push((i + end) >> 1);
    i = end;
  }
  return peaks;
}

/** From the highest down, each peak that stays takes away the lower ones too near to it. */
function farApart(series: Float64Array, peaks: readonly number[], distance: number): number[] {
  const byHeight = peaks
    .map((_, index) => index)
    .sort((a, b) => {
      return series[peaks[b]!]! - series[peaks[a]!]! || b - a;
    });
  const stays = new Uint8Array(peaks.length).fill(1);
  for (const index of byHeight) {
    if (stays[index] === 0) continue;
    const peak = peaks[index]!;
    for (let i = index - 1; i >= 0 && peak - peaks[i]! < distance; i -= 1) stays[i] = 0;
    for (let i = index + 1; i < peaks.length && peaks[i]! - peak < distance; i += 1) stays[i] = 0;
  }
  return peaks.filter((_, index) => stays[index] === 1);
}
