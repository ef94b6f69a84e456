import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';
import { trunkLength } from './bone-rays.ts';
import { quantile } from './quantile.ts';

/** Who comes nearer by a quarter is on the way somewhere, and looks otherwise for that alone. */
const LARGEST_APPROACH = 1.25;

/** In lengths of the trunk: who sits down or squats moves by less, who walks through the picture by more. */
const LARGEST_TRAVEL = 1;

/**
 * Whether the subject stays in one place. One who walks is seen from another side at each step: a limb that
 * looks longer may then be nearer, or turned to the camera, and no longer tells how it is held.
 *
 * @param scale pixels a metre, one a frame
 */
export function staysInPlace(recording: Recording, scale: Float64Array): boolean {
  const { image, skeleton } = recording;
  const hip = landmarkIndex(skeleton, 'left-hip');
  const across = scale.map(
    (perMetre, frame) => (image?.[3 * (frame * skeleton.names.length + hip)] as number) / perMetre,
  );
  const spread = (values: Float64Array) =>
    [quantile(values, 0.05), quantile(values, 0.95)] as const;
  const [far, near] = spread(scale);
  const [from, to] = spread(across);
  return near <= LARGEST_APPROACH * far && to - from <= LARGEST_TRAVEL * trunkLength(recording);
}
