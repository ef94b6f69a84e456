import type { ErrorPlace, GoniokitError } from 'goniokit';
import { quoted, refusal } from '../refusal.ts';
import { utf8 } from '../text/utf8.ts';
import {
  countIn,
  readThrift,
  structIn,
  structsIn,
  type ThriftFields,
  textIn,
} from './read-thrift.ts';

/** Physical types that are read, in Parquet's numbers. */
export const physical = { int32: 1, int64: 2, float: 4, double: 5, text: 6 } as const;

/** Where the pages of a column stand in one group of rows. */
export interface ParquetChunk {
  readonly start: number;
  readonly end: number;
  readonly codec: number;
  readonly rows: number;
}

/** A column of numbers or texts, one value a row at most. */
export interface ParquetColumnLayout {
  readonly name: string;
  readonly type: number;
  readonly isUnsigned: boolean;
  /** Whether a row may have none. */
  readonly isOptional: boolean;
  readonly chunks: readonly ParquetChunk[];
}

/** What the footer of a Parquet file says. */
export interface ParquetLayout {
  readonly rows: number;
  /** In their order; lists and structs, dates and the like are left out. */
  readonly columns: readonly ParquetColumnLayout[];
  /** What its writer noted by key. */
  readonly notes: ReadonlyMap<string, string>;
}

const MAGIC = 'PAR1';
const TAIL = 8;
const REPEATED = 2;
const OPTIONAL = 1;

/** Whether bytes begin as a Parquet file does. */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes.length > MAGIC.length && utf8(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

/**
 * Reads the footer of a Parquet file.
 *
 * @throws GoniokitError `not-a-recording`, `bad-header`, with the byte
 * @see https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift
 */
export function readParquetLayout(bytes: Uint8Array, where: ErrorPlace): ParquetLayout {
  const { length } = bytes;
  if (!isParquet(bytes)) {
    const at = { ...where, byte: 1 };
    throw refusal('not-a-recording', 'a Parquet file', `${MAGIC} at its start`, 'other bytes', at);
  }
  const footerAt = { ...where, byte: Math.max(1, length - TAIL + 1) };
  if (length < 2 * TAIL || utf8(bytes.subarray(length - MAGIC.length)) !== MAGIC) {
    throw refusal('bad-header', 'a Parquet file', `${MAGIC} at its end`, 'other bytes', footerAt);
  }
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(length - TAIL, true);
  const start = length - TAIL - size;
  const found = start < MAGIC.length ? null : readThrift(bytes, start, length - TAIL);
  if (found === null) {
    const received = `${size} bytes that are none`;
    throw refusal('bad-header', 'a Parquet file', 'a footer', received, footerAt);
  }
  const wrong = (expected: string, received: string): GoniokitError =>
    refusal('bad-header', 'a footer of Parquet', expected, received, { ...where, byte: start + 1 });
  const groups = structsIn(found.fields, 4);
  const rows = countIn(found.fields, 3) ?? 0;
  const rowsOf = groups.map((group) => countIn(group, 3) ?? 0);
  const sum = rowsOf.reduce((a, b) => a + b, 0);
  if (sum !== rows) throw wrong(`groups of ${rows} rows in all`, String(sum));

  const columns = leaves(structsIn(found.fields, 2)).map(({ path, element, isFlat }) => ({
    name: path,
    isRead: isFlat && isNumberOrText(element),
    type: countIn(element, 1) ?? -1,
    isUnsigned: isUnsigned(element),
    isOptional: countIn(element, 3) === OPTIONAL,
    chunks: [] as ParquetChunk[],
  }));
  if (new Set(columns.map(({ name }) => name)).size !== columns.length) {
    throw wrong('each column once', 'two of a name');
  }
  groups.forEach((group, g) => {
    const chunks = structsIn(group, 1);
    if (chunks.length !== columns.length) {
      throw wrong(`${columns.length} columns in each group of rows`, String(chunks.length));
    }
    columns.forEach((column, i) => {
      if (!column.isRead) return;
      const meta = structIn(chunks[i] ?? null, 3);
      const data = countIn(meta, 9) ?? 0;
      const dictionary = countIn(meta, 11) ?? 0;
      const from = dictionary > 0 ? Math.min(dictionary, data) : data;
      const end = from + (countIn(meta, 7) ?? 0);
      if (countIn(meta, 1) !== column.type || from < MAGIC.length || end > start) {
        throw wrong(`the pages of column ${quoted(column.name)}`, 'none');
      }
      const codec = countIn(meta, 4) ?? -1;
      column.chunks.push({ start: from, end, codec, rows: rowsOf[g] as number });
    });
  });
  const notes = structsIn(found.fields, 5).flatMap((note) => {
    const [key, value] = [textIn(note, 1), textIn(note, 2)];
    return key === null || value === null ? [] : [[key, value] as const];
  });
  return { rows, columns: columns.filter(({ isRead }) => isRead), notes: new Map(notes) };
}

/** The columns of a schema, which lists its tree from the root on. */
function leaves(elements: readonly ThriftFields[]) {
  const found: { path: string; element: ThriftFields; isFlat: boolean }[] = [];
  /** Of each group that is open: how many of its children are still to come, and whether it is the root. */
  const open: number[] = [];
  for (const element of elements) {
    while (open.at(-1) === 0) open.pop();
    if (open.length > 0) open[open.length - 1] = (open.at(-1) as number) - 1;
    const children = countIn(element, 5) ?? 0;
    if (children > 0) {
      open.push(children);
    } else {
      const isFlat = open.length === 1 && countIn(element, 3) !== REPEATED;
      found.push({ path: textIn(element, 4) ?? '', element, isFlat });
    }
  }
  return found;
}

/** Converted types of Parquet: whole numbers with and without sign, and text. */
const UTF8 = 0;
const [FIRST_UNSIGNED, LAST_UNSIGNED, LAST_SIGNED] = [11, 14, 18];
const [LOGICAL_TEXT, LOGICAL_INTEGER] = [1, 10];

/** Numbers that are dates, times or decimals are something else. */
function isNumberOrText(element: ThriftFields): boolean {
  const type = countIn(element, 1);
  const converted = countIn(element, 6);
  const logical = structIn(element, 10);
  if (type === physical.text) return converted === null || converted === UTF8;
  if (![physical.int32, physical.int64, physical.float, physical.double].includes(type as 1)) {
    return false;
  }
  const isPlain = converted === null || (converted >= FIRST_UNSIGNED && converted <= LAST_SIGNED);
  const says = [...(logical?.keys() ?? [])];
  return isPlain && says.every((kind) => kind === LOGICAL_INTEGER || kind === LOGICAL_TEXT);
}

function isUnsigned(element: ThriftFields): boolean {
  const converted = countIn(element, 6) ?? -1;
  return converted >= FIRST_UNSIGNED && converted <= LAST_UNSIGNED;
}
