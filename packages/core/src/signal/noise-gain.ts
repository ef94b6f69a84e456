import { twoPassDesignHz } from './butterworth-section.ts';

/** Points of the integral beyond the readings themselves: the filter's answer has died down by then. */
const spareReadings = 256;

/**
 * Standard deviation of the mean of `readings` filtered readings in a row, for raw white noise of
 * standard deviation 1: how much of the landmark noise is left in the mean of a plateau. Goes to
 * `1 / sqrt(readings)` for long plateaus; the filter adds little there, since it lets the slow part pass.
 *
 * @param readings how many were seen, 1 up
 * @param rateHz how many were seen a second; with missing frames, fewer than frames
 * @param cutoffHz true -3 dB of the two passes, below half the rate
 * @returns 0 to 1
 * @example noiseGain(1, 30, 6) // 0.631
 */
export function noiseGain(readings: number, rateHz: number, cutoffHz: number): number {
  // Mean over the frequencies of |two passes|^2 times |mean of the readings|^2, each known in closed form.
  const corner = Math.tan((Math.PI * twoPassDesignHz(cutoffHz, rateHz)) / rateHz);
  const points = 2 * readings + spareReadings;
  let sum = 1;
  for (let k = 1; k < points; k += 1) {
    const half = (Math.PI * k) / (2 * points);
    const filter = 1 / (1 + (Math.tan(half) / corner) ** 4);
    const mean = Math.sin(readings * half) / (readings * Math.sin(half));
    sum += 2 * (filter * mean) ** 2;
  }
  return Math.sqrt(sum / (2 * points));
}
