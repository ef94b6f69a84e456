/** The landmarks that a pose model reports, by name and in its order. Left and right are the subject's. */
export interface Skeleton {
  readonly id: string;
  /** A landmark's place in this list is its row in a frame. */
  readonly names: readonly string[];
}

/** The row of a landmark, or -1 where the skeleton does not have it. */
export function landmarkIndex(skeleton: Skeleton, name: string): number {
  return skeleton.names.indexOf(name);
}
