import { gapLimitMs } from './gap-limit.ts';
import { medianInPlace } from './median.ts';
import { readingIntervalMs } from './reading-interval.ts';
import { packReadings, type Readings, segmentEnd } from './readings.ts';

/** Readings in a contrast: their fourth divided difference knows nothing of a cubic. */
const size = 5;

/** As many contrasts as give the deviation to 2 %: more would only cost time. */
const mostContrasts = 4096;

/** Standard normal quantile of 3/4: the median size of a normal deviate of deviation 1. */
const medianNormal = 0.674489750196;

/**
 * Standard deviation of the white noise on an unevenly timed series, whether it rests or moves. Each
 * five readings in a row give a contrast (their fourth divided difference, scaled to the noise of one
 * reading) in which every movement that is a cubic over those five cancels; the median of their sizes,
 * over 0.6745, is the deviation. The median makes it robust: leave outliers out beforehand all the same.
 *
 * Noise that is alike from frame to frame, as behind a filter (MediaPipe's video mode with one person),
 * is not white: it comes out too small. At 5 frames a second, movement of a degree or so is taken for noise.
 *
 * @param timeMs rising
 * @param values any unit; NaN is missing
 * @returns in the unit of the values, 0 up; NaN without five readings in a row
 * @see Gasser T, Sroka L, Jennen-Steinmetz C. Residual variance and residual pattern in nonlinear
 *   regression. Biometrika 1986;73:625-633 (with pseudo-residuals of second order)
 * @example noiseDeviation([0, 1, 2, 3, 4], [0, 1, 8, 27, 64]) // 0
 */
export function noiseDeviation(timeMs: ArrayLike<number>, values: ArrayLike<number>): number {
  const readings = packReadings(timeMs, values);
  return readingsNoise(readings, gapLimitMs(readingIntervalMs(readings)));
}

/** {@link noiseDeviation} of packed readings; contrasts do not reach over gaps longer than the limit. */
export function readingsNoise(readings: Readings, limitMs: number): number {
  const { timeMs, values, length } = readings;
  const stride = Math.max(1, Math.ceil(length / mostContrasts));
  const contrasts = new Float64Array(Math.ceil(length / stride));
  let count = 0;
  let end = 0;
  for (let i = 0; i + size <= length; i += stride) {
    if (i >= end) end = segmentEnd(readings, i, limitMs);
    if (i + size > end) continue;
    contrasts[count] = Math.abs(contrast(timeMs, values, i));
    count += 1;
  }
  return medianInPlace(contrasts, count) / medianNormal;
}

/** Fourth divided difference from `from` on, scaled so that white noise keeps its deviation. */
function contrast(timeMs: Float64Array, values: Float64Array, from: number): number {
  let sum = 0;
  let squares = 0;
  for (let i = from; i < from + size; i += 1) {
    let product = 1;
    for (let k = from; k < from + size; k += 1) if (k !== i) product *= timeMs[i]! - timeMs[k]!;
    const weight = 1 / product;
    sum += weight * values[i]!;
    squares += weight * weight;
  }
  return sum / Math.sqrt(squares);
}
