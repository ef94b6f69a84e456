import { compare } from 'goniokit/comparison';
import {
  type ComparisonResult,
  comparisonDocument,
  formatComparisonCsv,
  formatComparisonText,
  notComparableSentences,
  type RecordingResult,
} from 'goniokit/report';
import type { CompareOptions, MeasureOptions } from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { writeOutput } from '../output/write-output.ts';
import { tool } from '../tool.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { measureAlike } from './measure-each.ts';
import { markOf, measurementsOf } from './measurements-of.ts';
import { normOf } from './norm-of.ts';
import { failureNotes, preparationNotes, withNotes } from './text-notes.ts';
import { withStatus } from './with-status.ts';

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
        const document = comparisonDocument({ tool, ...comparison, ...norms });
        await output.write(
          formatJson({
            ...document,
            before: withStatus(document.before, results[0]!),
            after: withStatus(document.after, results[1]!),
          }),
        );
      } else if (options.csv) await output.write(formatComparisonCsv({ ...comparison, ...norms }));
      else
        await output.write(
          textOf(formatComparisonText({ ...comparison, ...norms }), results, options),
        );
      return code;
    },
  );
}

/** The table; of a file that was not read it says so, and not that motions were not measured in it. */
function textOf(
  text: string,
  results: readonly RecordingResult[],
  options: MeasureOptions,
): string {
  const names = ['before', 'after'] as const;
  const notes = [
    ...failureNotes(results, (i) => `the recording ${names[i]}`),
    ...preparationNotes(options),
  ];
  return names.reduce(
    (report, name, i) =>
      results[i]!.status === 'read'
        ? report
        : report.replaceAll(
            notComparableSentences[`${name}-missing`],
            `the recording ${name} was not read`,
          ),
    withNotes(text, notes),
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
