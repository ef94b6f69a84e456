import { type AngleTrack, readTrack } from '../kinematics/angle-track.ts';
import { type MotionPlan, planMotion } from '../kinematics/motion-plan.ts';
import type { Motion, Side } from '../motions/motion.ts';
import { type CleanSeries, cleanSeries } from '../signal/clean-series.ts';
import type { Space } from './measurement.ts';
import type { Reason } from './reason.ts';
import type { Trial } from './trial.ts';

/** One angle through a trial: as read, and filtered. Degrees. */
export interface MotionSeries {
  readonly plan: MotionPlan;
  readonly track: AngleTrack;
  readonly raw: Float64Array;
  readonly clean: CleanSeries;
}

/** A series, or why there is none. */
export type SeriesOrReasons = MotionSeries | { readonly reasons: readonly Reason[] };

/** Reads and filters one motion in one space, degrees of the named motion, or says why that is impossible. */
export function readMotion(
  trial: Trial,
  motion: Motion,
  side: Side,
  space: Space,
): SeriesOrReasons {
  const series = readRow(trial, motion, side, space);
  if ('reasons' in series || motion.sign === 1) return series;
  const negated = (values: Float64Array) => values.map((angle) => -angle);
  return {
    ...series,
    raw: negated(series.raw),
    clean: { ...series.clean, filtered: negated(series.clean.filtered) },
  };
}

/** The row's positive turn. A row's two motions are one turn: it is read once for both. */
function readRow(trial: Trial, { row }: Motion, side: Side, space: Space): SeriesOrReasons {
  const { recording, lastRow } = trial;
  if (lastRow.row !== row) {
    lastRow.row = row;
    lastRow.series.clear();
  }
  const key = `${side} ${space}`;
  const known = lastRow.series.get(key);
  if (known !== undefined) return known;
  const read = (): SeriesOrReasons => {
    if (!trial.anyone) return { reasons: ['no-person'] };
    const plan = planMotion(row, side, space, recording, trial.orientation);
    if (typeof plan === 'string') return { reasons: [plan] };
    const track = readTrack(recording, trial.seen, plan);
    if (track.seenFrames === 0) return { reasons: ['hidden'] };
    return { plan, track, raw: track.deg, clean: cleanSeries(recording.timeMs, track.deg) };
  };
  const series = read();
  lastRow.series.set(key, series);
  return series;
}
