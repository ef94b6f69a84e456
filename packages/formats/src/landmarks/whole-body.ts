import type { Skeleton } from 'goniokit';
import { skeletons } from 'goniokit/recording';
import { withHands } from './with-hands.ts';

const namesOf = (id: string) => skeletons.find((skeleton) => skeleton.id === id)?.names ?? [];

/**
 * Landmarks of the face that have a name, and which of its 68 keypoints they are.
 *
 * @see https://ibug.doc.ic.ac.uk/resources/facial-point-annotations/
 */
const faceRows: ReadonlyMap<string, number> = new Map([
  ['right-eye-outer', 36],
  ['right-eye-inner', 39],
  ['left-eye-inner', 42],
  ['left-eye-outer', 45],
  ['mouth-right', 48],
  ['mouth-left', 54],
]);

const feet = ['left', 'right'].flatMap((side) =>
  ['big-toe', 'small-toe', 'heel'].map((part) => `${side}-${part}`),
);

const FACE = 68;

/** Which keypoint each landmark is: those of the body, of the face behind it, of the hands behind that. */
function rowsOf(body: number, hands: number): readonly number[] {
  return [
    ...Array.from({ length: body }, (_, row) => row),
    ...[...faceRows.values()].map((row) => body + row),
    ...Array.from({ length: hands }, (_, row) => body + FACE + row),
  ];
}

const coco = [...namesOf('coco-17'), ...feet];
const halpe = namesOf('halpe-26');
const HANDS = 42;

/**
 * COCO-WholeBody: COCO's 17, the feet, what has a name of the face, and the hands.
 *
 * @see https://github.com/jin-s13/COCO-WholeBody
 */
export const wholeBody133: Skeleton = withHands({
  id: 'coco-wholebody-133',
  names: [...coco, ...faceRows.keys()],
});
export const wholeBody133Rows = rowsOf(coco.length, HANDS);

/**
 * Halpe's 136: its 26, what has a name of the face, and the hands.
 *
 * @see https://github.com/Fang-Haoshu/Halpe-FullBody
 */
export const halpe136: Skeleton = withHands({
  id: 'halpe-136',
  names: [...halpe, ...faceRows.keys()],
});
export const halpe136Rows = rowsOf(halpe.length, HANDS);
