import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';
import { lengthsOf, raysOf } from './bone-rays.ts';
import {
  ANKLES,
  LEG_M,
  LENGTHS,
  modelJoints,
  modelSegments,
  OWN,
  type Planted,
  type SeenFrame,
  SHARED,
} from './planted-model.ts';
import { searchPlanted } from './planted-search.ts';
import { quantile } from './quantile.ts';
import { stayingFeet } from './staying-feet.ts';

/**
 * Focal length in lengths of the picture's longer side. Nobody tells it: a telephone that films sees about
 * as much as a lens of 29 mm on film of 36 mm.
 */
const FOCAL = 0.8;

/** So many frames, evenly spread, find what all share; with that, each frame is solved by itself. */
const MOST_FRAMES = 100;

/**
 * Legs whose feet stay where they are, as in a squat or when one stands up. Every frame is seen through a
 * camera with perspective, segments keep their lengths, ankles their places, and depth in space is a guess:
 * least squares over all of it at once.
 *
 * @param scale pixels a metre, one a frame
 * @returns by the name of a leg's knee or ankle: by how much it moves against the hip or the knee, metres,
 * three numbers a frame, 0 where nobody was found; nothing of a leg whose foot
 * goes, or where hips, legs or shoulders are missing in most frames
 */
export function fitPlantedLegs(
  recording: Recording,
  scale: Float64Array,
): ReadonlyMap<string, Float64Array> {
  const { frames, imageSize, skeleton, world } = recording;
  const changes = new Map<string, Float64Array>();
  const rows = modelJoints.map((name) => landmarkIndex(skeleton, name));
  const feet = stayingFeet(recording, scale);
  if (imageSize === null || rows.includes(-1) || !feet.includes(true)) return changes;

  const rays = modelSegments.map(({ from, to }) =>
    raysOf(recording, world, [rows[from] as number, rows[to] as number]),
  );
  const lengths = rays.map((ray) => quantile(lengthsOf(ray), 0.5));
  const both = (a: number, b: number) => ((lengths[a] as number) + (lengths[b] as number)) / 2;
  /** Metres of the model for one of the recording. */
  const unit = LEG_M / (both(0, 1) + both(2, 3));
  const focal = FOCAL * Math.max(imageSize.width, imageSize.height);
  const thighM = unit * both(0, 1);
  const planted: Planted = { awayM: (unit * focal) / quantile(scale, 0.5), thighM, feet };

  const joints = Array.from({ length: frames }, () => new Float64Array(OWN));
  const seen = joints.map((own, frame) =>
    lookAt(recording, frame, { rows, own, unit, focal }, planted),
  );
  const found = [...joints.keys()].filter((frame) => !joints[frame]?.some(Number.isNaN));
  if (found.length < frames / 2) return changes;
  const asked = found.filter((_, i) => i % Math.ceil(found.length / MOST_FRAMES) === 0);
  const shared = new Float64Array(SHARED);
  const shank = LEG_M - thighM;
  const trunk = [both(4, 5), lengths[6] as number, lengths[7] as number].map((one) => unit * one);
  shared.set([thighM, thighM, shank, shank, ...trunk]);
  for (let i = 0; i < 6; i++) {
    const track = asked.map((frame) => joints[frame]?.[ANKLES + i] as number);
    shared[LENGTHS + i] = quantile(track, 0.5);
  }
  const search = (of: readonly number[], fixed: boolean) => {
    const these = of.map((frame) => joints[frame] as Float64Array);
    searchPlanted(
      of.map((frame) => seen[frame] as SeenFrame),
      these,
      shared,
      planted,
      fixed,
    );
  };
  search(asked, false);
  for (const frame of found) search([frame], true);

  for (const [i, { from, to, length }] of modelSegments.slice(0, 4).entries()) {
    if (!feet[from % 2]) continue;
    const change = new Float64Array(3 * frames);
    for (const frame of found) {
      const own = joints[frame] as Float64Array;
      const ray = [0, 1, 2].map(
        (axis) => (own[3 * to + axis] as number) - (own[3 * from + axis] as number),
      );
      const [x, y, z] = ray as [number, number, number];
      const size = (shared[length] as number) / unit / Math.sqrt(x * x + y * y + z * z);
      for (let axis = 0; axis < 3; axis++) {
        const at = 3 * frame + axis;
        change[at] = size * (ray[axis] as number) - (rays[i]?.[at] as number);
      }
    }
    changes.set(modelJoints[to] as string, change);
  }
  return changes;
}

interface Look {
  readonly rows: readonly number[];
  /** Filled with where the joints are to begin with. */
  readonly own: Float64Array;
  readonly unit: number;
  readonly focal: number;
}

/** What one frame shows. */
function lookAt(
  { image, imageSize, skeleton, visibility, world }: Recording,
  frame: number,
  { rows, own, unit, focal }: Look,
  { awayM }: Planted,
): SeenFrame {
  const at = (row: number) => frame * skeleton.names.length + row;
  const middle = [imageSize?.width as number, imageSize?.height as number].map((one) => one / 2);
  const depths = rows.map((row) => unit * (world?.[3 * at(row) + 2] as number));
  const mean = depths.reduce((sum, one) => sum + one, 0) / rows.length;
  const picture = new Float64Array(2 * rows.length);
  for (const [joint, row] of rows.entries()) {
    const z = (depths[joint] as number) - mean + awayM;
    own[3 * joint + 2] = z;
    for (let axis = 0; axis < 2; axis++) {
      const place = (image?.[3 * at(row) + axis] as number) - (middle[axis] as number);
      picture[2 * joint + axis] = place / focal;
      own[3 * joint + axis] = (z * place) / focal;
    }
  }
  return {
    picture,
    visibility: Float64Array.from(rows, (row) => visibility[at(row)] as number),
    depth: Float64Array.from(
      modelSegments,
      ({ from, to }) => (depths[to] as number) - (depths[from] as number),
    ),
  };
}
