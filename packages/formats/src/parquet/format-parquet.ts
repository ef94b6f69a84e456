import type { Recording } from 'goniokit';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { withoutToldDepth } from '../landmarks/told-view.ts';
import { formatDictionary } from '../tidy/format-dictionary.ts';
import { imageColumns, keyColumns, visibilityColumn, worldColumns } from '../tidy/tidy-columns.ts';
import { dictionaryKey } from './parquet-notes.ts';

/**
 * A recording as Parquet: the columns and rows of its tidy table, numbers in 64 bits, what is missing null,
 * and the data dictionary in the file's metadata.
 *
 * @param file name that the dictionary gives
 * @example formatParquet(recording).subarray(0, 4) // the bytes of 'PAR1'
 */
export function formatParquet(recording: Recording, file = ''): Uint8Array {
  const { frames, timeMs, skeleton, image, world, visibility } = withoutToldDepth(recording);
  const count = skeleton.names.length;
  const rows = Array.from({ length: frames * count }, (_, row) => row);
  const numbers = (name: string, numberOf: (row: number) => number | undefined) => ({
    name,
    type: 'DOUBLE' as const,
    data: rows.map((row) => {
      const value = numberOf(row);
      return value === undefined || Number.isNaN(value) ? null : value;
    }),
  });
  const places = (columns: typeof imageColumns, values: Float64Array | null) =>
    values === null
      ? []
      : columns.map(({ name }, axis) => numbers(name, (row) => values[3 * row + axis]));
  const [time, landmark] = keyColumns.map(({ name }) => name) as [string, string];
  const buffer = parquetWriteBuffer({
    columnData: [
      numbers(time, (row) => timeMs[Math.floor(row / count)]),
      {
        name: landmark,
        type: 'STRING' as const,
        data: rows.map((row) => skeleton.names[row % count] as string),
      },
      ...places(imageColumns, image),
      ...places(worldColumns, world),
      numbers(visibilityColumn.name, (row) => visibility[row]),
    ],
    kvMetadata: [{ key: dictionaryKey, value: formatDictionary(recording, file) }],
    createdBy: 'goniokit',
  });
  return new Uint8Array(buffer);
}
