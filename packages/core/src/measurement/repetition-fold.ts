/**
 * Repetitions as a fold over readings, the same live and recorded: from rest, out, back, with hysteresis
 * on the motion's own scale. A clinic's rule for it: the greatest angle counts once the subject has begun
 * to return.
 */
export interface RepetitionFold {
  phase: 'waiting' | 'rest' | 'out' | 'back';
  /** Where the subject rests, degrees: follows the readings slowly up and at once down. */
  rest: number;
  /** Last time the reading lay at rest, milliseconds. */
  restMs: number;
  startMs: number;
  startDeg: number;
  peak: number;
  peakMs: number;
  /** Lowest reading since the return began. */
  low: number;
  lowMs: number;
  lastMs: number;
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

export const noRepetition: Readonly<RepetitionFold> = {
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
 * @param fold is changed: this runs once a reading over long recordings, which copies would slow down
 * @param deg the reading, degrees of the named motion; NaN is skipped
 * @param leaveDeg how far from rest a movement begins, degrees
 * @returns the movement that the reading ended, if any
 */
export function advanceRepetition(
  fold: RepetitionFold,
  timeMs: number,
  deg: number,
  leaveDeg: number,
): Excursion | null {
  if (Number.isNaN(deg)) return null;
  const sinceMs = timeMs - fold.lastMs;
  fold.lastMs = timeMs;
  switch (fold.phase) {
    case 'waiting':
      restAt(fold, deg, timeMs);
      return null;
    case 'rest':
      stayOrLeave(fold, timeMs, deg, leaveDeg, sinceMs);
      return null;
    case 'out':
      climbOrTurn(fold, timeMs, deg);
      return null;
    case 'back':
      return comeBack(fold, timeMs, deg, leaveDeg);
  }
}

/** The movement that is still on its way back when the recording ends, if any. */
export function endRepetition(fold: RepetitionFold): Excursion | null {
  return fold.phase === 'back' ? excursion(fold, fold.lowMs) : null;
}

function restAt(fold: RepetitionFold, deg: number, timeMs: number): void {
  fold.phase = 'rest';
  fold.rest = deg;
  fold.restMs = timeMs;
}

function stayOrLeave(
  fold: RepetitionFold,
  timeMs: number,
  deg: number,
  leaveDeg: number,
  sinceMs: number,
): void {
  const above = deg - fold.rest;
  if (above > leaveDeg) {
    fold.phase = 'out';
    fold.startMs = fold.restMs;
    fold.startDeg = fold.rest;
    fold.peak = deg;
    fold.peakMs = timeMs;
    return;
  }
  const share = Math.min(1, sinceMs / (above < 0 ? REST_DOWN_MS : REST_UP_MS));
  fold.rest += share * above;
  if (above < leaveDeg / 3) fold.restMs = timeMs;
}

function climbOrTurn(fold: RepetitionFold, timeMs: number, deg: number): void {
  if (deg > fold.peak) {
    fold.peak = deg;
    fold.peakMs = timeMs;
  } else if (timeMs - fold.startMs > LONGEST_OUT_MS) {
    restAt(fold, deg, timeMs);
  } else if (fold.peak - deg > RETURNED * (fold.peak - fold.startDeg)) {
    fold.phase = 'back';
    fold.low = deg;
    fold.lowMs = timeMs;
  }
}

function comeBack(
  fold: RepetitionFold,
  timeMs: number,
  deg: number,
  leaveDeg: number,
): Excursion | null {
  // Back where it began: the movement is over.
  if (deg <= fold.startDeg + leaveDeg / 3) {
    const ended = excursion(fold, timeMs);
    restAt(fold, deg, timeMs);
    return ended;
  }
  if (deg < fold.low - leaveDeg / 10) {
    fold.low = deg;
    fold.lowMs = timeMs;
    return null;
  }
  const turnedOut = deg > fold.low + leaveDeg;
  if (!turnedOut && timeMs - fold.lowMs < STILL_MS) return null;
  const ended = excursion(fold, fold.lowMs);
  restAt(fold, fold.low, fold.lowMs);
  if (turnedOut) stayOrLeave(fold, timeMs, deg, leaveDeg, timeMs - fold.restMs);
  return ended;
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
