import type { Skeleton } from './skeleton.ts';

/**
 * For each landmark the row of the one on the other side of the body; midline landmarks are their own.
 *
 * @returns a permutation of 0 to landmarks - 1 that is its own inverse
 * @example oppositeLandmarks(coco17)[5] // 6: the left shoulder's opposite is the right shoulder
 */
export function oppositeLandmarks(skeleton: Skeleton): readonly number[] {
  return skeleton.names.map((name, own) => {
    const opposite = name.includes('left')
      ? name.replace('left', 'right')
      : name.replace('right', 'left');
    const row = skeleton.names.indexOf(opposite);
    return row < 0 ? own : row;
  });
}
