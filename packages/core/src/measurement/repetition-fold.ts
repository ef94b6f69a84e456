/**
 * Repetitions as a fold over readings, the same live and recorded: from rest, out, back, with hysteresis
 * on the motion's own scale. A clinic's rule for it: the greatest angle counts once the subject has begun
 * to return.
 */
export interface RepetitionFold {
  /** How far from rest a movement begins, degrees. */
  leaveDeg: number;
  /** The reading to be taken in: degrees of the named motion, NaN is skipped; milliseconds. */
  deg: number;
  timeMs: number;
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

/** Before the first reading. */
export function noRepetition(leaveDeg: number): RepetitionFold {
  return {
    leaveDeg,
    deg: Number.NaN,
    timeMs: Number.NaN,
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
}

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
 * Takes in the reading that stands in the fold. It is put there and not handed over, and the fold is
 * changed and not copied: over long recordings each number that is handed to a function costs a place in
 * the heap.
 *
 * @returns the movement that the reading ended, if any
 */
export function advanceRepetition(fold: RepetitionFold): Excursion | null {
  if (Number.isNaN(fold.deg)) return null;
  let ended: Excursion | null = null;
  switch (fold.phase) {
    case 'waiting':
      restHere(fold);
      break;
    case 'rest':
      stayOrLeave(fold);
      break;
    case 'out':
      climbOrTurn(fold);
      break;
    case 'back':
      ended = comeBack(fold);
  }
  fold.lastMs = fold.timeMs;
  return ended;
}

/** The movement that is still on its way back when the recording ends, if any. */
export function endRepetition(fold: RepetitionFold): Excursion | null {
  return fold.phase === 'back' ? excursion(fold, fold.lowMs) : null;
}

function restHere(fold: RepetitionFold): void {
  fold.phase = 'rest';
  fold.rest = fold.deg;
  fold.restMs = fold.timeMs;
}

function stayOrLeave(fold: RepetitionFold): void {
  const above = fold.deg - fold.rest;
  if (above > fold.leaveDeg) {
    fold.phase = 'out';
    fold.startMs = fold.restMs;
    fold.startDeg = fold.rest;
    fold.peak = fold.deg;
    fold.peakMs = fold.timeMs;
    return;
  }
  const sinceMs = fold.timeMs - fold.lastMs;
  const share = Math.min(1, sinceMs / (above < 0 ? REST_DOWN_MS : REST_UP_MS));
  fold.rest += share * above;
  if (above < fold.leaveDeg / 3) fold.restMs = fold.timeMs;
}

function climbOrTurn(fold: RepetitionFold): void {
  if (fold.deg > fold.peak) {
    fold.peak = fold.deg;
    fold.peakMs = fold.timeMs;
  } else if (fold.timeMs - fold.startMs > LONGEST_OUT_MS) {
    restHere(fold);
  } else if (fold.peak - fold.deg > RETURNED * (fold.peak - fold.startDeg)) {
    fold.phase = 'back';
    fold.low = fold.deg;
    fold.lowMs = fold.timeMs;
  }
}

function comeBack(fold: RepetitionFold): Excursion | null {
  const { leaveDeg } = fold;
  // Back where it began: the movement is over.
  if (fold.deg <= fold.startDeg + leaveDeg / 3) {
    const ended = excursion(fold, fold.timeMs);
    restHere(fold);
    return ended;
  }
  if (fold.deg < fold.low - leaveDeg / 10) {
    fold.low = fold.deg;
    fold.lowMs = fold.timeMs;
    return null;
  }
  const turnedOut = fold.deg > fold.low + leaveDeg;
  if (!turnedOut && fold.timeMs - fold.lowMs < STILL_MS) return null;
  const ended = excursion(fold, fold.lowMs);
  fold.phase = 'rest';
  fold.rest = fold.low;
  fold.restMs = fold.lowMs;
  fold.lastMs = fold.lowMs;
  if (turnedOut) stayOrLeave(fold);
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
