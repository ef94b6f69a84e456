import { landmarkIndex, type Skeleton } from '../landmarks/skeleton.ts';
import type { Point } from '../motions/reading.ts';

/** A point as two landmark rows whose mean it is (the same row twice for a landmark of its own). */
export type PointRows = readonly [number, number];

/** The landmark rows of a point, or null where the skeleton does not have it. */
export function pointRows(
  skeleton: Skeleton,
  point: Point,
  side: 'left' | 'right',
): PointRows | null {
  const other = side === 'left' ? 'right' : 'left';
  let names: [string, string];
  if (point === 'nose' || point.startsWith('face')) names = twice(point);
  else if (point.startsWith('mid-')) names = [`left-${point.slice(4)}`, `right-${point.slice(4)}`];
  else if (point.startsWith('other-')) names = twice(`${other}-${point.slice(6)}`);
  else names = twice(`${side}-${point}`);
  const i = landmarkIndex(skeleton, names[0]);
  const j = landmarkIndex(skeleton, names[1]);
  return i < 0 || j < 0 ? null : [i, j];
}

function twice(name: string): [string, string] {
  return [name, name];
}
