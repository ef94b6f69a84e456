import type { Recording } from '../landmarks/recording.ts';
import type { Gate } from '../motions/motion-row.ts';
import type { MotionPlan } from './motion-plan.ts';
import { frameReader } from './reading-set.ts';
import type { SeenFrames } from './seen-frames.ts';
import type { TrackSet } from './track-set.ts';

/** One angle through time, as read. */
export interface AngleTrack {
  /** Degrees of the row's positive turn, one a frame; NaN where hidden, degenerate or out of a gate. */
  readonly deg: Float64Array;
  /** Frames in which all needed landmarks were seen and gave a number. */
  readonly seenFrames: number;
  /** Frames in which all needed landmarks were seen, and a formula gave none. */
  readonly numberless: number;
  /** Frames seen but out of each gate, in the order of the plan's gates. */
  readonly outOfGate: readonly number[];
}

/** Reads a motion's angle in every frame. */
export function readTrack(recording: Recording, seen: SeenFrames, plan: MotionPlan): AngleTrack {
  const room = () => new Float64Array(recording.frames);
  return readTracks(recording, seen, [plan], plan.alone, room)[0] as AngleTrack;
}

/**
 * Reads several motions' angles in every frame, in one walk through the recording: to fetch a frame from
 * memory takes longer than to read an angle in it.
 *
 * @param together what the plans read
 * @param take gives an array that is filled and kept in a track, a value a frame
 */
export function readTracks(
  recording: Recording,
  seen: SeenFrames,
  plans: readonly MotionPlan[],
  { sets, order }: TrackSet,
  take: () => Float64Array,
): readonly AngleTrack[] {
  const tracks = plans.map((plan): Filling => {
    const deg = take();
    return {
      plan,
      places: plan.reads.map((reading) => order.indexOf(reading)),
      deg,
      seenFrames: 0,
      numberless: plan.formula?.(recording, seen, deg) ?? 0,
      outOfGate: plan.gates.map(() => 0),
    };
  });
  const { frames } = recording;
  const { length } = order;
  const angles = new Float64Array(length * Math.min(frames, FRAMES_AT_ONCE));
  const readers = sets.map((set) => frameReader(set, recording, seen));
  for (let from = 0, to = 0; from < frames; from = to) {
    to = Math.min(from + FRAMES_AT_ONCE, frames);
    let at = 0;
    for (let frame = from; frame < to; frame++) {
      for (const read of readers) at = read(frame, angles, at);
    }
    for (const track of tracks) keep(track, seen, angles, length, from, to);
  }
  return tracks;
}

/** Few enough that their angles are still at hand when each track takes its own. */
const FRAMES_AT_ONCE = 128;

/** An angle track as it is filled. */
interface Filling extends AngleTrack {
  readonly plan: MotionPlan;
  /** Where the angles of the plan's readings stand. */
  readonly places: readonly number[];
  seenFrames: number;
  readonly outOfGate: number[];
}

/** Takes some frames' angles into a track, where its gates let them. */
function keep(
  track: Filling,
  { low, high }: SeenFrames,
  angles: Float64Array,
  length: number,
  from: number,
  to: number,
): void {
  const { deg, outOfGate, places } = track;
  const { formula, gates, mainPlan } = track.plan;
  for (let frame = from, at = 0; frame < to; frame++, at += length) {
    if (!formula) deg[frame] = angles[at + places[gates.length]!]!;
    if (Number.isNaN(deg[frame])) {
      // Out of its posture a turn about a segment often has no number: the gate tells that, where it was seen.
      if (!gates.length || !mainPlan) continue;
      if ((mainPlan.seenLow & ~low[frame]!) | (mainPlan.seenHigh & ~high[frame]!)) continue;
    }
    track.seenFrames++;
    for (let g = 0; g < gates.length; g++) {
      if (within(gates[g] as Gate, angles[at + places[g]!]!)) continue;
      outOfGate[g]! += 1;
      deg[frame] = Number.NaN;
    }
  }
}

/** A posture that cannot be read does not fulfil its gate. */
function within(gate: Gate, angle: number): boolean {
  return angle >= gate.fromDeg && angle <= gate.toDeg;
}
