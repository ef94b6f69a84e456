import { type AngleTrack, readTracks } from '../kinematics/angle-track.ts';
import { type MotionPlan, planMotion } from '../kinematics/motion-plan.ts';
import { trackSet } from '../kinematics/track-set.ts';
import { type Motion, type Side, sidesOf } from '../motions/motion.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import type { BufferPool } from '../signal/buffer-pool.ts';
import { type CleanSeries, cleanSeries } from '../signal/clean-series.ts';
import type { Space } from './measurement.ts';
import type { Reason } from './reason.ts';
import type { Trial } from './trial.ts';

/** One angle through a trial, as read. */
export interface MotionReading {
  readonly plan: MotionPlan;
  /** Degrees of the row's positive turn. */
  readonly track: AngleTrack;
  /** 1 where the motion is that turn, -1 where it is the opposite one. */
  readonly sign: Motion['sign'];
}

/** A reading with its filtered curve, degrees of the named motion. */
export interface MotionSeries extends MotionReading {
  readonly clean: CleanSeries;
}

/** What a trial has read last. */
export interface Readings {
  /** Of rows that were read together, by side and space. */
  readonly read: Map<MotionRow, Map<string, PlanAndTrack | RefusedReading>>;
  /** Of the row that was asked for last: its two motions are one turn, and it is filtered once for both. */
  readonly clean: Map<AngleTrack, CleanSeries>;
  row: MotionRow | null;
}

/** A row that will be asked for, with the spaces that will be tried. */
export interface RowToRead {
  readonly row: MotionRow;
  readonly spaces: readonly Space[];
}

type PlanAndTrack = Pick<MotionReading, 'plan' | 'track'>;

interface RefusedReading {
  readonly reasons: readonly Reason[];
}

/** With so many motions in a walk through the recording, one more costs what it does by itself. */
const READ_TOGETHER = 16;

/** Reads one motion in one space, or says why that is impossible. */
export function readMotion(
  trial: Trial,
  { row, sign }: Pick<Motion, 'row' | 'sign'>,
  side: Side,
  space: Space,
): MotionReading | RefusedReading {
  if (!trial.anyone) return { reasons: ['no-person'] };
  const { readings, rows } = trial;
  if (readings.row !== row) {
    readings.row = row;
    readings.clean.clear();
    trial.buffers.release();
  }
  if (!readings.read.has(row)) {
    readings.read.clear();
    trial.tracks.release();
    const first = rows.findIndex((one) => one.row === row);
    readTogether(trial, first < 0 ? [] : rows.slice(first));
  }
  const reading = () => readings.read.get(row)?.get(side + space);
  if (!reading()) readTogether(trial, [{ row, spaces: [space] }]);
  const found = reading() as PlanAndTrack | RefusedReading;
  return 'reasons' in found ? found : { ...found, sign };
}

/** Reads rows, as many as are read together, each side in the first of its spaces that shows it. */
function readTogether(trial: Trial, rows: readonly RowToRead[]): void {
  const { heightCm, orientation, readings, recording, seen, tracks } = trial;
  const plans: MotionPlan[] = [];
  const keep: ((reading: PlanAndTrack | RefusedReading) => void)[] = [];
  for (const { row, spaces } of rows) {
    if (plans.length >= READ_TOGETHER) break;
    const known = readings.read.get(row) ?? new Map();
    readings.read.set(row, known);
    for (const side of sidesOf(row)) {
      spaces.some((space) => {
        const plan = planMotion(row, side, space, recording, orientation, heightCm);
        const shows = typeof plan !== 'string';
        if (shows) {
          plans.push(plan);
          keep.push((reading) => known.set(side + space, reading));
        } else known.set(side + space, { reasons: [plan] });
        return shows;
      });
    }
  }
  const together = trackSet(plans.flatMap(({ reads }) => reads));
  readTracks(recording, seen, plans, together, tracks.take).forEach((track, i) => {
    const { numberless, seenFrames } = track;
    const plan = plans[i] as MotionPlan;
    keep[i]?.(
      seenFrames > 0 ? { plan, track } : { reasons: [numberless > 0 ? 'no-number' : 'hidden'] },
    );
  });
}

/** The filtered curve of what was read, degrees of the named motion. */
export function cleanMotion(trial: Trial, { plan, track, sign }: MotionReading): CleanSeries {
  const { buffers, readings, recording, scratch } = trial;
  let clean = readings.clean.get(track);
  if (clean === undefined) {
    clean = cleanSeries(recording.timeMs, track.deg, plan, scratch, buffers.take());
    readings.clean.set(track, clean);
  }
  return signed(clean, sign, buffers);
}

/** A curve of the row's positive turn as one of the motion. */
export function signed(
  clean: CleanSeries,
  sign: Motion['sign'],
  { take }: BufferPool,
): CleanSeries {
  if (sign === 1) return clean;
  const filtered = take();
  for (let i = 0; i < filtered.length; i++) filtered[i] = -(clean.filtered[i] as number);
  return { ...clean, filtered };
}
