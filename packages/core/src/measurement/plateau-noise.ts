import { noiseDeviation } from '../signal/noise-deviation.ts';
import type { Plateau } from './plateau.ts';
import type { MotionSeries } from './read-motion.ts';
import { readingNoise } from './reading-noise.ts';

/**
 * The median of a plateau is a little noisier than its mean: by this factor for the filtered readings of
 * a hold, found by simulation of holds of 0.5 to 1.5 seconds.
 */
const MEDIAN_OVER_MEAN = 1.1;

/**
 * Standard error of each repetition's value from landmark noise. Noise depends on how the limbs stand, so
 * it is taken from the raw readings on the plateaus themselves; where they are too few to show it, from
 * the whole series.
 *
 * @returns degrees, one for each plateau
 */
export function plateauNoise(
  timeMs: Float64Array,
  { track, clean }: MotionSeries,
  plateaus: readonly Plateau[],
): readonly number[] {
  let squares = 0;
  let weights = 0;
  for (const { from, to } of plateaus) {
    const noise = noiseDeviation(timeMs.subarray(from, to + 1), track.deg.subarray(from, to + 1));
    if (Number.isNaN(noise)) continue;
    squares += (to - from) * noise * noise;
    weights += to - from;
  }
  const noiseDeg = weights > 0 ? Math.sqrt(squares / weights) : clean.noiseDeg;
  // Holds are mostly of a few lengths: each length's integral is taken once.
  const byLength = new Map<number, number>();
  return plateaus.map(({ readings }) => {
    const known = byLength.get(readings);
    if (known !== undefined) return known;
    const noise = MEDIAN_OVER_MEAN * readingNoise({ ...clean, noiseDeg }, readings);
    byLength.set(readings, noise);
    return noise;
  });
}
