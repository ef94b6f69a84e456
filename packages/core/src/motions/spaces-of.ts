import type { MotionRow } from './motion-row.ts';

/** Where a row may be read: in the picture where a camera can see its plane, in space always, or where its formula says. */
export function spacesOf({ formula, image }: MotionRow): readonly ('image' | 'world')[] {
  return formula?.spaces ?? (image ? ['image', 'world'] : ['world']);
}
