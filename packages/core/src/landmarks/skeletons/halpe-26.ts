import type { Skeleton } from '../skeleton.ts';
import { coco17 } from './coco-17.ts';

/**
 * Halpe's 26 body keypoints: COCO's, then head, midline and feet.
 *
 * @see https://github.com/Fang-Haoshu/Halpe-FullBody
 */
export const halpe26: Skeleton = {
  id: 'halpe-26',
  names: [
    ...coco17.names,
    'head',
    'neck',
    'mid-hip',
    'left-big-toe',
    'right-big-toe',
    'left-small-toe',
    'right-small-toe',
    'left-heel',
    'right-heel',
  ],
};
