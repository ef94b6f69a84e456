import { GoniokitError, type Measurements, type NotComparable } from 'goniokit';
import { compare } from 'goniokit/comparison';
import type { Io } from '../../io.ts';
import { type OwnedEntry, readReadings, type StudyInput } from '../input/read-readings.ts';
import { counted } from '../output/group-name.ts';
import { readingGroups, subjectOf } from '../reliability/reading-groups.ts';
import type { CohortOptions } from '../study-options.ts';
import { comparisonChanges } from './comparison-changes.ts';
import { type OccasionNames, occasionNames } from './occasion-names.ts';
import type { NoChange, SubjectChange, SubjectChanges } from './subject-change.ts';

/** What became of all subjects, and what was read. */
export interface CohortInput extends SubjectChanges {
  readonly input: StudyInput;
  /** Occasions beside before and after. */
  readonly otherOccasions: readonly string[];
}

/**
 * Changes from comparisons, from results before and after, or from tables.
 *
 * @throws GoniokitError where a file cannot be read, UsageError where before and after have other names
 */
export async function readChanges(
  files: readonly string[],
  options: CohortOptions,
  io: Io,
): Promise<CohortInput> {
  const changes: SubjectChange[] = [];
  const refused: NoChange[] = [];
  const add = (found: SubjectChanges) => {
    changes.push(...found.changes);
    refused.push(...found.refused);
  };
  const input = await readReadings(files, { ...options, across: 'occasion' }, io, (file, map) => {
    const found = comparisonChanges(file, map);
    if (found === null) return null;
    add(found);
    return counted(found.changes.length + found.refused.length, 'comparison');
  });
  if (input.readings.length + input.entries.length === 0) {
    checkOnce([...changes, ...refused]);
    return { changes, refused, input, otherOccasions: [] };
  }
  const origins = [
    ...input.readings,
    ...input.failures,
    ...input.entries.map(({ origin }) => origin),
  ];
  const there = new Set(origins.map(({ occasion }) => occasion).filter((one) => one !== null));
  const names = occasionNames([...there], options);
  const whole = new Set(input.entries.map(({ where }) => where.file));
  add(entryChanges(input.entries, names));
  const tables = input.readings.filter(({ where }) => !whole.has(where.file));
  add(readingChanges({ ...input, readings: tables }, names));
  checkOnce([...changes, ...refused]);
  return { changes, refused, input, otherOccasions: names.others };
}

/** @throws GoniokitError `bad-data` where a subject has two results of one motion and side */
function checkOnce(list: readonly (SubjectChange | NoChange)[]): void {
  const seen = new Set<string>();
  for (const one of list) {
    const key = keyOf(one, null);
    const what = [one.subject, one.motion, one.side].filter(Boolean).join(', ');
    if (seen.has(key)) throw bad(what, 'one result in all files', 'another', {});
    seen.add(key);
  }
}

const nothing: Measurements = {
  frames: 0,
  durationMs: 0,
  skeleton: '',
  source: {},
  measurements: [],
};

/** Whole results are compared as `goniokit compare` does: what was filmed otherwise is refused. */
function entryChanges(entries: readonly OwnedEntry[], names: OccasionNames): SubjectChanges {
  const bySubject = new Map<string, Map<string, OwnedEntry>>();
  for (const entry of entries) {
    const { origin, where, result } = entry;
    const { subject, occasion } = origin;
    if (subject === null || occasion === null) {
      throw bad('a measured file', 'its subject and occasion (--files)', result.file, where);
    }
    if (occasion !== names.before && occasion !== names.after) continue;
    const visits = bySubject.get(subject) ?? new Map<string, OwnedEntry>();
    bySubject.set(subject, visits);
    const other = visits.get(occasion);
    if (other !== undefined) {
      const what = `${subject} ${occasion}`;
      throw bad(what, 'one recording', `${other.result.file} and ${result.file}`, where);
    }
    visits.set(occasion, entry);
  }
  const changes: SubjectChange[] = [];
  const refused: NoChange[] = [];
  for (const [subject, visits] of bySubject) {
    const [before, after] = [names.before, names.after].map((name) => {
      const result = visits.get(name)?.result;
      return result?.status === 'read' ? result.measurements : nothing;
    }) as [Measurements, Measurements];
    for (const one of compare(before, after)) {
      const { motion, side } = one;
      if (one.status === 'compared') {
        const { unit, mdc95, deltaCi95: interval } = one;
        const values = { before: one.before, after: one.after };
        changes.push({ subject, motion, side, unit, ...values, interval, mdc95 });
      } else {
        const why = [...one.beforeReasons, ...one.afterReasons];
        refused.push({ subject, motion, side, reasons: [...one.reasons, ...new Set(why)] });
      }
    }
  }
  return { changes, refused };
}

/** Plain numbers say little of how they were filmed: space and view at most. */
function readingChanges(
  input: Pick<StudyInput, 'readings' | 'failures'>,
  { before, after }: OccasionNames,
): SubjectChanges {
  const readings = input.readings
    .filter(({ occasion }) => occasion === null || occasion === before || occasion === after)
    .map((reading) => ({ ...reading, subject: subjectOf(reading), rater: null }));
  const changes: SubjectChange[] = [];
  const refused: NoChange[] = [];
  const readIn = new Map(readings.map((one) => [keyOf(one, one.occasion), one.readIn]));
  for (const group of readingGroups({ readings, failures: input.failures }, 'occasion')) {
    const { motion, side, unit, levels, rows } = group;
    const lacks = new Map<string, string[]>();
    for (const { subject, level, reason } of group.missing) {
      const when = level === before ? 'before' : 'after';
      const why = reason === 'no row' ? [] : [reason];
      lacks.set(subject, [...(lacks.get(subject) ?? []), `${when}-missing`, ...why]);
    }
    for (const [i, subject] of group.subjects.entries()) {
      const row = rows[i] as readonly number[];
      const at = (level: string) => row[levels.indexOf(level)] ?? Number.NaN;
      const [first, second] = [at(before), at(after)];
      if (Number.isNaN(first) || Number.isNaN(second)) {
        const absent =
          levels.length === 1 ? [`${levels[0] === before ? 'after' : 'before'}-missing`] : [];
        refused.push({
          subject,
          motion,
          side,
          reasons: [...(lacks.get(subject) ?? []), ...absent],
        });
        continue;
      }
      const of = { subject, motion, side };
      const [one, other] = [before, after].map((level) => readIn.get(keyOf(of, level)) ?? null);
      const differences = one && other ? differencesOf(one, other) : [];
      if (differences.length > 0) {
        refused.push({ ...of, reasons: differences });
        continue;
      }
      const values = { before: first, after: second, interval: null, mdc95: null };
      changes.push({ subject, motion, side, unit, ...values });
    }
  }
  return { changes, refused };
}

/** In what two ways of reading, `image, front`, differ. */
function differencesOf(one: string, other: string): readonly NotComparable[] {
  const parts = (way: string, isSpace: boolean) =>
    way
      .split(', ')
      .filter((part) => isSpace === ['image', 'world'].includes(part))
      .join();
  const differ = (isSpace: boolean) => parts(one, isSpace) !== parts(other, isSpace);
  return [
    ...(differ(true) ? (['space-differs'] as const) : []),
    ...(differ(false) ? (['view-differs'] as const) : []),
  ];
}

function keyOf(
  of: { readonly subject: string; readonly motion: string; readonly side: string },
  occasion: string | null,
): string {
  return JSON.stringify([of.subject, of.motion, of.side, occasion]);
}

function bad(what: string, expected: string, received: string, where: object): GoniokitError {
  return new GoniokitError('bad-data', { what, expected, received, where });
}
