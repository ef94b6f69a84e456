import type { Skeleton } from '../skeleton.ts';
import { body25 } from './body-25.ts';
import { coco17 } from './coco-17.ts';
import { halpe26 } from './halpe-26.ts';
import { mediapipeHand21 } from './mediapipe-hand-21.ts';
import { mediapipePose33 } from './mediapipe-pose-33.ts';

/** Every skeleton that is known, the usual one first. */
export const skeletons: readonly Skeleton[] = [
  mediapipePose33,
  coco17,
  halpe26,
  body25,
  mediapipeHand21,
];

/** The skeleton with that id; without an id the usual one, and for an unknown one too. */
export function skeletonOf(id: string | undefined): Skeleton {
  return skeletons.find((skeleton) => skeleton.id === id) ?? mediapipePose33;
}
