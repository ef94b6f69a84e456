import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { agreementDocument, formatAgreementCsv } from '../studies/agreement/agreement-document.ts';
import { agreementOf, type GroupAgreement } from '../studies/agreement/agreement-of.ts';
import { formatAgreementText } from '../studies/agreement/agreement-text.ts';
import { pairedBy, readingPairs } from '../studies/agreement/reading-pairs.ts';
import { blandAltmanFigure } from '../studies/figure/bland-altman-figure.ts';
import { checkStandardInput, readReadings } from '../studies/input/read-readings.ts';
import { groupName } from '../studies/output/group-name.ts';
import { closingLine, inputNotes } from '../studies/output/input-notes.ts';
import { writeStudy } from '../studies/output/write-study.ts';
import { askedFor, toldColumns } from '../studies/study-filter.ts';
import type { AgreeOptions } from '../studies/study-options.ts';

/** How well results agree with a reference: a goniometer, or motion capture. */
export async function agreeStudy(
  results: string,
  reference: string,
  options: AgreeOptions,
  io: Io,
): Promise<ExitCode> {
  const { files, columns, referenceColumns, bySide = false, motion, side } = options;
  return writeStudy(options, [results, reference, files], io, async () => {
    checkStandardInput([results, reference, files]);
    const told = { ...(files && { files }), ...(columns && { columns }) };
    const ours = await readReadings([results], told, io);
    const other = referenceColumns ? { columns: referenceColumns } : {};
    const theirs = await readReadings([reference], other, io);
    const [first, second] = [ours, theirs].map(({ readings }) => askedFor(readings, options));
    const by = pairedBy(first ?? [], second ?? []);
    const groups = readingPairs(first ?? [], second ?? [], by, bySide);
    const found = groups.map(agreementOf);
    const computed = found.filter((one) => 'agreement' in one);
    const { unknownFiles, unmeasuredFiles } = ours;
    const inputs = [...ours.inputs, ...theirs.inputs];
    const lost = { unknownFiles, unmeasuredFiles };
    const asked = {
      bySide,
      motion,
      side,
      columns: toldColumns(columns),
      referenceColumns: toldColumns(referenceColumns),
    };
    return {
      document: () => agreementDocument(found, by, inputs, lost, asked),
      csv: () => formatAgreementCsv(found),
      text: () =>
        formatAgreementText(
          found,
          by,
          inputNotes({ ...ours, readings: [...ours.readings, ...theirs.readings] }),
        ) + closingLine(ours),
      figure: () => (computed.length > 0 ? blandAltmanFigure(computed.map(panelOf)) : null),
      hasResult: computed.length > 0,
    };
  });
}

function panelOf({ group, agreement }: GroupAgreement) {
  const [side, ...others] = new Set(group.pairs.map((pair) => pair.side));
  return {
    title: groupName({ ...group, side: others.length === 0 ? side : undefined }),
    difference: 'result − reference',
    unit: group.unit,
    agreement,
    points: group.pairs.map(({ side, result, reference }) => ({
      side,
      first: result,
      second: reference,
    })),
  };
}
