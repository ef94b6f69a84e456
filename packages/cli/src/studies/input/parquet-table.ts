import type { Table } from '@goniokit/formats/table';
import { GoniokitError } from 'goniokit';

/** Whether bytes begin as Parquet does. */
export function isParquet(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 4)) === 'PAR1';
}

/**
 * The rows of results that were written as Parquet, as a table; a row's line is its number.
 *
 * @throws GoniokitError `bad-results` where it cannot be read, or has no rows
 */
export async function parquetTable(bytes: Uint8Array, file: string): Promise<Table> {
  const { parquetReadObjects } = await import('hyparquet');
  const buffer = bytes.slice().buffer;
  const rows = await parquetReadObjects({ file: buffer }).catch((error: unknown) => {
    throw bad('Parquet that can be read', error instanceof Error ? error.message : 'another', file);
  });
  const [first] = rows;
  if (first === undefined) throw bad('a row', 'none', file);
  const columns = Object.keys(first);
  return {
    delimiter: ',',
    columns,
    line: 1,
    rows: rows.map((row, i) => ({
      cells: columns.map((column) => cellOf(row[column])),
      line: i + 1,
    })),
  };
}

function cellOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function bad(expected: string, received: string, file: string): GoniokitError {
  const where = { file, byte: 1 };
  return new GoniokitError('bad-results', { what: 'a results file', expected, received, where });
}
