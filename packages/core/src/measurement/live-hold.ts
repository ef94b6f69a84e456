import type { Repetition } from './measurement.ts';
import { findPlateau } from './plateau.ts';
import type { Excursion, RepetitionFold } from './repetition-fold.ts';

/** One reading of the movement under way, and those before it. */
interface Reading {
  readonly timeMs: number;
  readonly deg: number;
  readonly before: Reading | null;
}

/** The hold of the movement under way. */
export interface LiveHold {
  readonly readings: Reading | null;
  /** How long the readings have stayed near the largest, milliseconds; a moment while it still rises. */
  readonly heldMs: number;
  /** The repetition that this step ended, if any. */
  readonly done: Repetition | null;
}

export const noHold: LiveHold = { readings: null, heldMs: 0, done: null };

/** Readings within this of the largest hold the end position, degrees. */
const HOLD_DEG = 4;

/**
 * Takes one filtered reading in; `ended` is the movement that it ended, if any.
 *
 * @param scale what stands for a degree where the readings are no angles
 */
export function stepHold(
  hold: LiveHold,
  { phase, peak }: Readonly<RepetitionFold>,
  timeMs: number,
  deg: number,
  ended: Excursion | null,
  scale: number,
): LiveHold {
  const readings = { timeMs, deg, before: hold.readings };
  if (ended !== null) return { ...noHold, done: repetitionOf(readings, ended, scale) };
  if (phase === 'rest' || phase === 'waiting') return noHold;
  let first: Reading = { timeMs, deg, before: null };
  for (
    let one: Reading | null = readings;
    one !== null && one.deg >= peak - HOLD_DEG * scale;
    one = one.before
  ) {
    first = one;
  }
  return { readings, heldMs: phase === 'out' ? timeMs - first.timeMs : 0, done: null };
}

function repetitionOf(last: Reading, excursion: Excursion, scale: number): Repetition {
  const readings: Reading[] = [];
  for (let one: Reading | null = last; one !== null; one = one.before) readings.push(one);
  readings.reverse();
  const timeMs = Float64Array.from(readings, (reading) => reading.timeMs);
  const deg = Float64Array.from(readings, (reading) => reading.deg);
  const plateau = findPlateau(timeMs, deg, excursion, 0, scale);
  return {
    startMs: excursion.startMs,
    peakMs: plateau.peakMs,
    endMs: excursion.endMs,
    value: plateau.value,
    max: plateau.max,
    start: excursion.startDeg,
    gross: null,
    plateauMs: plateau.heldMs,
    accepted: true,
    reasons: plateau.heldMs === 0 ? ['no-plateau'] : [],
  };
}
