import type { AccuracyReport } from './accuracy-report.ts';
import type { Agreement } from './agreement.ts';
import type { AgreementRow } from './agreement-rows.ts';
import { endRangeTable } from './end-range-table.ts';
import { figureFile } from './figure-file.ts';
import { improvementsPage } from './improvements-page.ts';
import { hundredths, list, table, tenths } from './markdown.ts';

/** The page, in Markdown. */
export function accuracyPage(report: AccuracyReport): string {
  const { chapters, measured, distances, systematic, uncovered } = report;
  const parts = [
    '# Accuracy',
    '<!-- Written by `npm run accuracy`; a test holds it against the sources. Do not edit. -->',
    "The tool run over everything that has an independent reference here. Degrees throughout; a difference is reading less reference; limits are 95 % limits of agreement after Bland and Altman; `refused` is the share of the reference's moments at which nothing was read. The same as data: [accuracy.json](accuracy.json).",
    'Estimates from one camera, not validated as a goniometer, not for diagnosis or treatment decisions.',
    '## What it does not cover',
    list([
      "One filmed adult with motion capture, one camera, one movement: frames of one trial are no sample of people. Limits of agreement over frames say how one curve followed another, not what the next person's error will be.",
      'No filmed person with motion capture was seen in a true side or front view, so that **no reading in the picture has a truth here**.',
      `No camera has been held against motion capture in these rows: ${uncovered.join('; ')}.`,
      'No hands, no face, nobody lying down, no patient, no clothing that hides, no other pose model; no test of the same person twice.',
      "The curves of motion capture are computed from joint centres by this catalogue: what it defines otherwise than others do (hip against trunk) is the same on both sides of the film's comparison and not judged there.",
    ]),
    ...chapters.flatMap(({ chapter, rows }) => [
      `## ${chapter.title}`,
      ...chapter.words,
      agreementTable(rows),
      ...(chapter.id === 'sit-to-stand'
        ? [
            '### End ranges, as the whole tool reports them',
            "Mean of the repetitions with its 95 % interval, against the same measurement of motion capture. `holds`: the film's interval holds motion capture's value.",
            endRangeTable(measured),
          ]
        : []),
      ...(chapter.id === 'expected-landmarks'
        ? [
            '### Landmarks',
            'Median distance over the frames.',
            table(
              ['landmark', 'picture, px', 'space, mm'],
              distances.map(({ landmark, px, mm }) => [landmark, tenths(px), mm.toFixed(0)]),
            ),
          ]
        : []),
      ...rows.flatMap((row) =>
        row.agreement === null ? [] : [`![${captionOf(row)}](${figureFile(row)})`],
      ),
    ]),
    ...improvementsPage(report),
    '## Systematic error',
    "A standard deviation of the error that no repetition shows, part of the standard error of a measurement in that view and space (`packages/core/src/measurement/systematic-errors.ts`): the root mean square of the mean errors in the outer fifths of the reference's range, both sides and both ends together. It comes from one person and one film, and is wide for that reason. Where no motion capture of a filmed person exists the library takes what a study published, else the root mean square of those that are known in the same space, and says that it is borrowed (`error-borrowed`). The printed angles give none: what lies between two programs holds the errors and the definitions of both, and in three of the five films the landmarks lose a fast limb. The elbows are left out: clasped hands hid them, and they are refused. `fitted`: of the same film fitted, as far as no truth but this film's tells; recordings that were fitted carry it.\n\nFrom before to after, of one person in one view, the same joint errs the same way at the same angle, so a change is freed of it. What is left is assumed to be small: the error goes slowly from one end of the range to the other, here by some 30 degrees over 100, so that a true change of 10 degrees may read 3 too little or too much. Between sides, and between people, nothing cancels.",
    table(
      [
        'joint',
        'plane',
        'view',
        'space',
        'standard deviation',
        'fitted',
        'ends of range',
        'people',
      ],
      systematic.map((one) => [
        one.joint,
        one.plane,
        one.view,
        one.space,
        tenths(one.deviationDeg),
        tenths(one.fittedDeg),
        String(one.n),
        String(one.subjects),
      ]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What a picture shows, in one line. */
export function captionOf({ motion, side, view, space }: AgreementRow): string {
  const parts = [
    side === 'both' || side === 'none' ? '' : side,
    view === null ? '' : `${view} view`,
    space,
  ];
  return `${motion}: ${parts.filter((part) => part !== '').join(', ')}`;
}

function agreementTable(rows: readonly AgreementRow[]): string {
  const head = [
    'motion',
    'side',
    'view',
    'space',
    'n',
    'bias',
    'MAE',
    'RMSE',
    'limits',
    'r',
    'refused',
  ];
  return table(
    head,
    rows.map((row) => [
      row.motion,
      row.side,
      row.view ?? 'no camera',
      row.space,
      ...agreementCells(row.agreement),
      `${(100 * row.refused).toFixed(0)} %${row.agreement === null ? ` (${row.reasons.join(', ')})` : ''}`,
    ]),
  );
}

function agreementCells(agreement: Agreement | null): readonly string[] {
  if (agreement === null) return ['0', '', '', '', '', ''];
  const { n, bias, meanAbsoluteError, rootMeanSquareError, limits, r } = agreement;
  return [
    String(n),
    hundredths(bias),
    hundredths(meanAbsoluteError),
    hundredths(rootMeanSquareError),
    limits.map(hundredths).join(' to '),
    Number.isNaN(r) ? '' : r.toFixed(3),
  ];
}
