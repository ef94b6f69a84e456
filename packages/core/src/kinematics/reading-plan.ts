import type { Skeleton } from '../landmarks/skeleton.ts';
import type { Base, BodyDirection, Ray, Reading } from '../motions/reading.ts';
import type { Orientation } from './orientation.ts';
import { pointRows } from './points.ts';
import { midRows, requirePoint, type SeenBits } from './seen.ts';

/** A ray as landmark rows: from the mean of two rows to the mean of two rows. */
export type RayRows = readonly [number, number, number, number];

/** The axes of a base, as the kernel builds them: one ray leads, the other is made square to it. */
export interface BasePlan {
  readonly base: Base;
  /** Undefined for up in the picture. */
  readonly up: RayRows | undefined;
  /** Left to right, whatever the measured side. */
  readonly right: RayRows;
  readonly leadsUp: boolean;
}

/** A reading made ready for one skeleton, side and space: landmark rows, axes and signs as plain numbers. */
export interface ReadingPlan {
  readonly kind: Reading['kind'];
  readonly base: BasePlan;
  /** The ray that turns. */
  readonly moving: RayRows;
  /** The ray it turns against (hinge) or about (twist); the moving ray again where there is none. */
  readonly still: RayRows;
  /** Axes of the base: 0 forward, 1 up, 2 right; with the sign that makes them the wanted direction. */
  readonly zeroAxis: number;
  readonly zeroSign: number;
  readonly towardAxis: number;
  readonly towardSign: number;
  /** Subtracted from the raw turn, degrees. */
  readonly neutralDeg: number;
  /** Middle of the plausible range, degrees: the wrap point lies opposite. */
  readonly centreDeg: number;
  /** 1 or -1: which way the picture turns for a positive angle. */
  readonly imageTurn: number;
  /** Landmarks that must be seen. */
  readonly seenLow: number;
  readonly seenHigh: number;
}

interface Target {
  readonly skeleton: Skeleton;
  readonly side: 'left' | 'right';
  /** The orientation that gives the picture its body directions; null for world space. */
  readonly orientation: Orientation | null;
  readonly plausibleDeg: readonly [number, number];
}

/**
 * Makes a reading ready for a skeleton and side.
 *
 * @returns the plan, or null where the skeleton lacks one of its landmarks
 */
export function planReading(reading: Reading, target: Target): ReadingPlan | null {
  const { skeleton, side, orientation } = target;
  const needed: SeenBits = { low: 0, high: 0 };
  const mids = midRows(skeleton);
  const rows = (ray: Ray, required: boolean): RayRows | null => {
    const from = pointRows(skeleton, ray.from, side);
    const to = pointRows(skeleton, ray.to, side);
    if (from === null || to === null) return null;
    for (const point of required ? [from, to] : []) requirePoint(needed, point, mids, skeleton.own);
    return [from[0], from[1], to[0], to[1]];
  };
  const base = reading.base ?? 'trunk';
  const baseRays = typeof base === 'string' ? baseRaysByName[base] : base;
  const onPlane = reading.kind !== 'hinge';
  const inWorld = orientation === null;
  const leadsUp = !baseRays.leads;
  const rightNeeded = onPlane && (!leadsUp || inWorld);
  // A line across the body asks for its middle only: seen from the side, its far end is always hidden.
  const across = (joint: 'shoulder' | 'hip'): RayRows | null => {
    const middle = pointRows(skeleton, `mid-${joint}`, side);
    if (middle === null) return null;
    if (rightNeeded) requirePoint(needed, middle, mids, skeleton.own);
    return [middle[0], middle[0], middle[1], middle[1]];
  };
  const lateral = (ray: Ray): RayRows | null => {
    const toward = rows(ray, rightNeeded);
    return toward && side === 'left' ? [toward[2], toward[3], toward[0], toward[1]] : toward;
  };
  const up =
    baseRays.up === 'vertical' ? undefined : rows(baseRays.up, onPlane && (leadsUp || inWorld));
  const right = 'across' in baseRays ? across(baseRays.across) : lateral(baseRays.lateral);
  const moving = rows(reading.kind === 'plane' ? reading.ray : reading.moving, true);
  const still =
    reading.kind === 'plane'
      ? moving
      : rows(reading.kind === 'hinge' ? reading.still : reading.about, true);
  if (up === null || right === null || moving === null || still === null) return null;
  const zero = axisOf(reading.kind === 'hinge' ? 'forward' : reading.zero, side);
  const toward = axisOf(towardOf(reading), side);
  return {
    kind: reading.kind,
    base: { base, up, right, leadsUp },
    moving,
    still,
    zeroAxis: zero.axis,
    zeroSign: zero.sign,
    towardAxis: toward.axis,
    towardSign: toward.sign,
    neutralDeg:
      reading.kind === 'plane'
        ? (reading.neutral?.value ?? 0)
        : reading.kind === 'hinge'
          ? reading.neutralDeg
          : 0,
    centreDeg: (target.plausibleDeg[0] + target.plausibleDeg[1]) / 2,
    imageTurn: orientation === null ? 1 : imageTurn(zero.axis, toward.axis, orientation),
    seenLow: needed.low,
    seenHigh: needed.high,
  };
}

/** What a positive reading turns toward: declared for a plane, the bending side for a hinge, inward for a twist. */
function towardOf(reading: Reading): BodyDirection {
  return reading.kind === 'plane'
    ? reading.toward
    : reading.kind === 'hinge'
      ? reading.bends
      : 'lateral';
}

/** Which way the base's second axis lies from its up axis in the picture: clockwise 1, else -1. */
function imageTurn(zeroAxis: number, towardAxis: number, orientation: Orientation): number {
  return zeroAxis === 2 || towardAxis === 2 ? orientation.rightTurn : orientation.forwardTurn;
}

const axes: Readonly<Record<BodyDirection, readonly [axis: number, sign: number]>> = {
  forward: [0, 1],
  backward: [0, -1],
  up: [1, 1],
  down: [1, -1],
  lateral: [2, 1],
  medial: [2, -1],
};

/** The base's axis that a direction lies on, and its sign there; lateral is right for the right side. */
function axisOf(
  direction: BodyDirection,
  side: 'left' | 'right',
): { readonly axis: number; readonly sign: number } {
  const [axis, sign] = axes[direction];
  return { axis, sign: axis === 2 && side === 'left' ? -sign : sign };
}

interface BaseRays {
  readonly up: Ray;
  /** The joints whose line, left to right, gives the sideways axis. */
  readonly across: 'shoulder' | 'hip';
  /** Up without it. */
  readonly leads?: 'lateral';
}

const trunkRay: Ray = { from: 'mid-hip', to: 'mid-shoulder' };

const baseRaysByName: Readonly<Record<Extract<Base, string>, BaseRays>> = {
  trunk: { up: trunkRay, across: 'shoulder' },
  'trunk-side': { up: { from: 'hip', to: 'shoulder' }, across: 'shoulder' },
  pelvis: { up: trunkRay, across: 'hip', leads: 'lateral' },
  stance: { up: { from: 'mid-ankle', to: 'mid-hip' }, across: 'hip' },
  'stance-side': { up: { from: 'ankle', to: 'hip' }, across: 'hip' },
};
