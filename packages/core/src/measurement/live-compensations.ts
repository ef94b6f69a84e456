import { seenFrames } from '../kinematics/seen-frames.ts';
import type { Recording } from '../landmarks/recording.ts';
import { type CompensationPlan, readCompensations } from './compensation-readings.ts';
import type { CompensationReading } from './measurement.ts';

/** Compensations of the present frame against a frame at rest: a recording of two frames. */
export function liveCompensations(
  plans: readonly CompensationPlan[],
  rest: Recording,
  now: Recording,
): readonly CompensationReading[] {
  const recording: Recording = {
    ...now,
    frames: 2,
    timeMs: join(rest.timeMs, now.timeMs),
    image: rest.image && now.image ? join(rest.image, now.image) : null,
    world: rest.world && now.world ? join(rest.world, now.world) : null,
    visibility: join(rest.visibility, now.visibility),
    hands: null,
    face: null,
  };
  return readCompensations(plans, recording, seenFrames(recording), [{ rest: [0], end: [1] }]);
}

function join(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
