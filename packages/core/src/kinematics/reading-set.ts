import type { Recording } from '../landmarks/recording.ts';
import { AXES_SIZE, type BaseRays, imageAxes, worldAxes } from './body-axes.ts';
import { type RayTable, rayTable, readRays, VERTICAL } from './ray-table.ts';
import { readTurns, type SetReading, turnsToDegrees } from './read-angle.ts';
import type { ReadingPlan } from './reading-plan.ts';
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

/** The bits of a frame in which everything is seen. */
const ALL = -1;

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
 * Reads every angle of a set, frame by frame: of a frame it fills `out` from `at`, one angle a plan, degrees,
 * NaN where it cannot be read or needs a landmark that was not seen; and gives where the next set's angles begin.
 *
 * @param seen null where the angles are wanted whatever is hidden
 * @param fixedAxes of the bases, where they are not to be built from each frame
 */
export function frameReader(
  set: ReadingSet,
  { image, skeleton, world }: Recording,
  seen: SeenFrames | null,
  fixedAxes?: Float64Array,
) {
  const { bases, plans, readings, space } = set;
  const { axes, cosines, rays, sines } = workspaceOf(set);
  const inPicture = space === 'image';
  const landmarks = (inPicture ? image : world) as Float64Array;
  const size = 3 * skeleton.names.length;
  const buildAxes = inPicture ? imageAxes : worldAxes;
  return (frame: number, out: Float64Array, at: number): number => {
    readRays(set.rays, landmarks, frame * size, rays, inPicture);
    for (let b = 0; b < bases.length && !fixedAxes; b++) {
      buildAxes(bases[b] as BaseRays, rays, axes, b * AXES_SIZE);
    }
    readTurns(readings, rays, fixedAxes ?? axes, sines, cosines);
    const low = seen ? (seen.low[frame] as number) : ALL;
    const high = seen ? (seen.high[frame] as number) : ALL;
    turnsToDegrees(readings, sines, cosines, low, high, out, at);
    return at + plans.length;
  };
}
