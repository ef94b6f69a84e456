/**
 * Repetitions as a fold over readings, the same live and recorded: from rest, out, back, with hysteresis
 * on the motion's own scale. A clinic's rule for it: the greatest angle counts once the subject has begun
 * to return.
 */
export interface RepetitionFold {
  readonly phase: 'waiting' | 'rest' | 'out' | 'back';
  /** Where the subject rests, degrees: follows the readings slowly up and at once down. */
  readonly rest: number;
  /** Last time the reading lay at rest, milliseconds. */
  readonly restMs: number;
  readonly startMs: number;
  readonly startDeg: number;
  readonly peak: number;
  readonly peakMs: number;
  /** Lowest reading since the return began. */
  readonly low: number;
  readonly lowMs: number;
  readonly lastMs: number;
}

/** A movement from rest, out and back, before it is judged. */
export interface Excursion {
  readonly startMs: number;
  readonly peakMs: number;
  readonly endMs: number;
  /** Rest before it, degrees. */
  readonly startDeg: number;
  /** Largest reading, degrees. */
  readonly peakDeg: number;
}

export const noRepetition: RepetitionFold = {
  phase: 'waiting',
  rest: Number.NaN,
  restMs: Number.NaN,
  startMs: Number.NaN,
  startDeg: Number.NaN,
  peak: Number.NaN,
  peakMs: Number.NaN,
  low: Number.NaN,
  lowMs: Number.NaN,
  lastMs: Number.NaN,
};

/** The return has begun once this share of the way out is undone: a tremble at the peak is not a return. */
const RETURNED = 0.5;
/** How fast rest follows a subject who settles higher: slowly, so that a slow movement still leaves it. */
const REST_UP_MS = 8000;
/** Readings within this time of each other belong together when rest follows downward. */
const REST_DOWN_MS = 200;
/** A return that stands still for this long has ended, wherever it stands. */
const STILL_MS = 500;
/** Who has not turned back after this long has settled there: it is the new rest. */
const LONGEST_OUT_MS = 60_000;

/**
 * Takes one reading in.
 *
 * @param deg the reading, degrees of the named motion; NaN is skipped
 * @param leaveDeg how far from rest a movement begins, degrees
 * @returns the fold after it, and the movement that it ended, if any
 */
export function stepRepetition(
  fold: RepetitionFold,
  timeMs: number,
  deg: number,
  leaveDeg: number,
): { readonly fold: RepetitionFold; readonly ended: Excursion | null } {
  if (Number.isNaN(deg)) return { fold, ended: null };
  const sinceMs = timeMs - fold.lastMs;
  const now: RepetitionFold = { ...fold, lastMs: timeMs };
  switch (fold.phase) {
    case 'waiting':
      return { fold: restAt(now, deg, timeMs), ended: null };
    case 'rest':
      return { fold: stepRest(now, timeMs, deg, leaveDeg, sinceMs), ended: null };
    case 'out':
      return { fold: stepOut(now, timeMs, deg), ended: null };
    case 'back':
      return stepBack(now, timeMs, deg, leaveDeg);
  }
}

/** The movement that is still on its way back when the recording ends, if any. */
export function endRepetition(fold: RepetitionFold): Excursion | null {
  return fold.phase === 'back' ? excursion(fold, fold.lowMs) : null;
}

function restAt(fold: RepetitionFold, deg: number, timeMs: number): RepetitionFold {
  return { ...fold, phase: 'rest', rest: deg, restMs: timeMs };
}

function stepRest(
  fold: RepetitionFold,
  timeMs: number,
  deg: number,
  leaveDeg: number,
  sinceMs: number,
): RepetitionFold {
  const above = deg - fold.rest;
  if (above > leaveDeg) {
    return {
      ...fold,
      phase: 'out',
      startMs: fold.restMs,
      startDeg: fold.rest,
      peak: deg,
      peakMs: timeMs,
    };
  }
  const share = Math.min(1, sinceMs / (above < 0 ? REST_DOWN_MS : REST_UP_MS));
  const rest = fold.rest + share * above;
  return { ...fold, rest, restMs: above < leaveDeg / 3 ? timeMs : fold.restMs };
}

function stepOut(fold: RepetitionFold, timeMs: number, deg: number): RepetitionFold {
  if (deg > fold.peak) return { ...fold, peak: deg, peakMs: timeMs };
  if (timeMs - fold.startMs > LONGEST_OUT_MS) return restAt(fold, deg, timeMs);
  const returned = fold.peak - deg > RETURNED * (fold.peak - fold.startDeg);
  return returned ? { ...fold, phase: 'back', low: deg, lowMs: timeMs } : fold;
}

function stepBack(
  fold: RepetitionFold,
  timeMs: number,
  deg: number,
  leaveDeg: number,
): { fold: RepetitionFold; ended: Excursion | null } {
  // Back where it began: the movement is over.
  if (deg <= fold.startDeg + leaveDeg / 3) {
    return { fold: restAt(fold, deg, timeMs), ended: excursion(fold, timeMs) };
  }
  if (deg < fold.low - leaveDeg / 10) {
    return { fold: { ...fold, low: deg, lowMs: timeMs }, ended: null };
  }
  const turnedOut = deg > fold.low + leaveDeg;
  const still = timeMs - fold.lowMs >= STILL_MS;
  if (!turnedOut && !still) return { fold, ended: null };
  const rested = restAt(fold, fold.low, fold.lowMs);
  const next = turnedOut ? stepRest(rested, timeMs, deg, leaveDeg, timeMs - fold.lowMs) : rested;
  return { fold: next, ended: excursion(fold, fold.lowMs) };
}

function excursion(fold: RepetitionFold, endMs: number): Excursion {
  return {
    startMs: fold.startMs,
    peakMs: fold.peakMs,
    endMs,
    startDeg: fold.startDeg,
    peakDeg: fold.peak,
  };
}
