import type { ErrorPlace } from 'goniokit';
import { refusal } from '../refusal.ts';
import type { C3dBytes } from './c3d-bytes.ts';
import type { C3dParameter } from './c3d-parameter.ts';

/** Bytes of a value by the type a parameter states; -1 is text. */
const sizes: ReadonlyMap<number, number> = new Map([
  [-1, 1],
  [1, 1],
  [2, 2],
  [4, 4],
]);

/**
 * Reads the parameter section of a C3D file. Records lie one behind the other: one that would lie over
 * the one before is refused, so that a small file can neither turn in a circle nor fill the memory.
 *
 * @param start byte offset of the section
 * @param place for errors: gives the place of a byte offset
 * @returns by `GROUP:NAME`, in capitals
 * @throws GoniokitError `bad-header`
 * @see https://www.c3d.org/docs/C3D_User_Guide.pdf
 */
export function readParameters(
  bytes: C3dBytes,
  start: number,
  place: (at: number) => ErrorPlace,
): ReadonlyMap<string, C3dParameter> {
  const groups = new Map<number, string>();
  const found: { group: number; name: string; parameter: C3dParameter; at: number }[] = [];
  const need = (at: number, count: number) => {
    if (at + count <= bytes.length) return;
    const inside = `${count} bytes inside the file`;
    throw refusal(
      'bad-header',
      'a parameter',
      inside,
      `${Math.max(0, bytes.length - at)}`,
      place(at),
    );
  };

  let at = start + 4;
  for (;;) {
    need(at, 2);
    const nameLength = Math.abs(bytes.int8(at));
    if (nameLength === 0) break;
    const group = bytes.int8(at + 1);
    need(at + 2, nameLength + 2);
    const name = textOf(bytes, at + 2, nameLength).toUpperCase();
    const pointer = at + 2 + nameLength;
    const offset = bytes.int16(pointer);
    let end = pointer + 2;
    if (group < 0) {
      groups.set(-group, name);
    } else {
      const [parameter, behind] = readParameter(bytes, end, need, place);
      found.push({ group, name, parameter, at });
      end = behind;
    }
    if (offset === 0) break;
    if (pointer + offset < end) {
      const expected = 'the next record behind it';
      throw refusal('bad-header', `parameter ${name}`, expected, `${offset} bytes on`, place(at));
    }
    at = pointer + offset;
  }

  const parameters = new Map<string, C3dParameter>();
  for (const { group, name, parameter, at: stood } of found) {
    const key = `${groups.get(group) ?? group}:${name}`;
    if (parameters.has(key)) {
      throw refusal('bad-header', `parameter ${key}`, 'to stand once', 'a second', place(stood));
    }
    parameters.set(key, parameter);
  }
  return parameters;
}

/** The parameter whose type stands at a byte, and the byte behind its values. */
function readParameter(
  bytes: C3dBytes,
  from: number,
  need: (at: number, count: number) => void,
  place: (at: number) => ErrorPlace,
): [C3dParameter, number] {
  need(from, 2);
  const type = bytes.int8(from);
  const size = sizes.get(type);
  if (size === undefined) {
    throw refusal('bad-header', 'a parameter type', '-1, 1, 2 or 4', String(type), place(from));
  }
  const count = bytes.uint8(from + 1);
  if (count > 7) {
    throw refusal('bad-header', 'a parameter', 'at most 7 dimensions', String(count), place(from));
  }
  need(from + 2, count);
  const dimensions = Array.from({ length: count }, (_, i) => bytes.uint8(from + 2 + i));
  const values = dimensions.reduce((product, one) => product * one, 1);
  const data = from + 2 + count;
  need(data, values * size);
  return [
    {
      dimensions,
      values:
        type === -1
          ? textsOf(bytes, data, dimensions, values)
          : Float64Array.from({ length: values }, (_, i) => numberAt(bytes, type, data + i * size)),
    },
    data + values * size,
  ];
}

function numberAt(bytes: C3dBytes, type: number, at: number): number {
  if (type === 1) return bytes.uint8(at);
  return type === 2 ? bytes.int16(at) : bytes.float32(at);
}

/** Texts of equal length, the first dimension, without the blanks that fill them. */
function textsOf(
  bytes: C3dBytes,
  at: number,
  dimensions: readonly number[],
  letters: number,
): readonly string[] {
  const length = dimensions[0] ?? 1;
  if (length === 0) return [];
  return Array.from({ length: letters / length }, (_, i) =>
    textOf(bytes, at + i * length, length).trimEnd(),
  );
}

function textOf(bytes: C3dBytes, at: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) {
    const letter = bytes.uint8(at + i);
    // Some writers fill up with zeros instead of blanks.
    text += letter === 0 ? ' ' : String.fromCharCode(letter);
  }
  return text;
}
