import { compareSessions, type Session } from 'goniokit/comparison';
import {
  formatProgressCsv,
  formatProgressText,
  type ProgressResult,
  progressDocument,
} from 'goniokit/comparison-report';
import type { RecordingResult } from 'goniokit/report';
import type { ProgressOptions } from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { writeOutput } from '../output/write-output.ts';
import { tool } from '../tool.ts';
import { UsageError } from '../usage-error.ts';
import { dayOf } from './day-of.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { measureAlike } from './measure-each.ts';
import { markOf, measurementsOf } from './measurements-of.ts';
import { preparationNotes } from './text-notes.ts';

/**
 * What became of each motion from file to file. A file that cannot be read is a session without an angle.
 *
 * @throws UsageError where dates are not one for each file, or fall
 */
export async function progressOfFiles(
  files: readonly string[],
  options: ProgressOptions,
  io: Io,
): Promise<ExitCode> {
  const asked = options.date ?? null;
  if (files.length < 2) throw new UsageError('progress takes two recordings or more');
  if (asked !== null) checkDates(asked, files.length);
  return writeOutput(options, [...files, options.zero, options.definitions], io, async (output) => {
    const results = await measureAlike(files, options, io, 'files');
    const code = exitCodeOf(results);
    if (code === exitCode.nothingReadable) return code;
    const progress = progressOf(results, asked ?? datesIn(results), options.mdc);
    if (options.json) {
      await output.write(formatJson(progressDocument({ tool, ...progress })));
    } else if (options.csv) await output.write(formatProgressCsv(progress));
    else await output.write(formatProgressText({ ...progress, notes: preparationNotes(options) }));
    return code;
  });
}

function checkDates(dates: readonly string[], files: number): void {
  if (dates.length !== files) {
    throw new UsageError(
      `--date takes one date for each file, received ${dates.length} of ${files}`,
    );
  }
  if (!areInOrder(dates)) {
    throw new UsageError('the files are to be named in the order of their dates');
  }
}

/** What the recordings say themselves: used where all of them do, and in their order. */
function datesIn(results: readonly RecordingResult[]): readonly string[] | null {
  const dates = results.map((result) => String(measurementsOf(result).source.date ?? ''));
  const known = dates.every((date) => dayOf(date) !== null);
  return known && areInOrder(dates) ? dates.map((date) => date.slice(0, 10)) : null;
}

function areInOrder(dates: readonly string[]): boolean {
  const days = dates.map((date) => dayOf(date) ?? 0);
  return days.every((day, i) => day >= (days[i - 1] ?? day));
}

function progressOf(
  results: readonly RecordingResult[],
  dates: readonly string[] | null,
  mdc95: number | undefined,
): ProgressResult {
  const dateOf = (i: number): string | null => dates?.[i] ?? null;
  const sessions = results.map((result, i): Session => {
    const measurements = measurementsOf(result);
    const date = dateOf(i);
    return date === null ? { measurements } : { measurements, day: dayOf(date) ?? 0 };
  });
  return {
    sessions: results.map((result, i) => ({ ...markOf(result), date: dateOf(i) })),
    progress: compareSessions(sessions, mdc95 === undefined ? {} : { mdc95 }),
  };
}
