import type { Table, TableRow } from '@goniokit/formats/table';
import { type ErrorPlace, GoniokitError, type Side } from 'goniokit';
import { counted } from '../output/group-name.ts';
import type { Failure, Origin, Reading, Readings } from '../reading.ts';
import { type ColumnRole, columnRoles } from './column-names.ts';
import { type ColumnPlaces, columnPlaces, requireColumn } from './column-roles.ts';
import { studyNumbers } from './study-numbers.ts';

/** What the caller knows of a table. */
export interface TableOptions {
  /** Names of columns by what they say. */
  readonly columns?: ReadonlyMap<ColumnRole, string>;
  /** Columns of readings, in a table with one a rater or an occasion. */
  readonly readings?: readonly string[];
  /** What the columns of readings are. */
  readonly across?: 'rater' | 'occasion';
}

/** What a table was read from. */
export interface TableSource {
  /** Where a row stands, by its line. */
  readonly placeOf: (line: number) => ErrorPlace;
  /** For the user. */
  readonly words: string;
}

/** Readings of a table, and how they were found. */
export interface TableReadings extends Readings {
  /** For the user. */
  readonly note: string;
}

const delimiterWords = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;

function textSource({ delimiter }: Table): TableSource {
  return {
    placeOf: (line) => ({ line }),
    words: `cells parted by ${delimiterWords[delimiter]}`,
  };
}

/**
 * The readings of a table: a row each, where it has a column of values; else a row a subject, and a column a
 * rater or an occasion.
 *
 * @throws GoniokitError `bad-header`, `bad-data`, with the line
 */
export function tableReadings(
  table: Table,
  options: TableOptions,
  file: string,
  source: TableSource = textSource(table),
): TableReadings {
  const placeOf = (row: number): ErrorPlace => ({ file, ...source.placeOf(row) });
  const top = placeOf(table.line);
  const places = columnPlaces(table, options.columns ?? new Map(), top);
  const isTidy = places.has('value') && options.readings === undefined;
  const valueColumns = isTidy
    ? [requireColumn('value', places, table, top)]
    : wideColumns(table, places, options, top);
  const numbers = studyNumbers(table, valueColumns, placeOf);
  const readings: Reading[] = [];
  const failures: Failure[] = [];
  for (const row of table.rows) {
    const where = placeOf(row.line);
    const cell = (role: ColumnRole) => {
      const place = places.get(role);
      return place === undefined ? '' : (row.cells[place] as string);
    };
    const origin = originOf(cell);
    if (['failed', 'read'].includes(cell('status')) && origin.file !== null) {
      failures.push({ ...origin, file: origin.file, reason: cell('message') || cell('reasons') });
      continue;
    }
    const what = {
      motion: cell('motion'),
      side: sideOf(cell('side'), where),
      unit: unitOf(cell('unit')),
      readIn: [cell('space'), cell('view')].filter(Boolean).join(', ') || null,
    };
    for (const column of valueColumns) {
      const value = readCell(row, column);
      const missing = value === null ? cell('reasons') || cell('status') || 'empty cell' : null;
      const level = isTidy ? {} : { [options.across ?? 'rater']: table.columns[column] as string };
      readings.push({ ...origin, ...level, ...what, value, missing, where });
    }
    function readCell({ cells }: TableRow, column: number): number | null {
      return numbers.read(cells[column] as string, where);
    }
  }
  return {
    readings,
    failures,
    note: noteOf(table, places, isTidy ? null : valueColumns, numbers.decimal, source.words),
  };
}

/** Columns of readings: those that were told, else all that say nothing else. */
function wideColumns(
  table: Table,
  places: ColumnPlaces,
  { readings }: TableOptions,
  where: ErrorPlace,
): readonly number[] {
  requireColumn('subject', places, table, where);
  const told = readings?.map((name) => table.columns.indexOf(name));
  const taken = new Set(places.values());
  const columns = told ?? [...table.columns.keys()].filter((place) => !taken.has(place));
  if (columns.length > 0 && !columns.includes(-1)) return columns;
  throw new GoniokitError('bad-header', {
    what: 'a table',
    expected: readings
      ? `the columns ${readings.join(', ')} (--readings)`
      : 'a column of values (--columns value=NAME says which), or one a rater or occasion',
    received: table.columns.map((name) => JSON.stringify(name)).join(', '),
    where,
  });
}

function originOf(cell: (role: ColumnRole) => string): Origin {
  const orNull = (role: ColumnRole) => cell(role) || null;
  return {
    subject: orNull('subject'),
    file: orNull('file'),
    occasion: orNull('occasion'),
    rater: orNull('rater'),
  };
}

const sides: ReadonlyMap<string, Side> = new Map([
  ['', 'none'],
  ['none', 'none'],
  ['left', 'left'],
  ['l', 'left'],
  ['right', 'right'],
  ['r', 'right'],
]);

function sideOf(cell: string, where: ErrorPlace): Side {
  const side = sides.get(cell.toLowerCase());
  if (side !== undefined) return side;
  const received = JSON.stringify(cell);
  const expected = 'left, right, none or nothing';
  throw new GoniokitError('bad-data', { what: 'a side', expected, received, where });
}

/** Degrees have many names. */
function unitOf(cell: string): string {
  return /^(?:°|deg|degs|degree|degrees)$/i.test(cell) ? 'deg' : cell;
}

function noteOf(
  table: Table,
  places: ColumnPlaces,
  wide: readonly number[] | null,
  decimal: '.' | ',',
  words: string,
): string {
  const known = columnRoles.flatMap((role) => {
    const place = places.get(role);
    const name = place === undefined ? undefined : table.columns[place];
    if (name === undefined || (wide !== null && role === 'value')) return [];
    return name === role ? [role] : [`${role} (${name})`];
  });
  const names = wide?.map((column) => table.columns[column]) ?? [];
  const readings = names.length > 0 ? `; readings in ${names.join(', ')}` : '';
  const comma = decimal === ',' ? ', numbers with a comma' : '';
  return `${counted(table.rows.length, 'row')}, ${words}${comma}; columns: ${known.join(', ')}${readings}`;
}
