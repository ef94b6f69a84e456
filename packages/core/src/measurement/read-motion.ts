import { type AngleTrack, readTrack } from '../kinematics/angle-track.ts';
import { type MotionPlan, planMotion } from '../kinematics/motion-plan.ts';
import type { Motion, Side } from '../motions/motion.ts';
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

/** What a row's two motions have in common: they are one turn, and it is read and filtered once for both. */
export interface RowReadings {
  row: MotionRow | null;
  readonly read: Map<string, PlanAndTrack | RefusedReading>;
  readonly clean: Map<AngleTrack, CleanSeries>;
}

type PlanAndTrack = Pick<MotionReading, 'plan' | 'track'>;

interface RefusedReading {
  readonly reasons: readonly Reason[];
}

/** Reads one motion in one space, or says why that is impossible. */
export function readMotion(
  trial: Trial,
  { row, sign }: Pick<Motion, 'row' | 'sign'>,
  side: Side,
  space: Space,
): MotionReading | RefusedReading {
  const { lastRow } = trial;
  if (lastRow.row !== row) {
    lastRow.row = row;
    lastRow.read.clear();
    lastRow.clean.clear();
    trial.buffers.release();
  }
  const key = `${side} ${space}`;
  let reading = lastRow.read.get(key);
  if (reading === undefined) {
    reading = readRow(trial, row, side, space);
    lastRow.read.set(key, reading);
  }
  return 'reasons' in reading ? reading : { ...reading, sign };
}

function readRow(
  { anyone, buffers, heightCm, orientation, recording, seen }: Trial,
  row: MotionRow,
  side: Side,
  space: Space,
): PlanAndTrack | RefusedReading {
  if (!anyone) return { reasons: ['no-person'] };
  const plan = planMotion(row, side, space, recording, orientation, heightCm);
  if (typeof plan === 'string') return { reasons: [plan] };
  const track = readTrack(recording, seen, plan, buffers.take());
  if (track.seenFrames > 0) return { plan, track };
  return { reasons: [track.numberless > 0 ? 'no-number' : 'hidden'] };
}

/** The filtered curve of what was read, degrees of the named motion. */
export function cleanMotion(trial: Trial, { plan, track, sign }: MotionReading): CleanSeries {
  const { buffers, lastRow, recording, scratch } = trial;
  let clean = lastRow.clean.get(track);
  if (clean === undefined) {
    clean = cleanSeries(recording.timeMs, track.deg, plan, scratch, buffers.take());
    lastRow.clean.set(track, clean);
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
