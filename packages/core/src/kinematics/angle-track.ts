import type { Recording } from '../landmarks/recording.ts';
import type { Gate } from '../motions/motion-row.ts';
import type { MotionPlan } from './motion-plan.ts';
import { readFrame, readFrames } from './reading-set.ts';
import type { SeenBits } from './seen.ts';
import type { SeenFrames } from './seen-frames.ts';

/** One angle through time, as read. */
export interface AngleTrack {
  /** Degrees of the row's positive turn, one a frame; NaN where hidden, degenerate or out of a gate. */
  readonly deg: Float64Array;
  /** Frames in which all needed landmarks were seen. */
  readonly seenFrames: number;
  /** Frames seen but out of each gate, in the order of the plan's gates. */
  readonly outOfGate: readonly number[];
}

/**
 * Reads a motion's angle in every frame.
 *
 * @param deg filled and kept in the track, a value a frame; made where there is none
 */
export function readTrack(
  recording: Recording,
  seen: SeenFrames,
  plan: MotionPlan,
  deg: Float64Array = new Float64Array(recording.frames),
): AngleTrack {
  const { frames } = recording;
  if (plan.formula) plan.formula(recording, seen, deg);
  else readFrames(plan.main, recording, seen, deg);
  let seenCount = 0;
  for (let frame = 0; frame < frames; frame++) if (!Number.isNaN(deg[frame])) seenCount++;
  const outOfGate = plan.gates.map(() => 0);
  if (plan.gates.length > 0) {
    const gateDeg = new Float64Array(plan.gates.length);
    const bits: SeenBits = { low: 0, high: 0 };
    for (let frame = 0; frame < frames; frame++) {
      if (Number.isNaN(deg[frame])) continue;
      bits.low = seen.low[frame] as number;
      bits.high = seen.high[frame] as number;
      readFrame(plan.gateSet, recording, frame, bits, gateDeg, 0);
      for (let g = 0; g < gateDeg.length; g++) {
        if (within(plan.gates[g] as Gate, gateDeg[g] as number)) continue;
        outOfGate[g] = (outOfGate[g] as number) + 1;
        deg[frame] = Number.NaN;
      }
    }
  }
  return { deg, seenFrames: seenCount, outOfGate };
}

/** A posture that cannot be read does not fulfil its gate. */
function within(gate: Gate, angle: number): boolean {
  return angle >= gate.fromDeg && angle <= gate.toDeg;
}
