import type { ErrorPlace, GoniokitError } from 'goniokit';
import { quoted, refusal } from '../refusal.ts';
import { utf8 } from '../text/utf8.ts';
import { decodeRuns } from './decode-runs.ts';
import { type ParquetChunk, type ParquetColumnLayout, physical } from './parquet-layout.ts';
import { countIn, readThrift, structIn } from './read-thrift.ts';
import { unpackSnappy } from './unpack-snappy.ts';

/** The values of a column, a row each: NaN or '' where a row has none. */
export type ParquetValues = Float64Array | string[];

const page = { data: 0, dictionary: 2, data2: 3 } as const;
const encoding = { plain: 0, plainDictionary: 2, dictionary: 8 } as const;
const [UNCOMPRESSED, SNAPPY] = [0, 1];
const codecs = ['none', 'Snappy', 'gzip', 'LZO', 'Brotli', 'LZ4', 'Zstandard', 'LZ4 raw'];
const LEVELS_LENGTH_BYTES = 4;

/** A page's values, and where they begin. */
interface PageValues {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly encoding: number;
  /** 1 where a row has a value; null where all have. */
  readonly levels: Uint32Array | null;
  readonly rows: number;
}

/**
 * Reads a column of a Parquet file. Every length that a header says is held against the bytes and the rows
 * that are there before any memory is taken for it.
 *
 * @param rows of the file, which the caller has found to be few enough
 * @throws GoniokitError `bad-frame`, with the byte at which the page's header begins
 */
export function readParquetColumn(
  bytes: Uint8Array,
  column: ParquetColumnLayout,
  rows: number,
  where: ErrorPlace,
): ParquetValues {
  const isText = column.type === physical.text;
  const values: ParquetValues = isText ? [] : new Float64Array(rows);
  let row = 0;
  for (const chunk of column.chunks) row = readChunk(bytes, column, chunk, values, row, where);
  return values;
}

/** @returns the row behind those of the chunk */
function readChunk(
  bytes: Uint8Array,
  column: ParquetColumnLayout,
  chunk: ParquetChunk,
  values: ParquetValues,
  firstRow: number,
  where: ErrorPlace,
): number {
  const last = firstRow + chunk.rows;
  let row = firstRow;
  let at = chunk.start;
  let dictionary: ParquetValues | null = null;
  while (row < last) {
    const pageAt = at;
    const wrong = (expected: string, received: string): GoniokitError =>
      refusal('bad-frame', `column ${quoted(column.name)}`, expected, received, {
        ...where,
        byte: pageAt + 1,
      });
    const header = readThrift(bytes, at, chunk.end);
    if (header === null) throw wrong('the header of a page', 'other bytes');
    const kind = countIn(header.fields, 1);
    const size = countIn(header.fields, 3) ?? -1;
    const whole = countIn(header.fields, 2) ?? -1;
    at = header.end + size;
    if (size < 0 || whole < 0 || at > chunk.end) throw wrong('a page that is whole', 'a part');
    const content = bytes.subarray(header.end, at);

    /** The content from a place on, as it was before it was packed. */
    const unpack = (from: number): Uint8Array => {
      const packed = content.subarray(from);
      const length = whole - from;
      if (chunk.codec !== UNCOMPRESSED && chunk.codec !== SNAPPY) {
        throw wrong(
          'pages packed by Snappy, or not at all',
          codecs[chunk.codec] ?? `codec ${chunk.codec}`,
        );
      }
      const unpacked = chunk.codec === SNAPPY ? unpackSnappy(packed, length) : packed;
      if (unpacked?.length === length) return unpacked;
      throw wrong(`${length} bytes in a page`, 'others');
    };

    /** One value a row, or none; of two kinds of header, the first says less. */
    const valuesOf = (): PageValues => {
      const isSecond = kind === page.data2;
      const fields = structIn(header.fields, isSecond ? 8 : 5);
      const count = countIn(fields, 1) ?? -1;
      if (count < 0 || count > last - row) {
        throw wrong(`${last - row} rows at most in a page`, String(count));
      }
      const nextEncoding = countIn(fields, isSecond ? 4 : 2) ?? -1;
      const levels = column.isOptional ? new Uint32Array(count) : null;
      const decode = (from: Uint8Array, start: number, end: number) => {
        if (levels === null) return;
        if (end <= from.length && decodeRuns(from, start, end, 1, levels)) return;
        throw wrong('for each row whether it has a value', 'other bytes');
      };
      if (isSecond) {
        const repetitions = countIn(fields, 6) ?? 0;
        const length = countIn(fields, 5) ?? 0;
        const behind = repetitions + length;
        if (behind > Math.min(content.length, whole)) {
          throw wrong('a page that is whole', 'a part');
        }
        decode(content, repetitions, behind);
        const isPacked = fields?.get(7) !== false;
        const unpacked = isPacked ? unpack(behind) : content.subarray(behind);
        return { bytes: unpacked, from: 0, encoding: nextEncoding, levels, rows: count };
      }
      const unpacked = unpack(0);
      if (levels === null) {
        return { bytes: unpacked, from: 0, encoding: nextEncoding, levels, rows: count };
      }
      const view = new DataView(unpacked.buffer, unpacked.byteOffset, unpacked.length);
      if (unpacked.length < LEVELS_LENGTH_BYTES) throw wrong('a page that is whole', 'a part');
      const from = LEVELS_LENGTH_BYTES + view.getUint32(0, true);
      decode(unpacked, LEVELS_LENGTH_BYTES, from);
      return { bytes: unpacked, from, encoding: nextEncoding, levels, rows: count };
    };

    if (kind === page.dictionary) {
      const count = countIn(structIn(header.fields, 7), 1) ?? -1;
      dictionary = plainValues(unpack(0), 0, count, column);
      if (dictionary === null) throw wrong(`a dictionary of ${count} values`, 'other bytes');
    } else if (kind === page.data || kind === page.data2) {
      const found = valuesOf();
      const there = found.levels?.reduce((sum, level) => sum + level, 0) ?? found.rows;
      const read = readValues(found, there, column, dictionary);
      if (typeof read === 'string') throw wrong(read, 'other bytes');
      place(values, row, found, read);
      row += found.rows;
    }
  }
  return row;
}

/** The values of a page; or what it should have held. */
function readValues(
  { bytes, from, encoding: how }: PageValues,
  count: number,
  column: ParquetColumnLayout,
  dictionary: ParquetValues | null,
): ParquetValues | string {
  if (how === encoding.plain) {
    return plainValues(bytes, from, count, column) ?? `${count} values in a page`;
  }
  if (how !== encoding.dictionary && how !== encoding.plainDictionary) {
    return `values that are plain or of a dictionary (encoding ${encoding.plain}, ${encoding.plainDictionary} or ${encoding.dictionary})`;
  }
  const places = new Uint32Array(count);
  const width = bytes[from] ?? 0;
  const isWhole = width <= 32 && decodeRuns(bytes, from + 1, bytes.length, width, places);
  if (count > 0 && (!isWhole || dictionary === null)) return `${count} places in a dictionary`;
  if (count === 0 || dictionary === null) return [];
  const { length } = dictionary;
  if (places.some((one) => one >= length)) return `places in a dictionary of ${length}`;
  return dictionary instanceof Float64Array
    ? Float64Array.from(places, (one) => dictionary[one] as number)
    : Array.from(places, (one) => dictionary[one] as string);
}

/** Values one after the other; null where there are too few. */
function plainValues(
  bytes: Uint8Array,
  from: number,
  count: number,
  { type, isUnsigned }: ParquetColumnLayout,
): ParquetValues | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (type === physical.text) return plainTexts(bytes, view, from, count);
  const size = type === physical.int32 || type === physical.float ? 4 : 8;
  if (count < 0 || from + count * size > bytes.length) return null;
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = from + i * size;
    if (type === physical.double) values[i] = view.getFloat64(at, true);
    else if (type === physical.float) values[i] = view.getFloat32(at, true);
    else if (type === physical.int32) {
      values[i] = isUnsigned ? view.getUint32(at, true) : view.getInt32(at, true);
    } else
      values[i] = Number(isUnsigned ? view.getBigUint64(at, true) : view.getBigInt64(at, true));
  }
  return values;
}

/** The same text again is the same string: a column of landmarks holds few. */
function plainTexts(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  count: number,
): string[] | null {
  // Each has its length before it.
  if (count < 0 || from + 4 * count > bytes.length) return null;
  const known = new Map<string, string>();
  const texts: string[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    if (at + 4 > bytes.length) return null;
    const length = view.getUint32(at, true);
    at += 4;
    if (length > bytes.length - at) return null;
    const text = utf8(bytes.subarray(at, at + length));
    if (text === null) return null;
    at += length;
    if (!known.has(text)) known.set(text, text);
    texts.push(known.get(text) as string);
  }
  return texts;
}

/** Puts a page's values where they belong; what a row lacks is missing. */
function place(values: ParquetValues, row: number, found: PageValues, read: ParquetValues): void {
  let next = 0;
  for (let i = 0; i < found.rows; i++) {
    const value = found.levels === null || found.levels[i] === 1 ? read[next++] : undefined;
    if (Array.isArray(values)) values.push((value as string | undefined) ?? '');
    else values[row + i] = (value as number | undefined) ?? Number.NaN;
  }
}
