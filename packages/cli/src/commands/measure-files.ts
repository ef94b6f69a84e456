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

/** What each file shows, as a table, CSV or JSON. */
export async function measureFiles(
  files: readonly string[],
  options: MeasureOptions & ResultOptions,
  io: Io,
): Promise<ExitCode> {
  return writeOutput(options, io, async (output) => {
    const recordings = await measureEach(files, options, io);
    if (options.json) await output.write(formatJson(measurementsDocument({ tool, recordings })));
    else if (options.csv) await output.write(formatMeasurementsCsv(recordings));
    else await output.write(formatMeasurementsText(recordings));
    return exitCodeOf(recordings);
  });
}
