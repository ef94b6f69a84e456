import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { blandAltmanFigure } from '../studies/figure/bland-altman-figure.ts';
import { readReadings } from '../studies/input/read-readings.ts';
import { groupName } from '../studies/output/group-name.ts';
import { closingLine, inputNotes } from '../studies/output/input-notes.ts';
import { writeStudy } from '../studies/output/write-study.ts';
import { acrossOf, readingGroups } from '../studies/reliability/reading-groups.ts';
import { formatReliabilityCsv } from '../studies/reliability/reliability-csv.ts';
import { reliabilityDocument } from '../studies/reliability/reliability-document.ts';
import { type Reliability, reliabilityOf } from '../studies/reliability/reliability-of.ts';
import { formatReliabilityText } from '../studies/reliability/reliability-text.ts';
import { askedFor, toldColumns } from '../studies/study-filter.ts';
import type { ReliabilityOptions } from '../studies/study-options.ts';

/** How well readings of the same subjects agree: of raters, of occasions or of trials. */
export async function reliabilityStudy(
  tables: readonly string[],
  options: ReliabilityOptions,
  io: Io,
): Promise<ExitCode> {
  return writeStudy(options, [...tables, options.files], io, async () => {
    const input = await readReadings(tables, options, io);
    const readings = askedFor(input.readings, options);
    const across = acrossOf(readings, options.across);
    const design = { across, raters: options.raters, mean: options.mean ?? false };
    const groups = readingGroups({ readings, failures: input.failures }, across);
    const results = groups.map((group) => reliabilityOf(group, design));
    const computed = results.filter((one) => 'fitting' in one);
    const { motion, side, readings: named } = options;
    const told = { motion, side, columns: toldColumns(options.columns), readings: named };
    return {
      document: () => reliabilityDocument(results, design, input, told),
      csv: () => formatReliabilityCsv(results),
      text: () => formatReliabilityText(results, design, inputNotes(input)) + closingLine(input),
      figure: () => (computed.length > 0 ? blandAltmanFigure(computed.flatMap(panelsOf)) : null),
      hasResult: computed.length > 0,
    };
  });
}

function panelsOf({ group, pairs }: Reliability) {
  return pairs.map(({ first, second, agreement, readings }) => ({
    title: group.motion === '' ? `${first}, ${second}` : groupName(group),
    difference: `${first} − ${second}`,
    unit: group.unit,
    agreement,
    points: readings.map(([one, two]) => ({ side: 'none' as const, first: one, second: two })),
  }));
}
