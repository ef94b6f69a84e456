/** The landmarks that a pose model reports, by name and in its order. Left and right are the subject's. */
export interface Skeleton {
  readonly id: string;
  /** A landmark's place in this list is its row in a frame. */
  readonly names: readonly string[];
  /** How many of them are the pose's own, where the rows of hands and face follow; all, without it. */
  readonly own?: number;
}

/** Looked up in every live frame. */
const rows = new WeakMap<Skeleton, ReadonlyMap<string, number>>();

/** The row of a landmark, or -1 where the skeleton does not have it. */
export function landmarkIndex(skeleton: Skeleton, name: string): number {
  let byName = rows.get(skeleton);
  if (byName === undefined) {
    byName = new Map(skeleton.names.map((own, row) => [own, row]));
    rows.set(skeleton, byName);
  }
  return byName.get(name) ?? -1;
}
