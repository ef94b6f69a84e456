import { joinedSkeleton } from '../landmarks/joined-skeleton.ts';
import { skeletons } from '../landmarks/skeletons/skeletons.ts';
import { midJoints } from './mid-joints.ts';

/** Every landmark that some skeleton has, with the joined ones of hands and face. */
const landmarks: ReadonlySet<string> = new Set(
  skeletons.flatMap((skeleton) => joinedSkeleton(skeleton).names),
);

/** Those that come in pairs, without their side: `shoulder` for `left-shoulder` and `right-shoulder`. */
const paired = [...landmarks].flatMap((name) =>
  name.startsWith('left-') && landmarks.has(`right-${name.slice(5)}`) ? [name.slice(5)] : [],
);

/**
 * Points that a ray may have: as the measured side sees them (`shoulder`, `other-shoulder`, `mid-shoulder`),
 * and the nose and face, which have no side.
 */
export const rayPoints: ReadonlySet<string> = new Set([
  ...paired,
  ...paired.map((name) => `other-${name}`),
  ...midJoints.map((name) => `mid-${name}`),
  ...[...landmarks].filter((name) => name === 'nose' || name.startsWith('face')),
]);

/** Points that a formula may need: those of rays, and every landmark by its own name (`left-shoulder`). */
export const formulaPoints: ReadonlySet<string> = new Set([...rayPoints, ...landmarks]);
