import { addResidual, type Block } from './bordered-system.ts';

/** Unknowns of a frame: three coordinates for each of these joints, left before right. */
export const modelJoints = ['hip', 'knee', 'ankle', 'shoulder'].flatMap((joint) =>
  ['left', 'right'].map((side) => `${side}-${joint}`),
);

/** A segment by the places of its ends in {@link modelJoints}, and which of the shared lengths it has. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  /** How far its length strays, metres. */
  readonly straysM: number;
}

/** By what skin and joints give, and by what a back bends. */
const [LEG_STRAYS_M, TRUNK_STRAYS_M] = [0.008, 0.02];

/** Thighs, shanks, sides of the trunk, hips and shoulders; both sides of the trunk are equally long. */
export const modelSegments: readonly Segment[] = [
  { from: 0, to: 2, length: 0, straysM: LEG_STRAYS_M },
  { from: 1, to: 3, length: 1, straysM: LEG_STRAYS_M },
  { from: 2, to: 4, length: 2, straysM: LEG_STRAYS_M },
  { from: 3, to: 5, length: 3, straysM: LEG_STRAYS_M },
  { from: 0, to: 6, length: 4, straysM: TRUNK_STRAYS_M },
  { from: 1, to: 7, length: 4, straysM: TRUNK_STRAYS_M },
  { from: 0, to: 1, length: 5, straysM: LEG_STRAYS_M },
  { from: 6, to: 7, length: 6, straysM: TRUNK_STRAYS_M },
];

export const OWN = 3 * modelJoints.length;
export const LENGTHS = 7;
/** The lengths, and where both ankles stay. */
export const SHARED = LENGTHS + 6;
/** Where in a frame's unknowns the ankles begin. */
export const ANKLES = 12;

/** So long is a leg taken to be, metres: what follows is for an adult, and only quotients count. */
export const LEG_M = 0.85;

/** How far a landmark strays in the picture, and the ankle of a foot that stays, metres. */
const [PICTURE_STRAYS_M, PLANTED_STRAYS_M] = [0.012, 0.01];

/**
 * How far a segment's depth strays in the landmarks in space, metres: the one number that was set, on motion
 * capture that a made-up camera filmed. See packages/accuracy/ACCURACY.md.
 */
const DEPTH_STRAYS_M = 0.05;

/** How far thigh and shank of one side stray from what both sides are on average in space, metres. */
const SHARE_STRAYS_M = 0.02;

/** Landmarks that were seen worse count as if seen so well: they have to lie somewhere. */
const LEAST_SEEN = 0.05;

/** What is known of one frame. */
export interface SeenFrame {
  /** From the middle of the picture, in focal lengths: two numbers a joint. */
  readonly picture: Float64Array;
  readonly visibility: Float64Array;
  /** How much farther away a segment's end is than its beginning, by the landmarks in space, metres. */
  readonly depth: Float64Array;
}

/** What is known of the whole recording. */
export interface Planted {
  /** How far away the subject stands about, metres. */
  readonly awayM: number;
  /** By the landmarks in space, mean of both sides, metres. */
  readonly thighM: number;
  /** Whether the left and the right foot stay where they are. */
  readonly feet: readonly [left: boolean, right: boolean];
}

/**
 * Adds what one frame says of its joints and of the shared unknowns.
 *
 * @param own where its joints are taken to be: x and y as in the picture, z away from the camera, metres
 * @returns half the sum of the squares
 */
export function addFrame(
  block: Block,
  seen: SeenFrame,
  own: Float64Array,
  shared: Float64Array,
  { awayM, feet }: Planted,
): number {
  let cost = 0;
  const add = (residual: number, unknowns: readonly number[], derivatives: readonly number[]) => {
    addResidual(block, residual, unknowns, derivatives);
    cost += (residual * residual) / 2;
  };
  for (let joint = 0; joint < modelJoints.length; joint++) {
    const z = own[3 * joint + 2] as number;
    const visible = Math.max(LEAST_SEEN, seen.visibility[joint] as number);
    const weight = (visible * awayM) / PICTURE_STRAYS_M;
    for (let axis = 0; axis < 2; axis++) {
      const place = (own[3 * joint + axis] as number) / z;
      add(
        weight * (place - (seen.picture[2 * joint + axis] as number)),
        [3 * joint + axis, 3 * joint + 2],
        [weight / z, (-weight * place) / z],
      );
    }
  }
  for (const [i, { from, to, length, straysM }] of modelSegments.entries()) {
    const [a, b] = [3 * from, 3 * to];
    const x = (own[b] as number) - (own[a] as number);
    const y = (own[b + 1] as number) - (own[a + 1] as number);
    const z = (own[b + 2] as number) - (own[a + 2] as number);
    const long = Math.sqrt(x * x + y * y + z * z);
    const [u, v, w] = [x / long / straysM, y / long / straysM, z / long / straysM];
    add(
      (long - (shared[length] as number)) / straysM,
      [a, a + 1, a + 2, b, b + 1, b + 2, OWN + length],
      [-u, -v, -w, u, v, w, -1 / straysM],
    );
    const weight = 1 / DEPTH_STRAYS_M;
    add(weight * (z - (seen.depth[i] as number)), [a + 2, b + 2], [-weight, weight]);
  }
  for (let i = 0; i < 6; i++) {
    if (!feet[i < 3 ? 0 : 1]) continue;
    const weight = 1 / PLANTED_STRAYS_M;
    const away = (own[ANKLES + i] as number) - (shared[LENGTHS + i] as number);
    add(weight * away, [ANKLES + i, OWN + LENGTHS + i], [weight, -weight]);
  }
  return cost;
}

/**
 * Adds what is known of the shared unknowns by themselves: how long the legs are, which is the unit of
 * everything, and what share of them the thighs have.
 *
 * @param block of shared unknowns alone
 * @returns half the sum of the squares
 */
export function addLengths(block: Block, shared: Float64Array, { thighM }: Planted): number {
  let cost = 0;
  const legs = [0, 1, 2, 3];
  const add = (residual: number, unknowns: readonly number[], weight: number) => {
    addResidual(
      block,
      weight * residual,
      unknowns,
      unknowns.map(() => weight),
    );
    cost += (weight * residual) ** 2 / 2;
  };
  add(legs.reduce((sum, i) => sum + (shared[i] as number), 0) - 2 * LEG_M, legs, 1000);
  for (const i of legs) {
    add((shared[i] as number) - (i < 2 ? thighM : LEG_M - thighM), [i], 1 / SHARE_STRAYS_M);
  }
  // A foot that goes stays nowhere: something has to be known of where.
  for (let i = LENGTHS; i < SHARED; i++) add(0, [i], 1e-3);
  return cost;
}
