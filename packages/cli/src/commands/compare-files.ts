import { compare } from 'goniokit/comparison';
import {
  type ComparisonResult,
  comparisonDocument,
  formatComparisonCsv,
  formatComparisonText,
  type RecordingResult,
} from 'goniokit/report';
import type { CompareOptions } from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { writeOutput } from '../output/write-output.ts';
import { tool } from '../tool.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { measureAlike } from './measure-each.ts';
import { markOf, measurementsOf } from './measurements-of.ts';
import { normOf } from './norm-of.ts';
import { preparationNotes } from './text-notes.ts';

/** What changed from one file to the other. Where only one can be read, each row says which is missing. */
export async function compareFiles(
  before: string,
  after: string,
  options: CompareOptions,
  io: Io,
): Promise<ExitCode> {
  const norms = { normOf: normOf(options) };
  return writeOutput(
    options,
    [before, after, options.zero, options.definitions],
    io,
    async (output) => {
      const results = await measureAlike([before, after], options, io, 'files');
      const code = exitCodeOf(results);
      if (code === exitCode.nothingReadable) return code;
      const comparison = compareResults(results[0]!, results[1]!, options.mdc);
      if (options.json) {
        await output.write(formatJson(comparisonDocument({ tool, ...comparison, ...norms })));
      } else if (options.csv) await output.write(formatComparisonCsv({ ...comparison, ...norms }));
      else {
        const notes = preparationNotes(options);
        await output.write(formatComparisonText({ ...comparison, ...norms, notes }));
      }
      return code;
    },
  );
}

function compareResults(
  before: RecordingResult,
  after: RecordingResult,
  mdc95: number | undefined,
): ComparisonResult {
  return {
    before: markOf(before),
    after: markOf(after),
    comparisons: compare(
      measurementsOf(before),
      measurementsOf(after),
      mdc95 === undefined ? {} : { mdc95 },
    ),
  };
}
