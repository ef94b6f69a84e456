import {
  formatMeasurementsCsv,
  formatMeasurementsText,
  measurementsDocument,
  type RecordingResult,
} from 'goniokit/report';
import type { MeasureOptions, ResultOptions } from '../command-options.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { writeOutput } from '../output/write-output.ts';
import { tool } from '../tool.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { measureEach } from './measure-each.ts';
import { normOf } from './norm-of.ts';
import { preparationNotes } from './text-notes.ts';

/** What each file shows, as a table, CSV or JSON. */
export async function measureFiles(
  files: readonly string[],
  options: MeasureOptions & ResultOptions,
  io: Io,
): Promise<ExitCode> {
  const norms = { normOf: normOf(options) };
  return writeOutput(options, [...files, options.zero, options.definitions], io, async (output) => {
    const recordings = await measureEach(files, options, io);
    if (options.json)
      await output.write(formatJson(measurementsDocument({ tool, recordings, ...norms })));
    else if (options.csv) await output.write(formatMeasurementsCsv(recordings, norms));
    else {
      const noted = recordings.map((one) => withPreparation(one, preparationNotes(options)));
      await output.write(formatMeasurementsText(noted, norms));
    }
    return exitCodeOf(recordings);
  });
}

/** The skeleton ends a recording's heading: what was done to it stands in the lines below. */
function withPreparation(one: RecordingResult, notes: readonly string[]): RecordingResult {
  if (one.status === 'failed') return one;
  const skeleton = [one.measurements.skeleton, ...notes].join('\n');
  return { ...one, measurements: { ...one.measurements, skeleton } };
}
