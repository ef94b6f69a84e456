import { utf8 } from '../text/utf8.ts';

/** What a field of a Parquet file's header may hold; whole numbers of 64 bits as doubles, texts as their bytes. */
type ThriftValue = number | boolean | Uint8Array | readonly ThriftValue[] | ThriftFields;

/** Fields of a struct by their number. */
export type ThriftFields = ReadonlyMap<number, ThriftValue>;

/** Types of the compact protocol, in its numbers. */
const type = { stop: 0, yes: 1, no: 2, byte: 3, i16: 4, i32: 5, i64: 6, double: 7 } as const;
const [BINARY, LIST, STRUCT] = [8, 9, 12];

/** Far more than the headers of a file with a thousand row groups, and little memory. */
const MOST_VALUES = 200_000;
const MOST_DEPTH = 16;
const VARINT_BYTES = 10;

/**
 * Reads one struct of Thrift's compact protocol, in which Parquet's headers are written. Nothing in it can
 * make the reading long or large: lists are as long as their bytes allow, numbers have ten bytes at most.
 *
 * @param end place behind the last byte that may be read
 * @returns the fields, and the place behind them; null where it is no such struct
 * @see https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 */
export function readThrift(
  bytes: Uint8Array,
  from: number,
  end: number,
): { readonly fields: ThriftFields; readonly end: number } | null {
  let at = from;
  let values = 0;

  function byte(): number {
    if (at >= end) throw new RangeError();
    at += 1;
    return bytes[at - 1] as number;
  }

  function varint(): number {
    let value = 0;
    for (let i = 0; i < VARINT_BYTES; i++) {
      const next = byte();
      value += (next & 127) * 128 ** i;
      if (next < 128) return value;
    }
    throw new RangeError();
  }

  function zigzag(): number {
    const value = varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  function take(length: number): Uint8Array {
    if (length > end - at) throw new RangeError();
    at += length;
    return bytes.subarray(at - length, at);
  }

  function elementOf(kind: number, depth: number): ThriftValue {
    values += 1;
    if (values > MOST_VALUES || depth > MOST_DEPTH) throw new RangeError();
    switch (kind) {
      case type.yes:
        return true;
      case type.no:
        return false;
      case type.byte:
        return (byte() << 24) >> 24;
      case type.i16:
      case type.i32:
      case type.i64:
        return zigzag();
      case type.double: {
        const eight = take(8);
        return new DataView(eight.buffer, eight.byteOffset, 8).getFloat64(0, true);
      }
      case BINARY:
        return take(varint());
      case LIST:
        return listOf(depth);
      case STRUCT:
        return structOf(depth);
      default:
        throw new RangeError();
    }
  }

  function listOf(depth: number): readonly ThriftValue[] {
    const head = byte();
    const length = head >> 4 === 15 ? varint() : head >> 4;
    const kind = head & 15;
    // Every element takes a byte at least.
    if (length > end - at) throw new RangeError();
    const isBoolean = kind === type.yes || kind === type.no;
    const list: ThriftValue[] = [];
    for (let i = 0; i < length; i++) {
      list.push(isBoolean ? elementOf(type.byte, depth + 1) === 1 : elementOf(kind, depth + 1));
    }
    return list;
  }

  function structOf(depth: number): ThriftFields {
    const fields = new Map<number, ThriftValue>();
    let id = 0;
    for (let head = byte(); (head & 15) !== type.stop; head = byte()) {
      id = head >> 4 === 0 ? zigzag() : id + (head >> 4);
      fields.set(id, elementOf(head & 15, depth + 1));
    }
    return fields;
  }

  try {
    const fields = structOf(0);
    return { fields, end: at };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A whole number of a struct, 0 or above; null where there is none. */
export function countIn(fields: ThriftFields | null, id: number): number | null {
  const value = fields?.get(id);
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
}

/** A struct in a struct; null where there is none. */
export function structIn(fields: ThriftFields | null, id: number): ThriftFields | null {
  const value = fields?.get(id);
  return value instanceof Map ? value : null;
}

/** The structs in a list; none where there is no such list. */
export function structsIn(fields: ThriftFields | null, id: number): readonly ThriftFields[] {
  const value = fields?.get(id);
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is ThriftFields => one instanceof Map);
}

/** A text of a struct; null where there is none, or it is not UTF-8. */
export function textIn(fields: ThriftFields | null, id: number): string | null {
  const value = fields?.get(id);
  return value instanceof Uint8Array ? utf8(value) : null;
}
