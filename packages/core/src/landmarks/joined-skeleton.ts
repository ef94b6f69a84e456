import type { Skeleton } from './skeleton.ts';
import { mediapipeHand21 } from './skeletons/mediapipe-hand-21.ts';

const handNames = mediapipeHand21.names.map((name) => (name === 'wrist' ? 'hand-wrist' : name));

/** The face's centre, then the tips of its axes: forward out of the face, and to either side. */
const faceNames = ['face', 'face-forward', 'left-cheek', 'right-cheek'];

/** Each is made once: live, every frame asks for it. */
const joinedSkeletons = new WeakMap<Skeleton, Skeleton>();

/**
 * A pose's skeleton with the landmarks of both hands and of the face behind its own. The wrist of a hand is
 * `hand-wrist`: the pose has a wrist of its own.
 */
export function joinedSkeleton(pose: Skeleton): Skeleton {
  let joined = joinedSkeletons.get(pose);
  if (joined === undefined) {
    const { id, names } = pose;
    const hands = ['left', 'right'].flatMap((side) => handNames.map((name) => `${side}-${name}`));
    joined = { id, names: [...names, ...hands, ...faceNames], own: names.length };
    joinedSkeletons.set(pose, joined);
  }
  return joined;
}
