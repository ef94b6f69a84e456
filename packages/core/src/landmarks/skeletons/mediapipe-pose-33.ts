import type { Skeleton } from '../skeleton.ts';

/**
 * BlazePose, as MediaPipe's pose landmarker reports it.
 *
 * @see https://ai.google.dev/edge/mediapipe/solutions/vision/pose_landmarker
 */
export const mediapipePose33: Skeleton = {
  id: 'mediapipe-pose-33',
  names: [
    'nose',
    'left-eye-inner',
    'left-eye',
    'left-eye-outer',
    'right-eye-inner',
    'right-eye',
    'right-eye-outer',
    'left-ear',
    'right-ear',
    'mouth-left',
    'mouth-right',
    'left-shoulder',
    'right-shoulder',
    'left-elbow',
    'right-elbow',
    'left-wrist',
    'right-wrist',
    'left-pinky',
    'right-pinky',
    'left-index',
    'right-index',
    'left-thumb',
    'right-thumb',
    'left-hip',
    'right-hip',
    'left-knee',
    'right-knee',
    'left-ankle',
    'right-ankle',
    'left-heel',
    'right-heel',
    'left-foot-index',
    'right-foot-index',
  ],
};
