import type { MotionPlan } from '../kinematics/motion-plan.ts';
import type { Orientation } from '../kinematics/orientation.ts';
import type { CleanSeries } from '../signal/clean-series.ts';
import { readBones } from './landmark-quality.ts';
import type { Quality } from './measurement.ts';
import { judgeQuality } from './quality-limits.ts';
import type { MotionReading } from './read-motion.ts';
import type { Reason } from './reason.ts';
import type { Trial } from './trial.ts';

/** What a whole series is like, before its repetitions are looked at. */
export interface SeriesQuality {
  readonly quality: Quality;
  readonly refusals: readonly Reason[];
}

/** Judges the landmarks of one motion over the whole trial. */
export function judgeReading(trial: Trial, { plan, track }: MotionReading): SeriesQuality {
  const { doubts, framesPerSecond, recording } = trial;
  const { handsApart, ...ofBody } = doubts;
  const measures = {
    visible: (track.seenFrames + track.numberless) / recording.frames,
    framesPerSecond,
    ...readBones(recording, track.deg, plan),
  };
  const offViewDeg = plan.space === 'image' ? offView(plan, trial.orientation) : 0;
  const { flags, refusals } = judgeQuality({
    ...measures,
    ...(plan.ofBody && ofBody),
    ...(readsForearm(plan, trial) && { handsApart }),
    offViewDeg,
  });
  const gated: Reason[] = plan.gates
    .filter((_, g) => (track.outOfGate[g] as number) > track.seenFrames / 2)
    .map((gate) => gate.reason);
  if (track.numberless > track.seenFrames) gated.push('no-number');
  return {
    quality: { ...measures, jumps: null, inPlane: null, reasons: flags },
    refusals: [...new Set([...gated, ...refusals])],
  };
}

/** Whether one of the bones ends at the pose's own wrist. */
function readsForearm({ bones }: MotionPlan, { recording }: Trial): boolean {
  return bones.some(([, , to]) => /t-wrist/.test(`${recording.skeleton.names[to]}`));
}

/** Judges the filtered curve too, where the landmarks were good enough to be filtered. */
export function judgeCurve(
  { quality }: SeriesQuality,
  { jumps, reasons }: CleanSeries,
): SeriesQuality {
  const { flags, refusals } = judgeQuality({ jumps });
  return {
    quality: { ...quality, jumps, reasons: [...quality.reasons, ...flags] },
    // A low frame rate is judged by its own limit; a series that cannot be filtered has no value.
    refusals: [...refusals, ...reasons.filter((reason) => reason === 'too-short')],
  };
}

/** How far the camera stood from where the row's picture is seen, degrees, 0 to 90; null where that is unknown. */
function offView({ view }: MotionPlan, orientation: Orientation | null): number | null {
  return view && (orientation?.[view === 'side' ? 'offSideDeg' : 'offFrontDeg'] ?? null);
}
