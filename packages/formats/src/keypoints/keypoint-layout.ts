import { skeletons } from 'goniokit/recording';

/** What the keypoints of a person are, in the order of a file. */
export interface KeypointLayout {
  /** Id of their skeleton. */
  readonly id: string;
  /** How many a person has in the file. */
  readonly points: number;
  /** Landmarks of the first of them; those behind are passed over. */
  readonly names: readonly string[];
}

function namesOf(id: string): readonly string[] {
  return skeletons.find((skeleton) => skeleton.id === id)?.names ?? [];
}

/**
 * OpenPose's COCO model: COCO's keypoints with a neck, in another order.
 *
 * @see https://github.com/CMU-Perceptual-Computing-Lab/openpose/blob/master/doc/02_output.md
 */
const openPoseCoco = [
  ...['nose', 'neck'],
  ...['right', 'left'].flatMap((side) => ['shoulder', 'elbow', 'wrist'].map((j) => `${side}-${j}`)),
  ...['right', 'left'].flatMap((side) =>
    ['hip', 'knee', 'ankle'].map((joint) => `${side}-${joint}`),
  ),
  ...['right-eye', 'left-eye', 'right-ear', 'left-ear'],
];

/**
 * The feet of COCO-WholeBody, which stand behind COCO's keypoints; then come face and hands.
 *
 * @see https://github.com/jin-s13/COCO-WholeBody
 */
const feet = ['left', 'right'].flatMap((side) =>
  ['big-toe', 'small-toe', 'heel'].map((part) => `${side}-${part}`),
);

const coco17 = namesOf('coco-17');
const halpe26 = namesOf('halpe-26');

/** Halpe's 136 begin with its 26. No two have the same number of keypoints: it tells which of them a file has. */
const layouts: readonly KeypointLayout[] = [
  { id: 'coco-17', points: 17, names: coco17 },
  { id: 'openpose-coco-18', points: 18, names: openPoseCoco },
  { id: 'body-25', points: 25, names: namesOf('body-25') },
  { id: 'halpe-26', points: 26, names: halpe26 },
  { id: 'coco-wholebody-133', points: 133, names: [...coco17, ...feet] },
  { id: 'halpe-26', points: 136, names: halpe26 },
];

/** How many keypoints a person may have, for errors. */
export const knownCounts = layouts.map(({ points }) => points).join(', ');

/** The layout of that many keypoints, or null. */
export function keypointLayout(points: number): KeypointLayout | null {
  return layouts.find((layout) => layout.points === points) ?? null;
}
