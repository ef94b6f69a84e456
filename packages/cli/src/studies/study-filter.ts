import { UsageError } from '../usage-error.ts';

/**
 * Those of motions and a side that were asked for.
 *
 * @throws UsageError where a motion that was asked for is not there
 */
export function askedFor<T extends { readonly motion: string; readonly side: string }>(
  list: readonly T[],
  { motion, side }: { readonly motion?: readonly string[]; readonly side?: string },
): readonly T[] {
  const there = new Set(list.map((one) => one.motion));
  const absent = motion?.find((id) => !there.has(id));
  if (absent !== undefined) {
    const names = [...there].filter(Boolean).join(', ') || 'none';
    throw new UsageError(`there is no reading of ${absent}: motions there are ${names}`);
  }
  return list.filter(
    (one) =>
      (motion === undefined || motion.includes(one.motion)) &&
      (side === undefined || one.side === side),
  );
}

/** Names of columns that were told, as documents have them; undefined where none was. */
export function toldColumns(
  columns: ReadonlyMap<string, string> | undefined,
): Readonly<Record<string, string>> | undefined {
  return columns && Object.fromEntries(columns);
}
