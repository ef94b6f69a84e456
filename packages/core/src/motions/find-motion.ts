import { GoniokitError } from '../errors/goniokit-error.ts';
import { catalogue } from './catalogue.ts';
import { type Motion, motionsOf } from './motion.ts';

const all = motionsOf(catalogue);
const byId = new Map(all.map((motion) => [motion.id, motion]));

/** Every motion of the catalogue, in its order. */
export const motions: readonly Motion[] = all;

/**
 * The motion of an id.
 *
 * @param id `<joint>.<motion>`, for example `shoulder.flexion`
 * @throws GoniokitError `unknown-motion`, naming the nearest id there is
 * @example findMotion('knee.flexion').label // 'Knee flexion'
 */
export function findMotion(id: string): Motion {
  const motion = byId.get(id);
  if (motion !== undefined) return motion;
  throw new GoniokitError('unknown-motion', {
    what: 'motion',
    expected: `one of the ids that \`goniokit motions\` lists (nearest: ${nearestMotionId(id)})`,
    received: JSON.stringify(id),
  });
}

/** The catalogue's id that takes the fewest edits to reach from `id`. */
export function nearestMotionId(id: string): string {
  let nearest = '';
  let fewest = Number.POSITIVE_INFINITY;
  for (const motion of all) {
    const edits = editDistance(id.slice(0, 64).toLowerCase(), motion.id);
    if (edits < fewest) {
      fewest = edits;
      nearest = motion.id;
    }
  }
  return nearest;
}

/** Levenshtein's distance, one row of the table at a time. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}
