import type { Recording } from '../landmarks/recording.ts';
import { AXES_SIZE, imageAxes, worldAxes } from './body-axes.ts';
import { readImageAngle, readWorldAngle } from './read-angle.ts';
import type { BasePlan, ReadingPlan } from './reading-plan.ts';
import type { SeenBits } from './seen.ts';

/** Readings that are taken together from one space of a recording: each base's axes are built once a frame. */
export interface ReadingSet {
  readonly space: 'image' | 'world';
  readonly plans: readonly ReadingPlan[];
  readonly bases: readonly { readonly plan: BasePlan; readonly turn: number }[];
  /** For each plan, where its base's axes begin. */
  readonly axesAt: readonly number[];
  /** Filled anew for each frame. */
  readonly axes: Float64Array;
}

/** Puts plans of one space together. */
export function readingSet(space: 'image' | 'world', plans: readonly ReadingPlan[]): ReadingSet {
  const bases: { plan: BasePlan; turn: number }[] = [];
  const axesAt = plans.map((plan) => {
    // In the picture a hinge needs no axes: its two rays are enough.
    if (space === 'image' && plan.kind === 'hinge') return 0;
    let index = bases.findIndex(
      ({ plan: base, turn }) => sameBase(base, plan.base) && turn === plan.imageTurn,
    );
    if (index < 0) index = bases.push({ plan: plan.base, turn: plan.imageTurn }) - 1;
    return index * AXES_SIZE;
  });
  return { space, plans, bases, axesAt, axes: new Float64Array(bases.length * AXES_SIZE) };
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
  const inImage = set.space === 'image';
  const landmarks = (inImage ? recording.image : recording.world) as Float64Array;
  const start = 3 * frame * recording.skeleton.names.length;
  const { bases, plans, axesAt, axes } = set;
  for (let b = 0; b < bases.length; b++) {
    const base = bases[b] as ReadingSet['bases'][number];
    if (inImage) imageAxes(base.plan, base.turn, landmarks, start, axes, b * AXES_SIZE);
    else worldAxes(base.plan, landmarks, start, axes, b * AXES_SIZE);
  }
  for (let p = 0; p < plans.length; p++) {
    const plan = plans[p] as ReadingPlan;
    const hidden = (plan.seenLow & ~seen.low) | (plan.seenHigh & ~seen.high);
    let angle = Number.NaN;
    if (hidden === 0) {
      angle = inImage
        ? readImageAngle(plan, landmarks, start, axes, axesAt[p] as number)
        : readWorldAngle(plan, landmarks, start, axes, axesAt[p] as number);
    }
    out[at + p] = angle;
  }
}

function sameBase(a: BasePlan, b: BasePlan): boolean {
  return a.base === b.base && a.right.every((row, i) => row === b.right[i]) && sameRays(a, b);
}

function sameRays(a: BasePlan, b: BasePlan): boolean {
  return a.leads === b.leads && a.up.every((row, i) => row === b.up[i]);
}
