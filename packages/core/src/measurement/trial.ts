import { DEGREES } from '../kinematics/degrees.ts';
import { type Orientation, trunkRows } from '../kinematics/orientation.ts';
import { recordingOrientation } from '../kinematics/recording-orientation.ts';
import { type SeenFrames, seenFrames } from '../kinematics/seen-frames.ts';
import type { Recording } from '../landmarks/recording.ts';
import { type BufferPool, bufferPool } from '../signal/buffer-pool.ts';
import { type CleanScratch, cleanScratch } from '../signal/clean-scratch.ts';
import { median } from '../signal/median.ts';
import type { RowReadings } from './read-motion.ts';
import { swappedShare } from './side-swaps.ts';

/** A recording with what all its motions share, read once. */
export interface Trial {
  readonly recording: Recording;
  readonly seen: SeenFrames;
  readonly orientation: Orientation | null;
  readonly framesPerSecond: number;
  /** Share of frames in which left and right were exchanged; NaN where unknown. */
  readonly swaps: number;
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
    swaps: swappedShare(recording),
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
  if (image === null || imageSize === null || rows === null)
    return { bodySize: null, tiltDeg: null };
  const [ls, rs, lh, rh] = rows;
  const count = recording.skeleton.names.length;
  const x: number[] = [];
  const y: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    if ((timeMs[frame] as number) - (timeMs[0] as number) > START_MS && x.length > 0) break;
    const at = (row: number, axis: number) => image[3 * (frame * count + row) + axis] as number;
    const across = (at(ls, 0) + at(rs, 0) - at(lh, 0) - at(rh, 0)) / 2;
    if (Number.isNaN(across)) continue;
    x.push(across);
    y.push((at(lh, 1) + at(rh, 1) - at(ls, 1) - at(rs, 1)) / 2);
  }
  if (x.length === 0) return { bodySize: null, tiltDeg: null };
  const across = median(x);
  const upward = median(y);
  return {
    bodySize: Math.sqrt(across * across + upward * upward) / imageSize.height,
    tiltDeg: Math.atan2(across, upward) * DEGREES,
  };
}
