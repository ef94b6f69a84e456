import type { RecordingResult } from 'goniokit/report';
import type { MeasureOptions } from '../command-options.ts';
import { wrapText } from '../output/wrap-text.ts';

/** No line of a report is longer. */
const REPORT_WIDTH = 100;

/** What was done to the landmarks before they were measured, for the table's reader. */
export function preparationNotes({ fit, zero }: MeasureOptions): readonly string[] {
  return [
    ...(fit ? ['legs of constant length (--fit), for knees and hips read in space'] : []),
    ...(zero === undefined
      ? []
      : [`angles less those of the neutral position in ${zero} (--zero)`]),
  ].flatMap((note) => wrapText(note, REPORT_WIDTH));
}

/** Which of the files could not be read, and why. */
export function failureNotes(
  results: readonly RecordingResult[],
  nameOf: (place: number) => string,
): readonly string[] {
  return results.flatMap((result, i) =>
    result.status === 'failed'
      ? wrapText(`${nameOf(i)} was not read: ${result.error.message}`, REPORT_WIDTH)
      : [],
  );
}

/** A report with further lines under its heading, which ends in the first empty line. */
export function withNotes(report: string, notes: readonly string[]): string {
  const end = report.indexOf('\n\n') + 1;
  return report.slice(0, end) + notes.map((note) => `${note}\n`).join('') + report.slice(end);
}
