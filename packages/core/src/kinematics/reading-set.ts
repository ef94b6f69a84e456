import type { Recording } from '../landmarks/recording.ts';
import { AXES_SIZE, type BaseRays, imageAxes, worldAxes } from './body-axes.ts';
import { type RayTable, rayTable, readRays, VERTICAL } from './ray-table.ts';
import { readTurns, type SetReading, turnsToDegrees } from './read-angle.ts';
import type { ReadingPlan } from './reading-plan.ts';
import { allSeen, type SeenBits } from './seen.ts';
import type { SeenFrames } from './seen-frames.ts';

/**
 * Readings that are taken together from one space of a recording: in each frame every ray is read once,
 * each base's axes are built once, and the angles come last, from sines and cosines in a row.
 */
export interface ReadingSet {
  readonly space: 'image' | 'world';
  readonly plans: readonly ReadingPlan[];
  readonly readings: readonly SetReading[];
  readonly rays: RayTable;
  readonly bases: readonly BaseRays[];
}

/** What a set works in, filled anew for each frame: what stands in it is of the frame that was read last. */
interface Workspace {
  readonly rays: Float64Array;
  readonly axes: Float64Array;
  readonly sines: Float64Array;
  readonly cosines: Float64Array;
}

/** Apart from the sets: they are kept in states that must not change. */
const workspaces = new WeakMap<ReadingSet, Workspace>();

export function workspaceOf(set: ReadingSet): Workspace {
  let workspace = workspaces.get(set);
  if (workspace === undefined) {
    workspace = {
      rays: new Float64Array((set.rays.length / 4) * 3 + VERTICAL.length),
      axes: new Float64Array(set.bases.length * AXES_SIZE),
      sines: new Float64Array(set.plans.length),
      cosines: new Float64Array(set.plans.length),
    };
    workspace.rays.set(VERTICAL);
    workspaces.set(set, workspace);
  }
  return workspace;
}

/** Puts plans of one space together. */
export function readingSet(space: 'image' | 'world', plans: readonly ReadingPlan[]): ReadingSet {
  const { indexOf, table } = rayTable();
  const bases: BaseRays[] = [];
  const keys: string[] = [];
  const axesAt = ({ base, kind, imageTurn }: ReadingPlan): number => {
    // In the picture a hinge needs no axes: its two rays are enough.
    if (space === 'image' && kind === 'hinge') return 0;
    const wanted: BaseRays = {
      up: indexOf(base.up),
      right: indexOf(base.right),
      leadsUp: base.leadsUp,
      turn: imageTurn,
    };
    const key = Object.values(wanted).join();
    let index = keys.indexOf(key);
    if (index < 0) {
      index = keys.push(key) - 1;
      bases.push(wanted);
    }
    return index * AXES_SIZE;
  };
  const readings = plans.map((plan): SetReading => {
    const at = axesAt(plan);
    const sideways = plan.towardAxis === 2;
    const turn = sideways ? -1 : plan.imageTurn;
    // No spread: the kernel is twice as fast on objects that were made in one piece.
    return {
      kind: plan.kind,
      neutralDeg: plan.neutralDeg,
      centreDeg: plan.centreDeg,
      seenLow: plan.seenLow,
      seenHigh: plan.seenHigh,
      moving: indexOf(plan.moving),
      still: indexOf(plan.still),
      zeroAt: at + 3 * plan.zeroAxis,
      zeroSign: plan.zeroSign,
      towardAt: at + 3 * plan.towardAxis,
      towardSign: plan.towardSign * (plan.kind === 'hinge' ? turn : 1),
      bendAxisAt: sideways ? at : at + 6,
      inPicture: space === 'image',
      straightIsZero: plan.neutralDeg === 0,
    };
  });
  return {
    space,
    plans,
    readings,
    rays: table(),
    bases,
  };
}

/**
 * Reads every angle of a set in one frame.
 *
 * @param seen the frame's landmarks that were seen; a reading that needs another is NaN
 * @param out filled from `at`, one angle a plan: degrees, NaN where it cannot be read
 */
export function readFrame(
  set: ReadingSet,
  recording: Recording,
  frame: number,
  seen: SeenBits,
  out: Float64Array,
  at: number,
): void {
  const workspace = workspaceOf(set);
  readAxes(set, workspace, landmarksOf(set, recording), frame * frameSize(recording));
  readAngles(set, workspace, workspace.axes, seen, out, at);
}

/**
 * Reads a set of one reading in every frame.
 *
 * @param out filled with an angle a frame: degrees, NaN where it cannot be read
 */
export function readFrames(
  set: ReadingSet,
  recording: Recording,
  { low, high }: SeenFrames,
  out: Float64Array,
): void {
  const workspace = workspaceOf(set);
  const { seenLow, seenHigh } = set.readings[0] as SetReading;
  const landmarks = landmarksOf(set, recording);
  const size = frameSize(recording);
  for (let frame = 0; frame < recording.frames; frame++) {
    const hidden = (seenLow & ~(low[frame] as number)) | (seenHigh & ~(high[frame] as number));
    if (hidden !== 0) {
      out[frame] = Number.NaN;
      continue;
    }
    readAxes(set, workspace, landmarks, frame * size);
    readAngles(set, workspace, workspace.axes, allSeen, out, frame);
  }
}

/** As {@link readFrame}, but in axes that were built from other frames. */
export function readFrameIn(
  axes: Float64Array,
  set: ReadingSet,
  recording: Recording,
  frame: number,
  out: Float64Array,
): void {
  const workspace = workspaceOf(set);
  const landmarks = landmarksOf(set, recording);
  readRays(set.rays, landmarks, frame * frameSize(recording), workspace.rays, inPicture(set));
  readAngles(set, workspace, axes, allSeen, out, 0);
}

/** Reads the rays of the frame that starts there, and builds the axes from them. */
function readAxes(
  set: ReadingSet,
  { rays, axes }: Workspace,
  landmarks: Float64Array,
  start: number,
): void {
  readRays(set.rays, landmarks, start, rays, inPicture(set));
  const buildAxes = inPicture(set) ? imageAxes : worldAxes;
  buildAxes(set.bases, rays, axes);
}

function inPicture({ space }: ReadingSet): boolean {
  return space === 'image';
}

function landmarksOf(set: ReadingSet, { image, world }: Recording): Float64Array {
  return (inPicture(set) ? image : world) as Float64Array;
}

function frameSize({ skeleton }: Recording): number {
  return 3 * skeleton.names.length;
}

function readAngles(
  { readings }: ReadingSet,
  { rays, sines, cosines }: Workspace,
  axes: Float64Array,
  seen: SeenBits,
  out: Float64Array,
  at: number,
): void {
  readTurns(readings, rays, axes, sines, cosines);
  turnsToDegrees(readings, sines, cosines, seen, out, at);
}
