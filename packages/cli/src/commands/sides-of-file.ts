import { compareSides } from 'goniokit/comparison';
import { formatSidesCsv, formatSidesText, sidesDocument } from 'goniokit/comparison-report';
import type { SidesOptions } from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { writeOutput } from '../output/write-output.ts';
import { tool } from '../tool.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { measureAlike } from './measure-each.ts';
import { markOf, measurementsOf } from './measurements-of.ts';
import { preparationNotes } from './text-notes.ts';

/** Left against right in one file, as a table, CSV or JSON. */
export async function sidesOfFile(file: string, options: SidesOptions, io: Io): Promise<ExitCode> {
  return writeOutput(options, [file, options.zero, options.definitions], io, async (output) => {
    const results = await measureAlike([file], options, io, 'sides');
    const code = exitCodeOf(results);
    if (code === exitCode.nothingReadable) return code;
    const sides = compareSides(measurementsOf(results[0]!), {
      ...(options.mdc === undefined ? {} : { mdc95: options.mdc }),
      ...(options.affected === undefined ? {} : { affected: options.affected }),
    });
    const result = { recording: markOf(results[0]!), sides };
    if (options.json) await output.write(formatJson(sidesDocument({ tool, ...result })));
    else if (options.csv) await output.write(formatSidesCsv(result));
    else await output.write(formatSidesText({ ...result, notes: preparationNotes(options) }));
    return code;
  });
}
