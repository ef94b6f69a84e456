import type { CleanSeries } from '../signal/clean-series.ts';
import { noiseGain } from '../signal/noise-gain.ts';

/** What landmark noise does to filtered readings: how strong it is before the filter, and the filter. */
type Filtered = Pick<CleanSeries, 'noiseDeg' | 'rateHz' | 'cutoffHz'>;

/**
 * Standard deviation of the mean of some filtered readings in a row, from landmark noise alone.
 *
 * @param readings how many, 1 up
 * @returns degrees; 0 where the series was too short to show its noise
 */
export function readingNoise({ noiseDeg, rateHz, cutoffHz }: Filtered, readings: number): number {
  const noise = noiseDeg * noiseGain(readings, rateHz, cutoffHz);
  return Number.isNaN(noise) ? 0 : noise;
}
