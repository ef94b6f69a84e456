import { DEGREES } from '../kinematics/degrees.ts';
import { type Orientation, trunkRows } from '../kinematics/orientation.ts';
import { lengthOf, rayOf, type Vector } from '../kinematics/ray-geometry.ts';
import { recordingOrientation } from '../kinematics/recording-orientation.ts';
import { type SeenFrames, seenFrames } from '../kinematics/seen-frames.ts';
import type { Recording } from '../landmarks/recording.ts';
import { type BufferPool, bufferPool } from '../signal/buffer-pool.ts';
import { type CleanScratch, cleanScratch } from '../signal/clean-scratch.ts';
import { median } from '../signal/median.ts';
import { orNull } from './or-null.ts';
import { type PoseDoubts, poseDoubts } from './pose-doubts.ts';
import type { Readings, RowToRead } from './read-motion.ts';

/** A recording with what all its motions share, read once. */
export interface Trial {
  readonly recording: Recording;
  readonly seen: SeenFrames;
  readonly orientation: Orientation | null;
  readonly durationMs: number;
  readonly framesPerSecond: number;
  readonly doubts: PoseDoubts;
  /** The subject's, where it was given. */
  readonly heightCm: number | undefined;
  readonly anyone: boolean;
  /** Whether a camera saw it; markers are where they are. */
  readonly camera: boolean;
  /** What its series are cleaned in, one after the other, and what the last row's are kept in. */
  readonly scratch: CleanScratch;
  readonly buffers: BufferPool;
  /** What will be read, in this order; it may be asked for in any other. */
  readonly rows: readonly RowToRead[];
  /** What was read last and what it is kept in, until something else is asked for. */
  readonly readings: Readings;
  readonly tracks: BufferPool;
  /** Trunk length over the picture's height, and its lean, degrees clockwise, in the trial's first second. */
  readonly bodySize: number | null;
  readonly tiltDeg: number | null;
}

export function readTrial(
  recording: Recording,
  heightCm?: number,
  rows: readonly RowToRead[] = [],
): Trial {
  const { frames, timeMs, visibility } = recording;
  const durationMs = frames > 1 ? (timeMs[frames - 1] as number) - (timeMs[0] as number) : 0;
  return {
    recording,
    heightCm,
    seen: seenFrames(recording),
    orientation: recordingOrientation(recording),
    durationMs,
    framesPerSecond: durationMs > 0 ? (1000 * (frames - 1)) / durationMs : 0,
    doubts: poseDoubts(recording),
    scratch: cleanScratch(frames),
    buffers: bufferPool(frames),
    tracks: bufferPool(frames),
    rows,
    readings: { row: null, read: new Map(), clean: new Map() },
    camera: recording.source.camera !== false,
    anyone: visibility.some((value) => value > 0),
    ...trunkInPicture(recording),
  };
}

/** The start of a trial, in which the subject stands or sits as it will rest, milliseconds. */
const START_MS = 1000;

function trunkInPicture(recording: Recording): Pick<Trial, 'bodySize' | 'tiltDeg'> {
  const { image, imageSize, timeMs } = recording;
  const rows = trunkRows(recording.skeleton);
  if (image === null || imageSize === null || rows === null)
    return { bodySize: null, tiltDeg: null };
  const [ls, rs, lh, rh] = rows;
  const inPicture = { ...recording, world: null };
  const trunks: Vector[] = [];
  timeMs.some((time, frame) => {
    const isOver = trunks.length > 0 && time - (timeMs[0] as number) > START_MS;
    const trunk = rayOf(inPicture, frame, [lh, rh, ls, rs]);
    if (!isOver && !Number.isNaN(trunk[0])) trunks.push(trunk);
    return isOver;
  });
  const across = median(trunks.map(([x]) => x));
  const upward = -median(trunks.map(([, y]) => y));
  return {
    bodySize: orNull(lengthOf([across, upward, 0]) / imageSize.height),
    tiltDeg: orNull(Math.atan2(across, upward) * DEGREES),
  };
}
