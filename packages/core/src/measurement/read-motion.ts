import { type AngleTrack, readTrack } from '../kinematics/angle-track.ts';
import { type MotionPlan, planMotion } from '../kinematics/motion-plan.ts';
import type { Motion, Side } from '../motions/motion.ts';
import { type CleanSeries, cleanSeries } from '../signal/clean-series.ts';
import type { Space } from './measurement.ts';
import type { Reason } from './reason.ts';
import type { Trial } from './trial.ts';

/** One motion's angle through a trial: as read, and filtered. Degrees of the named motion. */
export interface MotionSeries {
  readonly plan: MotionPlan;
  readonly track: AngleTrack;
  readonly raw: Float64Array;
  readonly clean: CleanSeries;
}

/** Reads and filters one motion in one space, or says why that is impossible. */
export function readMotion(
  trial: Trial,
  motion: Motion,
  side: Side,
  space: Space,
): MotionSeries | { readonly reasons: readonly Reason[] } {
  const { recording } = trial;
  if (!trial.anyone) return { reasons: ['no-person'] };
  const plan = planMotion(motion.row, side, space, recording, trial.orientation);
  if (typeof plan === 'string') return { reasons: [plan] };
  const track = readTrack(recording, trial.seen, plan);
  if (track.seenFrames === 0) return { reasons: ['hidden'] };
  const raw = motion.sign === 1 ? track.deg : track.deg.map((angle) => -angle);
  const clean = cleanSeries(recording.timeMs, raw);
  return { plan, track, raw, clean };
}
