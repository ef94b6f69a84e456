import type { Skeleton } from '../skeleton.ts';

/**
 * The 17 keypoints of COCO, as MoveNet, YOLO-pose, RTMPose and ViTPose report them.
 *
 * @see https://cocodataset.org/#format-data
 */
export const coco17: Skeleton = {
  id: 'coco-17',
  names: [
    'nose',
    'left-eye',
    'right-eye',
    'left-ear',
    'right-ear',
    'left-shoulder',
    'right-shoulder',
    'left-elbow',
    'right-elbow',
    'left-wrist',
    'right-wrist',
    'left-hip',
    'right-hip',
    'left-knee',
    'right-knee',
    'left-ankle',
    'right-ankle',
  ],
};
