import {
  formatMeasurementsCsv,
  formatMeasurementsText,
  measurementsDocument,
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
    else await output.write(formatMeasurementsText(recordings, norms));
    return exitCodeOf(recordings);
  });
}
