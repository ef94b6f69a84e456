import type { Skeleton } from '../skeleton.ts';

/**
 * OpenPose's BODY_25.
 *
 * @see https://github.com/CMU-Perceptual-Computing-Lab/openpose/blob/master/doc/02_output.md
 */
export const body25: Skeleton = {
  id: 'body-25',
  names: [
    'nose',
    'neck',
    'right-shoulder',
    'right-elbow',
    'right-wrist',
    'left-shoulder',
    'left-elbow',
    'left-wrist',
    'mid-hip',
    'right-hip',
    'right-knee',
    'right-ankle',
    'left-hip',
    'left-knee',
    'left-ankle',
    'right-eye',
    'left-eye',
    'right-ear',
    'left-ear',
    'left-big-toe',
    'left-small-toe',
    'left-heel',
    'right-big-toe',
    'right-small-toe',
    'right-heel',
  ],
};
