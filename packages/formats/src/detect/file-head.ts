import { delimiterOf, tableRows } from '../table/table-cells.ts';
import { decodeText } from '../text/decode-text.ts';
import { firstKeys } from './first-keys.ts';

/** What a file is told by. */
export interface FileHead {
  readonly bytes: Uint8Array;
  /** How the file begins, without byte order mark and blanks. */
  readonly text: string;
  /** `{` or `[` of a JSON document; '' of anything else. */
  readonly bracket: string;
  /** Names of the first object's fields, with the first letter of each one's value. */
  readonly keys: ReadonlyMap<string, string>;
  /** Cells of a table's first row; none where it is none. */
  readonly cells: readonly string[];
}

/** As much of a file as its detection looks at: the first frame of every format, and more. */
const HEAD_BYTES = 2 ** 20;

/** The part of a file that tells what it is. */
export function fileHead(bytes: Uint8Array): FileHead {
  const start = bytes.subarray(0, HEAD_BYTES);
  const text = decodeText(start).trimStart();
  const bracket = text[0] === '{' || text[0] === '[' ? text[0] : '';
  return {
    bytes,
    text,
    bracket,
    keys: bracket !== '' ? firstKeys(text) : new Map(),
    cells: bracket !== '' ? [] : firstCells(text),
  };
}

function firstCells(text: string): readonly string[] {
  if (text === '') return [];
  try {
    const cells = tableRows(text, delimiterOf(text), {}).next() ?? [];
    return cells.map((cell) => cell.trim());
  } catch {
    return [];
  }
}
