import { GoniokitError } from '../errors/goniokit-error.ts';
import { catalogue } from './catalogue.ts';
import { type Motion, motionsOf } from './motion.ts';
import type { MotionRow } from './motion-row.ts';

/** Every motion of the catalogue, in its order. */
export const motions: readonly Motion[] = motionsOf(catalogue);

/**
 * The motion of an id.
 *
 * @param id `<joint>.<motion>`, for example `shoulder.flexion`
 * @param rows where to look; the catalogue of body motions without it
 * @throws GoniokitError `unknown-motion`
 * @example findMotion('knee.flexion').label // 'Knee flexion'
 */
export function findMotion(id: string, rows: readonly MotionRow[] = catalogue): Motion {
  const known = rows === catalogue ? motions : motionsOf(rows);
  const motion = known.find((one) => one.id === id);
  if (motion !== undefined) return motion;
  throw new GoniokitError('unknown-motion', {
    what: 'motion',
    expected: 'an id of the catalogue',
    received: JSON.stringify(id),
  });
}
