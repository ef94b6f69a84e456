import type { Recording } from '../landmarks/recording.ts';
import { midRows, readSeen, type SeenBits } from './seen.ts';

/** Which landmarks were seen, for every frame of a recording: two words a frame. */
export interface SeenFrames {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Reads them once, for all motions. */
export function seenFrames(recording: Recording): SeenFrames {
  const low = new Int32Array(recording.frames);
  const high = new Int32Array(recording.frames);
  const mids = midRows(recording.skeleton);
  const bits: SeenBits = { low: 0, high: 0 };
  for (let frame = 0; frame < recording.frames; frame++) {
    readSeen(recording, frame, mids, bits);
    low[frame] = bits.low;
    high[frame] = bits.high;
  }
  return { low, high };
}
