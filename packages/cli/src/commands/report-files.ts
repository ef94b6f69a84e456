import { compare, compareSessions, type Session } from 'goniokit/comparison';
import { formatHtmlReport, type ReportContent, type ReportSession } from 'goniokit/html-report';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { say } from '../output/say.ts';
import { writeOutput } from '../output/write-output.ts';
import { tool } from '../tool.ts';
import { UsageError } from '../usage-error.ts';
import { dayOf } from './day-of.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { normOf } from './norm-of.ts';
import { reportNotes } from './report-notes.ts';
import type { ReportOptions } from './report-options.ts';
import { findSessions, measureSessions } from './report-sessions.ts';

/**
 * A report of one recording, of two (before and after), or of sessions, as a page or as FHIR.
 *
 * @throws UsageError where dates are not one for each session, or a Bundle of several sessions is wanted
 */
export async function reportFiles(
  names: readonly string[],
  options: ReportOptions,
  io: Io,
): Promise<ExitCode> {
  const { subject, mdc, fhir } = options;
  if (subject?.trim() === '') throw new UsageError('--subject requires a code');
  const norms = fhir ? undefined : normOf(options);
  const found = await findSessions(names, options, io);
  const files = found.files.map(({ file }) => file);
  const isPair = found.areNamed && files.length === 2;
  const isProgress = !isPair && files.length > 1;
  if (fhir && isProgress) {
    throw new UsageError('--fhir takes one recording, or two: before and after');
  }
  if (mdc !== undefined && files.length === 1) {
    await say(io, 'goniokit: --mdc changes nothing: one recording shows no change');
  }
  return writeOutput(options, [...files, options.zero, options.definitions], io, async (output) => {
    const { results, sessions, catalogue } = await measureSessions(found, options, io);
    const code = exitCodeOf(results);
    if (code === exitCode.nothingReadable) return code;
    const own = mdc === undefined ? {} : { mdc95: mdc };
    const [before, after] = sessions;
    const content: ReportContent = {
      tool,
      subject: subject ?? null,
      sessions,
      ...(isPair && before && after
        ? { comparisons: compare(before.measurements, after.measurements, own) }
        : {}),
      ...(isProgress ? { progress: compareSessions(sessionsOf(sessions), own) } : {}),
      normOf: norms,
      notes: reportNotes(options),
      catalogue,
    };
    if (fhir) {
      const { bundleOf } = await import('./report-bundle.ts');
      await output.write(formatJson(bundleOf(content, options)));
    } else await output.write(formatHtmlReport(content));
    return code;
  });
}

/** Days where all are known, and rise: else the trend is per session. */
function sessionsOf(sessions: readonly ReportSession[]): readonly Session[] {
  const days = sessions.map(({ date }) => (date === null ? null : dayOf(date)));
  const areKnown = days.every((day, i) => day !== null && day >= (days[i - 1] ?? day));
  return sessions.map(({ measurements }, i) => {
    const day = areKnown ? days[i] : null;
    return day == null ? { measurements } : { measurements, day };
  });
}
