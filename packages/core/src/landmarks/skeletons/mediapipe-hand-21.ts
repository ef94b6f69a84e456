import type { Skeleton } from '../skeleton.ts';

/** The landmarks of one finger, from the palm outward. */
const finger = (name: string) => ['mcp', 'pip', 'dip', 'tip'].map((joint) => `${name}-${joint}`);

/**
 * One hand, as MediaPipe's hand landmarker reports it. Which hand it is, the recording says.
 *
 * @see https://ai.google.dev/edge/mediapipe/solutions/vision/hand_landmarker
 */
export const mediapipeHand21: Skeleton = {
  id: 'mediapipe-hand-21',
  names: [
    'wrist',
    'thumb-cmc',
    'thumb-mcp',
    'thumb-ip',
    'thumb-tip',
    ...finger('index'),
    ...finger('middle'),
    ...finger('ring'),
    ...finger('little'),
  ],
};
