import type { Skeleton } from 'goniokit';
import { joinedSkeleton, mediapipePose33 } from 'goniokit/recording';

const HAND = 21;

/** The landmarks of both hands as they stand behind those of a pose, the left hand's first. */
export const handNames: readonly string[] = joinedSkeleton(mediapipePose33).names.slice(
  mediapipePose33.names.length,
  mediapipePose33.names.length + 2 * HAND,
);

/** A pose's skeleton with the landmarks of both hands behind its own. */
export function withHands({ id, names }: Skeleton): Skeleton {
  return { id, names: [...names, ...handNames], own: names.length };
}
