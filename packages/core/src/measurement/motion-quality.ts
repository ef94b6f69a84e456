import type { MotionPlan } from '../kinematics/motion-plan.ts';
import type { Orientation } from '../kinematics/orientation.ts';
import { readBones } from './landmark-quality.ts';
import type { Quality } from './measurement.ts';
import { judgeQuality } from './quality-limits.ts';
import type { MotionSeries } from './read-motion.ts';
import type { Reason } from './reason.ts';
import type { Trial } from './trial.ts';

/** What a whole series is like, before its repetitions are looked at. */
export interface SeriesQuality {
  readonly quality: Quality;
  readonly refusals: readonly Reason[];
}

/** Judges the landmarks of one motion over the whole trial. */
export function judgeSeries(trial: Trial, { plan, track, clean }: MotionSeries): SeriesQuality {
  const { recording, framesPerSecond, swaps } = trial;
  const measures = {
    visible: track.seenFrames / recording.frames,
    jumps: clean.jumps,
    framesPerSecond,
    ...readBones(recording, track.deg, plan),
  };
  const offViewDeg = plan.space === 'image' ? offView(plan, trial.orientation) : 0;
  const { flags, refusals } = judgeQuality({ ...measures, swaps, offViewDeg });
  const gated = plan.gates
    .filter((_, g) => (track.outOfGate[g] as number) > track.seenFrames / 2)
    .map((gate) => gate.reason);
  return {
    quality: { ...measures, inPlane: null, reasons: flags },
    refusals: [...new Set<Reason>([...gated, ...refusals, ...clean.reasons.filter(isFatal)])],
  };
}

/** How far the camera stood from where the row's picture is seen, degrees, 0 to 90. */
function offView({ view }: MotionPlan, orientation: Orientation | null): number {
  if (orientation === null) return Number.NaN;
  return view === 'side' ? orientation.offSideDeg : orientation.offFrontDeg;
}

/** A low frame rate is judged by its own limit; a series that cannot be filtered has no value. */
function isFatal(reason: Reason): boolean {
  return reason === 'too-short';
}
