import type { Recording } from 'goniokit';
import { tidyColumns } from './format-tidy.ts';

/**
 * The data dictionary of a recording's tidy table, as JSON: what each column means, and what the rows do
 * not say of the recording. It is kept beside the table, and read with it.
 *
 * @param table name of the table's file
 * @example JSON.parse(formatDictionary(recording, 'walk.csv')).columns[0].unit // 'ms'
 */
export function formatDictionary(recording: Recording, table: string): string {
  const { skeleton, imageSize, mirrored, source, note } = recording;
  const document = {
    format: 'goniokit-dictionary',
    version: 1,
    table,
    columns: tidyColumns(recording),
    recording: { skeleton: skeleton.id, imageSize, mirrored, source, note },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
