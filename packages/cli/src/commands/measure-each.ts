import { lookUpMotion } from 'goniokit/catalogue';
import type { RecordingResult } from 'goniokit/report';
import type { MeasureOptions } from '../command-options.ts';
import { readRecording } from '../input/read-recording.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { measureFile } from './measure-file.ts';

/**
 * Measures each file, whatever the others are like; what was asked is looked at before any is opened.
 *
 * @returns in the order of the files
 * @throws GoniokitError `unknown-motion`, or what is wrong with the neutral recording
 * @throws UsageError where standard input would have to be read twice
 */
export async function measureEach(
  files: readonly string[],
  options: MeasureOptions,
  io: Io,
): Promise<readonly RecordingResult[]> {
  for (const id of options.motion ?? []) lookUpMotion(id);
  if ([...files, options.zero].filter((file) => file === '-').length > 1) {
    throw new UsageError('"-" stands for standard input, which can be read only once');
  }
  const zero =
    options.zero === undefined ? null : (await readRecording(options.zero, options, io)).recording;
  const results: RecordingResult[] = [];
  for (const file of files) results.push(await measureFile(file, options, zero, io));
  return results;
}
