import type { MotionName } from './motion-row.ts';

/**
 * The names of a row's motions, each label read off its id.
 *
 * @param positive id of the row's positive turn
 * @param opposite id of the other way, where it has a name of its own
 * @example namedMotions('knee.flexion', 'knee.extension')[1] // { id: 'knee.extension', label: 'Knee extension', sign: -1 }
 */
export function namedMotions(positive: string, opposite?: string): readonly MotionName[] {
  const named = (id: string, sign: MotionName['sign']): MotionName => {
    const words = id.replace(/[.-]/g, ' ');
    return { id, label: words.charAt(0).toUpperCase() + words.slice(1), sign };
  };
  return [named(positive, 1), ...(opposite === undefined ? [] : [named(opposite, -1)])];
}
