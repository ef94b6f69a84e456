import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { cohortDocument, formatCohortCsv } from '../studies/cohort/cohort-document.ts';
import { cohortOf } from '../studies/cohort/cohort-of.ts';
import { formatCohortText } from '../studies/cohort/cohort-text.ts';
import { givenLimit, studiedLimit } from '../studies/cohort/own-limit.ts';
import { readChanges } from '../studies/cohort/read-changes.ts';
import { withOwnLimit } from '../studies/cohort/subject-change.ts';
import { changeFigure } from '../studies/figure/change-figure.ts';
import { checkStandardInput } from '../studies/input/read-readings.ts';
import { readStudyFile } from '../studies/input/study-file.ts';
import { closingLine, inputNotes } from '../studies/output/input-notes.ts';
import { writeStudy } from '../studies/output/write-study.ts';
import { askedFor, toldColumns } from '../studies/study-filter.ts';
import type { CohortOptions } from '../studies/study-options.ts';

/** What became of many subjects from before to after. */
export async function cohortStudy(
  files: readonly string[],
  options: CohortOptions,
  io: Io,
): Promise<ExitCode> {
  const { test, mdc, motion, side, before, after } = options;
  const read = [...files, options.files, options.reliability];
  return writeStudy(options, read, io, async () => {
    checkStandardInput(read);
    const reliability =
      options.reliability === undefined ? null : await readStudyFile(options.reliability, io);
    const studied = reliability && studiedLimit(reliability);
    const found = await readChanges(files, options, io);
    const { input, otherOccasions } = found;
    const all = new Set(askedFor([...found.changes, ...found.refused], options));
    const changes = found.changes
      .filter((one) => all.has(one))
      .map((one) => withOwnLimit(one, givenLimit(mdc)))
      .map((one) => (studied ? withOwnLimit(one, studied) : one));
    const refused = found.refused.filter((one) => all.has(one));
    const groups = cohortOf({ changes, refused }, test);
    const inputs = [
      ...input.inputs,
      ...(reliability ? [{ file: reliability.file, sha256: reliability.sha256 }] : []),
    ];
    const { failures, unknownFiles, unmeasuredFiles } = input;
    const failed = failures.map(({ file, reason }) => ({ file, reason }));
    const lost = { failedFiles: failed, unknownFiles, unmeasuredFiles, otherOccasions };
    const columns = toldColumns(options.columns);
    const asked = { mdc, motion, side, before, after, columns };
    const others =
      otherOccasions.length > 0 ? [`occasions not looked at: ${otherOccasions.join(', ')}`] : [];
    return {
      document: () => cohortDocument(groups, test, inputs, lost, asked),
      csv: () => formatCohortCsv(groups),
      text: () =>
        formatCohortText(groups, test, [...others, ...inputNotes(input)]) + closingLine(input),
      figure: () => (changes.length > 0 ? changeFigure(groups) : null),
      hasResult: groups.some(({ tests }) => tests !== null),
    };
  });
}
