import { DEGREES } from '../kinematics/degrees.ts';
import { type Orientation, trunkRows } from '../kinematics/orientation.ts';
import { rayOf } from '../kinematics/ray-geometry.ts';
import { recordingOrientation } from '../kinematics/recording-orientation.ts';
import { type SeenFrames, seenFrames } from '../kinematics/seen-frames.ts';
import type { Recording } from '../landmarks/recording.ts';
import { type BufferPool, bufferPool } from '../signal/buffer-pool.ts';
import { type CleanScratch, cleanScratch } from '../signal/clean-scratch.ts';
import { median } from '../signal/median.ts';
import { type PoseDoubts, poseDoubts } from './pose-doubts.ts';
import type { RowReadings } from './read-motion.ts';

/** A recording with what all its motions share, read once. */
export interface Trial {
  readonly recording: Recording;
  readonly seen: SeenFrames;
  readonly orientation: Orientation | null;
  readonly framesPerSecond: number;
  readonly doubts: PoseDoubts;
  /** The subject's, where it was given. */
  readonly heightCm: number | undefined;
  readonly anyone: boolean;
  /** What its series are cleaned in, one after the other, and what the last row's are kept in. */
  readonly scratch: CleanScratch;
  readonly buffers: BufferPool;
  /** The row that was read last: kept for its other motion, not for longer. */
  readonly lastRow: RowReadings;
  /** Trunk length over the picture's height, and its lean, degrees clockwise, in the trial's first second. */
  readonly bodySize: number | null;
  readonly tiltDeg: number | null;
}

export function readTrial(recording: Recording, heightCm?: number): Trial {
  const { frames, timeMs, visibility } = recording;
  const durationMs = frames > 1 ? (timeMs[frames - 1] as number) - (timeMs[0] as number) : 0;
  return {
    recording,
    heightCm,
    seen: seenFrames(recording),
    orientation: recordingOrientation(recording),
    framesPerSecond: durationMs > 0 ? (1000 * (frames - 1)) / durationMs : 0,
    doubts: poseDoubts(recording),
    scratch: cleanScratch(frames),
    buffers: bufferPool(frames),
    lastRow: { row: null, read: new Map(), clean: new Map() },
    anyone: visibility.some((value) => value > 0),
    ...trunkInPicture(recording),
  };
}

/** The start of a trial, in which the subject stands or sits as it will rest, milliseconds. */
const START_MS = 1000;

function trunkInPicture(recording: Recording): Pick<Trial, 'bodySize' | 'tiltDeg'> {
  const { image, imageSize, frames, timeMs } = recording;
  const rows = trunkRows(recording.skeleton);
  const trunks: [number, number, number][] = [];
  if (image !== null && rows !== null) {
    const [ls, rs, lh, rh] = rows;
    for (let frame = 0; frame < frames; frame++) {
      if ((timeMs[frame] as number) - (timeMs[0] as number) > START_MS && trunks.length > 0) break;
      const trunk = rayOf({ ...recording, world: null }, frame, [lh, rh, ls, rs]);
      if (!Number.isNaN(trunk[0])) trunks.push(trunk);
    }
  }
  if (imageSize === null || trunks.length === 0) return { bodySize: null, tiltDeg: null };
  const across = median(trunks.map(([x]) => x));
  const upward = -median(trunks.map(([, y]) => y));
  return {
    bodySize: Math.sqrt(across * across + upward * upward) / imageSize.height,
    tiltDeg: Math.atan2(across, upward) * DEGREES,
  };
}
