import { lookUpMotion } from 'goniokit/catalogue';
import type { RecordingResult } from 'goniokit/report';
import type { MeasureOptions } from '../command-options.ts';
import { readRecording } from '../input/read-recording.ts';
import type { Io } from '../io.ts';
import { catalogueOf } from './catalogue-of.ts';
import { measureFile } from './measure-file.ts';

/**
 * Measures each file, whatever the others are like; what was asked is looked at before any is opened.
 *
 * @returns in the order of the files
 * @throws GoniokitError `unknown-motion`, or what is wrong with the definitions or the neutral recording
 * @throws UsageError where standard input would have to be read twice
 */
export async function measureEach(
  files: readonly string[],
  options: MeasureOptions,
  io: Io,
): Promise<readonly RecordingResult[]> {
  const catalogue = await catalogueOf(options, io, [...files, options.zero]);
  for (const id of options.motion ?? []) lookUpMotion(id, catalogue);
  const zero =
    options.zero === undefined ? null : (await readRecording(options.zero, options, io)).recording;
  const results: RecordingResult[] = [];
  for (const file of files) results.push(await measureFile(file, options, catalogue, zero, io));
  return results;
}
