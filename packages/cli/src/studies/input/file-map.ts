import { parseTable } from '@goniokit/formats/table';
import { type ErrorPlace, GoniokitError } from 'goniokit';
import type { Origin } from '../reading.ts';
import { columnPlaces, requireColumn } from './column-roles.ts';
import type { StudyFile } from './study-file.ts';

/** Says whose the files are. */
export interface FileMap {
  /** Null where the table has no such file. */
  originOf(file: string): Origin | null;
  /** Where its row stands among the others, from 0; behind them where there is none. */
  placeOf(file: string): number;
  /** Files of the table that nobody asked for. */
  unused(): readonly string[];
}

/**
 * A table that says whose each file is: `file`, `subject` and, where there are several of a subject,
 * `occasion` or `rater`; or `subject`, `before` and `after`, the last two holding the names of files.
 * A file is known by its name as it was measured or, where that is the only one, by its last part.
 *
 * @throws GoniokitError `bad-header`, `bad-data`, with the line
 */
export function readFileMap({ file, text }: StudyFile): FileMap {
  const table = parseTable(text, { file });
  const placeOf = (line: number): ErrorPlace => ({ file, line });
  const top = placeOf(table.line);
  const columns = columnPlaces(table, new Map(), top);
  const subject = requireColumn('subject', columns, table, top);
  const pair = ['before', 'after'].map((name) =>
    table.columns.findIndex((column) => column.toLowerCase() === name),
  );
  const isPaired = !columns.has('file') && pair.every((place) => place >= 0);
  const fileColumns = isPaired ? pair : [requireColumn('file', columns, table, top)];
  const byName = new Map<string, Origin>();
  const byLastPart = new Map<string, string | null>();
  for (const { cells, line } of table.rows) {
    const who = cells[subject] as string;
    if (who === '') throw bad('a row', 'a subject', 'none', placeOf(line));
    fileColumns.forEach((column, i) => {
      const name = cells[column] as string;
      if (name === '') return;
      if (byName.has(name)) {
        throw bad('a file', 'one row', `another for ${JSON.stringify(name)}`, placeOf(line));
      }
      const orNull = (role: 'occasion' | 'rater') => {
        const place = columns.get(role);
        return place === undefined ? null : cells[place] || null;
      };
      const occasion = isPaired ? (['before', 'after'][i] as string) : orNull('occasion');
      byName.set(name, { subject: who, file: name, occasion, rater: orNull('rater') });
      const last = lastPart(name);
      byLastPart.set(last, byLastPart.has(last) ? null : name);
    });
  }
  const places = new Map([...byName.keys()].map((name, i) => [name, i]));
  const asked = new Set<string>();
  const knownAs = (name: string) =>
    byName.has(name) ? name : (byLastPart.get(lastPart(name)) ?? null);
  return {
    placeOf: (name) => places.get(knownAs(name) ?? '') ?? places.size,
    originOf(name) {
      const known = knownAs(name);
      if (known === null) return null;
      asked.add(known);
      return byName.get(known) as Origin;
    },
    unused: () => [...byName.keys()].filter((name) => !asked.has(name)),
  };
}

/** A file's name without its folders. */
export function lastPart(name: string): string {
  return name.split(/[\\/]/).at(-1) as string;
}

function bad(what: string, expected: string, received: string, where: ErrorPlace): GoniokitError {
  return new GoniokitError('bad-data', { what, expected, received, where });
}
