import { GoniokitError, type Side } from 'goniokit';
import { lastPart } from '../input/file-map.ts';
import { placeName } from '../place-name.ts';
import type { Reading } from '../reading.ts';
import { commonUnit } from '../reliability/reading-groups.ts';

/** A result and its reference. */
export interface ReadingPair {
  /** Subject, or file. */
  readonly who: string;
  readonly side: Side;
  readonly result: number;
  readonly reference: number;
}

/** A reading that has no other. */
export interface Unpaired {
  readonly name: string;
  readonly side: Side;
  readonly reason: string;
}

/** The pairs of one motion, or of one side of it. */
export interface PairGroup {
  readonly motion: string;
  /** Undefined where sides are taken together. */
  readonly side: Side | undefined;
  readonly unit: string;
  readonly pairs: readonly ReadingPair[];
  readonly unpaired: readonly Unpaired[];
}

/** By what results and references find each other. */
export type PairedBy = 'subject' | 'file';

/**
 * Subjects where both tables have them, else files.
 *
 * @throws GoniokitError `bad-data` where neither is in both
 */
export function pairedBy(results: readonly Reading[], references: readonly Reading[]): PairedBy {
  for (const key of ['subject', 'file'] as const) {
    if ([results, references].every((list) => list.some((one) => one[key] !== null))) return key;
  }
  throw new GoniokitError('bad-data', {
    what: 'an agreement',
    expected: 'subjects in both tables (--files says whose a measured file is), or files in both',
    received: `${saidBy(results)} in the results, ${saidBy(references)} in the reference`,
    where: references[0]?.where ?? {},
  });
}

function saidBy(readings: readonly Reading[]): string {
  const said = (['subject', 'file'] as const).filter((key) =>
    readings.some((one) => one[key] !== null),
  );
  return said.map((key) => `${key}s`).join(' and ') || 'neither';
}

/**
 * Results and references of the same subject (or file), occasion, motion and side.
 *
 * @throws GoniokitError `bad-data` for two readings of the same in one table, for one without a name, and for
 *   a motion in several units
 */
export function readingPairs(
  ours: readonly Reading[],
  theirs: readonly Reading[],
  by: PairedBy,
  bySide: boolean,
): readonly PairGroup[] {
  const [results, references] = by === 'file' ? withoutFolders(ours, theirs) : [ours, theirs];
  // An occasion tells readings apart only where both tables have it.
  const withOccasion = [results, references].every((list) =>
    list.some(({ occasion }) => occasion !== null),
  );
  const first = indexed(results, by, withOccasion);
  const second = indexed(references, by, withOccasion);
  const groups = new Map<string, { readings: Reading[]; keys: Set<string>; of: Reading }>();
  for (const [key, one] of [...first, ...second]) {
    const name = JSON.stringify([one.motion, bySide ? one.side : null]);
    const group = groups.get(name) ?? { readings: [], keys: new Set(), of: one };
    groups.set(name, group);
    group.keys.add(key);
    group.readings.push(one);
  }
  return [...groups.values()].map(({ readings, keys, of }) => {
    const pairs: ReadingPair[] = [];
    const unpaired: Unpaired[] = [];
    for (const key of keys) {
      const [result, reference] = [first.get(key), second.get(key)];
      const one = (result ?? reference) as Reading;
      const { side } = one;
      if (result?.value != null && reference?.value != null) {
        pairs.push({
          who: one[by] as string,
          side,
          result: result.value,
          reference: reference.value,
        });
        continue;
      }
      const lacks = [lack('result', result), lack('reference', reference)];
      const name = nameOf(one, by, withOccasion);
      unpaired.push({ name, side, reason: lacks.filter((one) => one !== null).join('; ') });
    }
    return {
      motion: of.motion,
      side: bySide ? of.side : undefined,
      unit: commonUnit(readings),
      pairs,
      unpaired,
    };
  });
}

/** Files are known by the last part of their names, where that still tells them apart. */
function withoutFolders(
  ...tables: readonly [readonly Reading[], readonly Reading[]]
): readonly [readonly Reading[], readonly Reading[]] {
  const areApart = tables.every((readings) => {
    const files = new Set(readings.map(({ file }) => file ?? ''));
    return new Set([...files].map(lastPart)).size === files.size;
  });
  if (!areApart) return tables;
  const [first, second] = tables.map((readings) =>
    readings.map((one) => (one.file === null ? one : { ...one, file: lastPart(one.file) })),
  );
  return [first ?? [], second ?? []];
}

function lack(what: string, reading: Reading | undefined): string | null {
  if (reading === undefined) return `no ${what}`;
  return reading.missing === null ? null : `no ${what}: ${reading.missing}`;
}

function indexed(
  readings: readonly Reading[],
  by: PairedBy,
  withOccasion: boolean,
): ReadonlyMap<string, Reading> {
  const index = new Map<string, Reading>();
  for (const reading of readings) {
    const name = reading[by];
    if (name === null) throw bad(reading, 'a reading', `a ${by}`, 'none');
    const { motion, side, occasion } = reading;
    const key = JSON.stringify([motion, side, name, withOccasion ? occasion : null]);
    const other = index.get(key);
    if (other !== undefined) {
      const what = [nameOf(reading, by, withOccasion), motion, side].filter(Boolean).join(', ');
      throw bad(
        reading,
        what,
        'one reading',
        `another in ${placeName(other.where, reading.where)}`,
      );
    }
    index.set(key, reading);
  }
  return index;
}

function nameOf(reading: Reading, by: PairedBy, withOccasion: boolean): string {
  const name = reading[by] as string;
  return withOccasion && reading.occasion !== null ? `${name} ${reading.occasion}` : name;
}

function bad({ where }: Reading, what: string, expected: string, received: string): GoniokitError {
  return new GoniokitError('bad-data', { what, expected, received, where });
}
