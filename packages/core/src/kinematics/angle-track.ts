import type { Recording } from '../landmarks/recording.ts';
import type { Gate } from '../motions/motion-row.ts';
import type { MotionPlan } from './motion-plan.ts';
import { type ReadingSet, readFrame, readFrames } from './reading-set.ts';
import type { SeenBits } from './seen.ts';
import type { SeenFrames } from './seen-frames.ts';

/** One angle through time, as read. */
export interface AngleTrack {
  /** Degrees of the row's positive turn, one a frame; NaN where hidden, degenerate or out of a gate. */
  readonly deg: Float64Array;
  /** Frames in which all needed landmarks were seen, and a formula gave a number. */
  readonly seenFrames: number;
  /** Frames in which all needed landmarks were seen, and a formula gave none. */
  readonly numberless: number;
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
  const { formula, gates, main } = plan;
  let numberless = 0;
  if (formula) numberless = formula(recording, seen, deg);
  else if (gates.length === 0) readFrames(main, recording, seen, deg);
  else markSeen(main, seen, deg);
  const gateDeg = new Float64Array(gates.length);
  const outOfGate = gates.map(() => 0);
  const bits: SeenBits = { low: 0, high: 0 };
  let seenFrames = 0;
  for (let frame = 0; frame < recording.frames; frame++) {
    if (Number.isNaN(deg[frame])) continue;
    seenFrames++;
    if (gates.length === 0) continue;
    bits.low = seen.low[frame] as number;
    bits.high = seen.high[frame] as number;
    // Out of its gates, which are often simpler, a motion need not be read at all.
    readFrame(plan.gateSet, recording, frame, bits, gateDeg, 0);
    let inside = true;
    for (let g = 0; g < gates.length; g++) {
      if (within(gates[g] as Gate, gateDeg[g] as number)) continue;
      outOfGate[g] = (outOfGate[g] as number) + 1;
      inside = false;
    }
    if (!inside) deg[frame] = Number.NaN;
    else if (!formula) readFrame(main, recording, frame, bits, deg, frame);
  }
  return { deg, seenFrames, numberless, outOfGate };
}

/** Leaves out the frames in which a landmark of the reading is hidden, before anything is read. */
function markSeen({ readings }: ReadingSet, { low, high }: SeenFrames, deg: Float64Array): void {
  const { seenLow, seenHigh } = readings[0] as ReadingSet['readings'][number];
  for (let frame = 0; frame < deg.length; frame++) {
    const hidden = (seenLow & ~(low[frame] as number)) | (seenHigh & ~(high[frame] as number));
    deg[frame] = hidden === 0 ? 0 : Number.NaN;
  }
}

/** A posture that cannot be read does not fulfil its gate. */
function within(gate: Gate, angle: number): boolean {
  return angle >= gate.fromDeg && angle <= gate.toDeg;
}
