import { GoniokitError } from 'goniokit';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { AngleTable } from '../angle-table.ts';
import { angleNotes } from './parquet-notes.ts';

/**
 * Values through time as Parquet: `timeMs`, then a column each, numbers in 64 bits, what is missing null,
 * and in the file's metadata whether they are degrees.
 *
 * @throws GoniokitError `bad-data` where a name stands twice, or there is no column or no row
 * @example formatParquetAngles(table).subarray(0, 4) // the bytes of 'PAR1'
 */
export function formatParquetAngles(table: AngleTable): Uint8Array {
  const { names, timeMs, columns, inDegrees } = table;
  const all = ['timeMs', ...names];
  if (new Set(all).size < all.length || names.length === 0 || timeMs.length === 0) {
    throw new GoniokitError('bad-data', {
      what: 'a table of Parquet',
      expected: 'columns and rows, each column with a name of its own',
      received: `${names.length} columns of ${timeMs.length} rows`,
    });
  }
  const column = (name: string, values: Float64Array) => ({
    name,
    type: 'DOUBLE' as const,
    data: Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
  });
  const buffer = parquetWriteBuffer({
    columnData: [
      column('timeMs', timeMs),
      ...names.map((name, i) => column(name, columns[i] as Float64Array)),
    ],
    kvMetadata: [{ key: angleNotes, value: JSON.stringify({ inDegrees }) }],
    createdBy: 'goniokit',
  });
  return new Uint8Array(buffer);
}
