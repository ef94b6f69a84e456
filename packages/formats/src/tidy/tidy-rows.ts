import type { ErrorPlace } from 'goniokit';
import { quoted, refusal } from '../refusal.ts';
import type { TableRows } from '../table/table-cells.ts';
import { isMissingCell, parseDecimal } from '../text/parse-decimal.ts';

/** The rows of a tidy table, one after the other, whatever holds them; columns by their place. */
export interface TidyRows {
  /** Goes on to the next row; false behind the last. */
  next(): boolean;
  /** What is the same in all rows of a frame. */
  time(column: number): string | number;
  text(column: number): string;
  /**
   * @returns NaN where the row has none
   * @throws GoniokitError `bad-frame` where it is none
   */
  number(column: number, landmark: string): number;
  /** What stands there, for errors. */
  shown(columns: readonly number[]): string;
  /** Where the row stands, for errors. */
  place(): ErrorPlace;
  /** Another walk over the rows that are still to come. */
  fork(): TidyRows;
}

/** The rows of a table of text, each as wide as its header. */
export function textTidyRows(rows: TableRows, width: number): TidyRows {
  let cells: readonly string[] = [];
  return {
    next() {
      const row = rows.next();
      if (row === null) return false;
      if (row.length !== width) {
        const expected = `${width} cells`;
        throw refusal('bad-frame', 'a row', expected, String(row.length), rows.place());
      }
      cells = row;
      return true;
    },
    time: (column) => (cells[column] as string).trim(),
    text: (column) => cells[column] as string,
    number(column, landmark) {
      const cell = cells[column] ?? '';
      if (isMissingCell(cell)) return Number.NaN;
      const value = parseDecimal(cell);
      if (!Number.isNaN(value)) return value;
      const what = `landmark ${quoted(landmark)}`;
      throw refusal('bad-frame', what, 'a number or nothing', quoted(cell), rows.place());
    },
    shown: (columns) => quoted(columns.map((column) => cells[column] ?? '').join(' ')),
    place: () => rows.place(),
    fork: () => textTidyRows(rows.fork(), width),
  };
}
