import { skeletons } from 'goniokit/recording';
import { halpe136, halpe136Rows, wholeBody133, wholeBody133Rows } from '../landmarks/whole-body.ts';
import { handNames } from '../landmarks/with-hands.ts';

/** What the keypoints of a person are, in the order of a file. */
export interface KeypointLayout {
  /** Id of their skeleton. */
  readonly id: string;
  /** How many a person has in the file. */
  readonly points: number;
  /** Its landmarks. */
  readonly names: readonly string[];
  /** Which keypoint each landmark is; without it, they are in the same order. */
  readonly rows?: readonly number[];
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

const coco17 = namesOf('coco-17');
const halpe26 = namesOf('halpe-26');

/** No two have the same number of keypoints: it tells which of them a file has. */
const layouts: readonly KeypointLayout[] = [
  { id: 'coco-17', points: 17, names: coco17 },
  { id: 'openpose-coco-18', points: 18, names: openPoseCoco },
  { id: 'body-25', points: 25, names: namesOf('body-25') },
  { id: 'halpe-26', points: 26, names: halpe26 },
  { id: wholeBody133.id, points: 133, names: wholeBody133.names, rows: wholeBody133Rows },
  { id: halpe136.id, points: 136, names: halpe136.names, rows: halpe136Rows },
];

/** How many keypoints a person may have, for errors. */
export const knownCounts = layouts.map(({ points }) => points).join(', ');

/** The layout of that many keypoints, or null. */
export function keypointLayout(points: number): KeypointLayout | null {
  return layouts.find((layout) => layout.points === points) ?? null;
}

/** The layout of a body of OpenPose with that many keypoints and two hands behind it, or null. */
export function layoutWithHands(points: number): KeypointLayout | null {
  const body = keypointLayout(points - handNames.length);
  return body === null ? null : { id: body.id, points, names: [...body.names, ...handNames] };
}

/** The layout of keypoints that a file names, where it names as many; else their number tells it. */
export function layoutNamed(
  format: string,
  names: readonly string[],
): (points: number) => KeypointLayout | null {
  return (points) =>
    names.length === points ? { id: `${format}-${points}`, points, names } : keypointLayout(points);
}
