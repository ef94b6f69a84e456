import { GoniokitError } from '../errors/goniokit-error.ts';
import { type Motion, motionsOf } from './motion.ts';
import type { MotionRow } from './motion-row.ts';
import { wholeCatalogue } from './whole-catalogue.ts';

/**
 * The motion of an id that somebody typed.
 *
 * @param rows where to look; everything that goniokit measures without it
 * @throws GoniokitError `unknown-motion`, naming the nearest id there is
 * @example lookUpMotion('knee.flexion').label // 'Knee flexion'
 */
export function lookUpMotion(id: string, rows: readonly MotionRow[] = wholeCatalogue): Motion {
  const known = motionsOf(rows);
  const motion = known.find((one) => one.id === id);
  if (motion !== undefined) return motion;
  throw new GoniokitError('unknown-motion', {
    what: 'motion',
    expected: `one of the ids that \`goniokit motions\` lists (nearest: ${nearest(id, known)})`,
    received: JSON.stringify(id),
  });
}

/** The id that takes the fewest edits to reach. */
function nearest(id: string, known: readonly Motion[]): string {
  let found = '';
  let fewest = Number.POSITIVE_INFINITY;
  for (const motion of known) {
    const edits = editDistance(id.slice(0, 64).toLowerCase(), motion.id);
    if (edits < fewest) {
      fewest = edits;
      found = motion.id;
    }
  }
  return found;
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
