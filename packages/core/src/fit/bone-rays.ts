import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';
import { quantile } from './quantile.ts';

/** The rows of the landmarks that it leads from and to. */
export type Bone = readonly [from: number, to: number];

/** From one landmark to another, three numbers a frame. */
export function raysOf(
  { frames, skeleton }: Recording,
  points: Float64Array | null,
  [from, to]: Bone,
): Float64Array {
  return Float64Array.from({ length: 3 * frames }, (_, i) => {
    const start = 3 * Math.floor(i / 3) * skeleton.names.length + (i % 3);
    return (points?.[start + 3 * to] as number) - (points?.[start + 3 * from] as number);
  });
}

export function rayAt(rays: Float64Array, frame: number): [number, number, number] {
  return [rays[3 * frame] as number, rays[3 * frame + 1] as number, rays[3 * frame + 2] as number];
}

export function lengthsOf(rays: Float64Array): Float64Array {
  return Float64Array.from({ length: rays.length / 3 }, (_, frame) => {
    const [x, y, z] = rayAt(rays, frame);
    return Math.sqrt(x * x + y * y + z * z);
  });
}

/** The longer side of the trunk, median over the frames, metres. */
export function trunkLength(recording: Recording): number {
  const sides = ['left', 'right'].map((side) =>
    ['hip', 'shoulder'].map((joint) => landmarkIndex(recording.skeleton, `${side}-${joint}`)),
  ) as [number, number][];
  const lengths = sides
    .filter((rows) => !rows.includes(-1))
    .map((rows) => quantile(lengthsOf(raysOf(recording, recording.world, rows)), 0.5));
  return Math.max(...lengths);
}
