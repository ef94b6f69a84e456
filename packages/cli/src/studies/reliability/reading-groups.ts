import { GoniokitError, type Side } from 'goniokit';
import { UsageError } from '../../usage-error.ts';
import type { StudyInput } from '../input/read-readings.ts';
import { placeName } from '../place-name.ts';
import type { Failure, Reading } from '../reading.ts';

/** What differs between the readings of a subject: `trial` where nothing says it. */
export type Across = 'rater' | 'occasion' | 'trial';

/** A cell of the table of subjects by raters that has no number. */
export interface MissingCell {
  readonly subject: string;
  readonly level: string;
  readonly reason: string;
}

/** The readings of one motion and side: a row a subject, a column a rater, an occasion or a trial. */
export interface ReadingGroup {
  readonly motion: string;
  readonly side: Side;
  /** What all readings of it have in common, of rater or occasion: `rater A`; null where there is nothing. */
  readonly stratum: string | null;
  readonly unit: string;
  readonly levels: readonly string[];
  readonly subjects: readonly string[];
  /** NaN where there is no number. */
  readonly rows: readonly (readonly number[])[];
  readonly missing: readonly MissingCell[];
  /** How its readings were read and how many of them, the most first, where that is said. */
  readonly readIn: readonly (readonly [way: string, count: number])[];
}

interface Cells {
  readonly first: Reading;
  readonly stratum: string | null;
  readonly bySubject: Map<string, Map<string, Reading>>;
}

/**
 * What the readings differ in, where it was not asked for.
 *
 * @throws UsageError where they differ in rater and in occasion, or not in what was asked for
 */
export function acrossOf(
  readings: readonly Reading[],
  asked: 'rater' | 'occasion' | undefined,
): Across {
  const [raters, occasions] = [distinct(readings, 'rater'), distinct(readings, 'occasion')];
  if (asked !== undefined) {
    if ((asked === 'rater' ? raters : occasions).length > 0) return asked;
    throw new UsageError(
      `--across ${asked} takes readings that say their ${asked}: none of them does`,
    );
  }
  if (raters.length > 1 && occasions.length > 1) {
    throw new UsageError(
      `readings differ in rater (${shown(raters)}) and in occasion (${shown(occasions)}): say which is studied, with --across rater or --across occasion`,
    );
  }
  if (raters.length > 1) return 'rater';
  return occasions.length > 1 ? 'occasion' : 'trial';
}

function distinct(readings: readonly Reading[], factor: 'rater' | 'occasion'): readonly string[] {
  return [...new Set(readings.map((one) => one[factor]).filter((level) => level !== null))];
}

function shown(levels: readonly string[]): string {
  return levels.length > 3 ? `${levels.slice(0, 3).join(', ')} ...` : levels.join(', ');
}

/**
 * Readings by motion, side and, of rater and occasion, the one that is not studied.
 *
 * @throws GoniokitError `bad-data` for two readings of one cell, for a reading without subject, rater or
 *   occasion, and for a motion in several units
 */
export function readingGroups(
  { readings, failures }: Pick<StudyInput, 'readings' | 'failures'>,
  across: Across,
): readonly ReadingGroup[] {
  const groups = new Map<string, Cells>();
  for (const reading of readings) {
    const subject = subjectOf(reading);
    const stratum = stratumOf(reading, across);
    const key = JSON.stringify([reading.motion, reading.side, stratum]);
    const group = groups.get(key) ?? { first: reading, stratum, bySubject: new Map() };
    groups.set(key, group);
    const cells = group.bySubject.get(subject) ?? new Map<string, Reading>();
    group.bySubject.set(subject, cells);
    const level = across === 'trial' ? String(cells.size + 1) : reading[across];
    if (level === null) throw bad(reading, `a reading's ${across}`, 'a name', 'none');
    const other = cells.get(level);
    if (other !== undefined) {
      const received = `another in ${placeName(other.where, reading.where)}`;
      throw bad(reading, nameOf(reading, level), 'one reading', received);
    }
    cells.set(level, reading);
  }
  return [...groups.values()].map((cells) => groupOf(cells, failures, across));
}

/** @throws GoniokitError `bad-data` where nothing says it */
export function subjectOf(reading: Reading): string {
  if (reading.subject !== null) return reading.subject;
  const expected = 'a subject: in a column, or in a table of files (--files)';
  throw bad(reading, reading.file === null ? 'a reading' : 'a measured file', expected, 'none');
}

function stratumOf(reading: Reading, across: Across): string | null {
  if (across === 'trial') return null;
  const other = across === 'rater' ? 'occasion' : 'rater';
  return reading[other] === null ? null : `${other} ${reading[other]}`;
}

function nameOf({ subject, motion, side }: Reading, level: string): string {
  return [subject, motion, side === 'none' ? '' : side, level].filter(Boolean).join(', ');
}

function bad({ where }: Reading, what: string, expected: string, received: string): GoniokitError {
  return new GoniokitError('bad-data', { what, expected, received, where });
}

function groupOf(
  { first, stratum, bySubject }: Cells,
  failures: readonly Failure[],
  across: Across,
): ReadingGroup {
  const levels = [...new Set([...bySubject.values()].flatMap((cells) => [...cells.keys()]))];
  const all = [...bySubject.values()].flatMap((cells) => [...cells.values()]);
  const missing: MissingCell[] = [];
  const rows = [...bySubject].map(([subject, cells]) =>
    levels.map((level) => {
      const reading = cells.get(level);
      if (reading?.value != null) return reading.value;
      const failed = failures.find(
        (one) => one.subject === subject && (across === 'trial' || one[across] === level),
      );
      const reason = reading?.missing ?? (failed ? `${failed.file}: ${failed.reason}` : 'no row');
      missing.push({ subject, level, reason });
      return Number.NaN;
    }),
  );
  return {
    motion: first.motion,
    side: first.side,
    stratum,
    unit: commonUnit(all),
    levels,
    subjects: [...bySubject.keys()],
    rows,
    missing,
    readIn: waysOf(all),
  };
}

function waysOf(readings: readonly Reading[]): ReadingGroup['readIn'] {
  const ways = new Map<string, number>();
  for (const { readIn, value } of readings) {
    if (readIn !== null && value !== null) ways.set(readIn, (ways.get(readIn) ?? 0) + 1);
  }
  return [...ways].sort(([, a], [, b]) => b - a);
}

/**
 * The unit of readings of one motion; those that do not say it have that of the others.
 *
 * @throws GoniokitError `bad-data` where there are several
 */
export function commonUnit(readings: readonly Reading[]): string {
  const [first, ...others] = readings.filter(({ value, unit }) => value !== null && unit !== '');
  const other = others.find(({ unit }) => unit !== first?.unit);
  if (first === undefined || other === undefined) return first?.unit ?? '';
  const what = first.motion === '' ? 'a reading' : `a reading of ${first.motion}`;
  const expected = `${first.unit}, as in ${placeName(first.where, other.where)}`;
  throw bad(other, what, expected, other.unit);
}
