import type { Skeleton } from 'goniokit';
import { joinedSkeleton, skeletons } from 'goniokit/recording';
import { halpe136, wholeBody133 } from './whole-body.ts';
import { withHands } from './with-hands.ts';

/** Landmarks of a body that a measurement can tell apart. */
const MOST_LANDMARKS = 40;

/** Every skeleton that is known, and each with hands, and with hands and face joined to it. */
const known = [
  ...skeletons.flatMap((one) => [one, withHands(one), joinedSkeleton(one)]),
  wholeBody133,
  halpe136,
];

/** Every landmark that a motion can ask for. */
const landmarks: ReadonlySet<string> = new Set(skeletons.flatMap(({ names }) => names));

/**
 * The skeleton with these landmarks: one of those that are known where it has the same names in the same
 * order, else one of its own, named after where it is from. Of more than 40, those that no motion asks for
 * are left out.
 *
 * @returns the skeleton, and for each of its landmarks its place in `names`
 */
export function skeletonNamed(
  names: readonly string[],
  origin: string,
): { readonly skeleton: Skeleton; readonly rows: readonly number[] } {
  const same = known.find(
    (one) => one.names.length === names.length && one.names.every((name, i) => name === names[i]),
  );
  const rows = names.map((_, row) => row);
  if (same !== undefined) return { skeleton: same, rows };
  const kept =
    names.length <= MOST_LANDMARKS ? rows : rows.filter((row) => landmarks.has(names[row] ?? ''));
  return { skeleton: { id: origin, names: kept.map((row) => names[row] as string) }, rows: kept };
}
