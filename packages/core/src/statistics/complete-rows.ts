import { GoniokitError } from '../errors/goniokit-error.ts';

/** What is left of a table when rows with a missing value are taken out. */
export interface CompleteRows {
  readonly rows: readonly ArrayLike<number>[];
  /** How many rows were left out. */
  readonly excluded: number;
  /** Differences up to this are the rounding of the largest value and no difference. */
  readonly rounding: number;
}

/**
 * The rows of a table without missing values (NaN): a subject that misses one is left out whole.
 *
 * @throws GoniokitError `bad-data` for rows of different length and for infinite values
 */
export function completeRows(table: readonly ArrayLike<number>[]): CompleteRows {
  const width = table[0]?.length ?? 0;
  const rows: ArrayLike<number>[] = [];
  let largest = 0;
  for (const [i, row] of table.entries()) {
    if (row.length !== width) {
      throw badData(`row ${i + 1}`, `${width} values, as row 1 has`, String(row.length));
    }
    const values = Array.from(row);
    if (values.some(Number.isNaN)) continue;
    for (const value of values) largest = Math.max(largest, magnitude(value, `row ${i + 1}`));
    rows.push(row);
  }
  return { rows, excluded: table.length - rows.length, rounding: roundingOf(largest) };
}

/** The size of a value that is not missing. */
export function magnitude(value: number, what: string): number {
  if (Number.isFinite(value)) return Math.abs(value);
  throw badData(what, 'numbers that are finite, or NaN where one is missing', String(value));
}

export function roundingOf(largest: number): number {
  return 4 * Number.EPSILON * largest;
}

export function badData(what: string, expected: string, received: string): GoniokitError {
  return new GoniokitError('bad-data', { what, expected, received });
}
