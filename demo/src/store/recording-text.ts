import { formatRecordingHeader } from 'goniokit/recording';
import type { Port } from './port.ts';
import { readRow } from './read-row.ts';
import type { StoredTake } from './records.ts';

/**
 * A take's recording as a file: what was acknowledged of it, whether or not it was finished.
 *
 * @throws StoreError
 */
export async function recordingText(port: Port, take: StoredTake): Promise<string> {
  const rows = await port.list('chunks', take.id);
  const chunks = rows
    .map((row) => readRow('chunks', row))
    .filter((chunk) => chunk !== null)
    .sort((a, b) => a.index - b.index);
  const header = formatRecordingHeader(take.header as Parameters<typeof formatRecordingHeader>[0]);
  return `${[header.trimEnd(), ...chunks.map(({ lines }) => lines)].join('\n')}\n`;
}
