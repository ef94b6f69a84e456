import { checkHeader } from './check-header.ts';
import type { RecordingHeader } from './recording-header.ts';

/**
 * A recording's first line, its line feed with it.
 *
 * @throws GoniokitError as `bad-header`
 * @example formatRecordingHeader({ version: 1, format: 'goniokit-recording' })
 * // '{"format":"goniokit-recording","version":1}\n'
 */
export function formatRecordingHeader(header: RecordingHeader): string {
  return `${JSON.stringify(checkHeader(header))}\n`;
}
