import type { Motion } from '../motions/motion.ts';
import { cleanSeries } from '../signal/clean-series.ts';
import { countedExcursions, leaveDegOf } from './counted-excursions.ts';
import { findExcursions } from './find-excursions.ts';
import type { Repetition } from './measurement.ts';
import { findPlateau, type Plateau } from './plateau.ts';
import { type MotionSeries, signed } from './read-motion.ts';
import { readingNoise } from './reading-noise.ts';
import type { Reason } from './reason.ts';
import type { Excursion } from './repetition-fold.ts';
import type { Trial } from './trial.ts';

/** One movement out and back, with its hold and what is wrong with it. */
export interface Movement {
  readonly excursion: Excursion;
  readonly plateau: Plateau;
  readonly accepted: boolean;
  readonly reasons: readonly Reason[];
}

/** A hold with no reading for this long may have hidden its extreme, milliseconds. */
const LONGEST_GAP_MS = 400;

/** A movement cannot be told from noise below this many standard deviations of a filtered reading. */
const LEAST_NOISE_MULTIPLE = 5;

/**
 * Cutoff for telling movements from noise where the usual one leaves too much of it, hertz: clinical
 * repetitions take seconds. Their end range is still read from the usual series.
 */
const CALM_CUTOFF_HZ = 2;

/** The repetitions of a motion in a filtered series. */
export function findMovements(
  { recording: { timeMs }, buffers, scratch }: Trial,
  motion: Motion,
  { plan: { scale }, track, clean }: MotionSeries,
): readonly Movement[] {
  const { filtered } = clean;
  const noiseDeg = readingNoise(clean, 1);
  const usualDeg = leaveDegOf(motion.row);
  const noisy = LEAST_NOISE_MULTIPLE * noiseDeg > usualDeg;
  const calm = noisy
    ? signed(
        cleanSeries(
          timeMs,
          track.deg,
          { cutoffHz: CALM_CUTOFF_HZ, scale },
          scratch,
          buffers.take(),
        ),
        motion.sign,
        buffers,
      )
    : clean;
  const leaveDeg = Math.max(usualDeg, LEAST_NOISE_MULTIPLE * readingNoise(calm, 1));
  const excursions = findExcursions(timeMs, calm.filtered, leaveDeg);
  return countedExcursions(excursions).map((excursion) => {
    const plateau = findPlateau(timeMs, filtered, excursion, noiseDeg, scale);
    const accepted = plateau.gapMs <= LONGEST_GAP_MS;
    const reasons: Reason[] = [];
    if (!accepted) reasons.push('gap-at-peak');
    if (plateau.heldMs === 0) reasons.push('no-plateau');
    return { excursion, plateau, accepted, reasons };
  });
}

/** A movement as it is reported, the neutral trial's angle subtracted; of `gross` it is already. */
export function repetitionOf(
  { excursion, plateau, accepted, reasons }: Movement,
  zeroDeg: number,
  gross: number | null,
): Repetition {
  return {
    startMs: excursion.startMs,
    peakMs: plateau.peakMs,
    endMs: excursion.endMs,
    value: plateau.value - zeroDeg,
    max: plateau.max - zeroDeg,
    start: excursion.startDeg - zeroDeg,
    gross,
    plateauMs: plateau.heldMs,
    accepted,
    reasons,
  };
}
