import type { ErrorPlace, Recording } from 'goniokit';
import type { AngleTable } from '../angle-table.ts';
import { fieldOf, isFields } from '../landmarks/json-fields.ts';
import { quoted, refusal } from '../refusal.ts';
import { type ReadTidyOptions, tidyRecording } from '../tidy/parse-tidy.ts';
import { keyColumns } from '../tidy/tidy-columns.ts';
import { readTidyLayout } from '../tidy/tidy-layout.ts';
import {
  type ParquetColumnLayout,
  type ParquetLayout,
  physical,
  readParquetLayout,
} from './parquet-layout.ts';
import { angleNotes, dictionaryKey } from './parquet-notes.ts';
import { parquetRows } from './parquet-rows.ts';
import { readParquetColumn } from './read-parquet-column.ts';

/** What a table of Parquet holds. */
export type ParquetFile =
  | { readonly holds: 'landmarks'; readonly recording: Recording }
  | { readonly holds: 'angles'; readonly table: AngleTable };

/** Memory that a table may take: equal numbers take next to none of a file. */
const MOST_BYTES = 64e6;
const MOST_TIMES = 10;

/** Names of the column of time, and milliseconds of its unit. */
const timeUnits: ReadonlyMap<string, number> = new Map([
  ['timeMs', 1],
  ['time', 1000],
]);

/**
 * Reads a table of Parquet: a tidy table of landmarks as `formatParquet` writes it, or else angles through
 * time, a column each, beside `timeMs` or `time` in seconds. Pages are plain or of a dictionary, packed by
 * Snappy or not at all; columns of lists, dates and the like are passed over.
 *
 * @returns NaN where a row has no value
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-header`, `bad-frame`, `time-not-rising`,
 *   `no-frames`, with the byte
 * @example parseParquet(formatParquet(recording)).holds // 'landmarks'
 */
export function parseParquet(bytes: Uint8Array, options: ReadTidyOptions = {}): ParquetFile {
  const where: ErrorPlace = {
    ...(options.file === undefined ? {} : { file: options.file }),
    byte: 1,
  };
  if (bytes.length === 0) throw refusal('empty', 'a file', 'some bytes', 'none', where);
  const layout = readParquetLayout(bytes, where);
  const isTidy = layout.columns.some(({ name }) => name === keyColumns[1]?.name);
  return isTidy
    ? { holds: 'landmarks', recording: landmarksOf(bytes, layout, options, where) }
    : { holds: 'angles', table: anglesOf(bytes, layout, where) };
}

function landmarksOf(
  bytes: Uint8Array,
  layout: ParquetLayout,
  options: ReadTidyOptions,
  where: ErrorPlace,
): Recording {
  const header = layout.columns.map(({ name }) => name);
  const places = readTidyLayout(header, where);
  const { timeMs, landmark, visibility, image, world } = places;
  const numbers = [timeMs, visibility, ...(image ?? []), ...(world ?? [])];
  const isAsked = (i: number) => i === landmark || numbers.includes(i);
  checkSize(layout, 1 + numbers.length, bytes.length, where);
  const columns = layout.columns.map((column, i) => {
    if (!isAsked(i)) return [];
    const isText = column.type === physical.text;
    if (isText === (i === landmark)) return readParquetColumn(bytes, column, layout.rows, where);
    const expected = isText ? 'numbers' : 'texts';
    const what = `column ${quoted(column.name)}`;
    throw refusal('bad-header', what, expected, isText ? 'texts' : 'numbers', where);
  });
  const rows = parquetRows(columns, layout.rows, where);
  const own = layout.notes.get(dictionaryKey);
  const told = own === undefined ? options : { dictionary: { text: own }, ...options };
  return tidyRecording(rows, places, told, 'parquet', where);
}

function anglesOf(bytes: Uint8Array, layout: ParquetLayout, where: ErrorPlace): AngleTable {
  const numbers = layout.columns.filter(({ type }) => type !== physical.text);
  const time = numbers.find(({ name }) => timeUnits.has(name));
  const others = numbers.filter((column) => column !== time);
  if (time === undefined || others.length === 0) {
    const expected = 'timeMs (or time, in seconds) beside landmarks or angles';
    const received = quoted(layout.columns.map(({ name }) => name).join(' '));
    throw refusal('not-a-recording', 'a table of Parquet', expected, received, where);
  }
  if (layout.rows === 0) {
    throw refusal('no-frames', 'a table of Parquet', 'a row', 'none', where);
  }
  checkSize(layout, numbers.length, bytes.length, where);
  const read = (column: ParquetColumnLayout) => {
    const values = readParquetColumn(bytes, column, layout.rows, where) as Float64Array;
    const bad = values.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
    if (bad < 0) return values;
    const at = { ...where, path: `row ${bad + 1}` };
    throw refusal('bad-frame', `column ${quoted(column.name)}`, 'a number', 'infinity', at);
  };
  const timeMs = read(time).map((value) => value * (timeUnits.get(time.name) as number));
  checkTimes(timeMs, where);
  return {
    names: others.map(({ name }) => name),
    timeMs,
    columns: others.map(read),
    inDegrees: inDegreesOf(layout.notes.get(angleNotes)),
  };
}

function checkTimes(timeMs: Float64Array, where: ErrorPlace): void {
  let last = Number.NEGATIVE_INFINITY;
  timeMs.forEach((time, i) => {
    const at = { ...where, path: `row ${i + 1}` };
    if (!Number.isFinite(time)) throw refusal('bad-frame', 'a time', 'a number', 'nothing', at);
    if (time <= last) {
      const expected = `a time after the row before, at ${last} ms`;
      throw refusal('time-not-rising', 'a time', expected, `${time} ms`, at);
    }
    last = time;
  });
}

function inDegreesOf(note: string | undefined): boolean | null {
  try {
    const said: unknown = JSON.parse(note ?? 'null');
    const inDegrees = isFields(said) ? fieldOf(said, 'inDegrees') : null;
    return typeof inDegrees === 'boolean' ? inDegrees : null;
  } catch {
    return null;
  }
}

/** @throws GoniokitError `bad-frame` where the rows would take far more memory than the file */
function checkSize({ rows }: ParquetLayout, columns: number, bytes: number, where: ErrorPlace) {
  const needed = rows * columns * Float64Array.BYTES_PER_ELEMENT;
  if (needed <= MOST_BYTES || needed <= MOST_TIMES * bytes) return;
  const expected = `rows of at most ${MOST_TIMES} times the size of the file`;
  throw refusal('bad-frame', 'a table of Parquet', expected, `${rows} rows`, where);
}
