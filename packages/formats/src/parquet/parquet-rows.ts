import type { ErrorPlace } from 'goniokit';
import { quoted, refusal } from '../refusal.ts';
import type { TidyRows } from '../tidy/tidy-rows.ts';
import type { ParquetValues } from './read-parquet-column.ts';

/**
 * The rows of columns that were read.
 *
 * @param where place in the file for errors, which say the row too
 */
export function parquetRows(
  columns: readonly ParquetValues[],
  rows: number,
  where: ErrorPlace,
  first = -1,
): TidyRows {
  let row = first;
  const place = (): ErrorPlace => ({ ...where, path: `row ${row + 1}` });

  function number(column: number): number {
    return (columns[column]?.[row] as number | undefined) ?? Number.NaN;
  }

  return {
    next() {
      row += 1;
      return row < rows;
    },
    time: number,
    text: (column) => columns[column]?.[row] as string,
    number(column, landmark) {
      const value = number(column);
      if (Math.abs(value) !== Number.POSITIVE_INFINITY) return value;
      const what = `landmark ${quoted(landmark)}`;
      throw refusal('bad-frame', what, 'a number or nothing', String(value), place());
    },
    shown: (places) => quoted(places.map((column) => String(number(column))).join(' ')),
    place,
    fork: () => parquetRows(columns, rows, where, row),
  };
}
