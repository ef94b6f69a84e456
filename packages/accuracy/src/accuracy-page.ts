import type { Measurement } from 'goniokit';
import type { AccuracyReport } from './accuracy-report.ts';
import type { Agreement } from './agreement.ts';
import type { AgreementRow } from './agreement-rows.ts';
import { figureFile } from './figure-file.ts';

/** The page, in Markdown. */
export function accuracyPage(report: AccuracyReport): string {
  const { chapters, measured, knees, distances, systematic, uncovered } = report;
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
            table(
              ['motion', 'side', 'film', '95 % interval', 'motion capture', 'difference', 'holds'],
              measured.map(({ motion, side, film, truth, holds }) => [
                motion,
                side,
                shownValue(film),
                film.status === 'measured' ? film.ci95.map(tenths).join(' to ') : '',
                shownValue(truth),
                film.status === 'measured' && truth.status === 'measured'
                  ? tenths(film.value - truth.value)
                  : '',
                holds === null ? '' : holds ? 'yes' : 'no',
              ]),
            ),
            '### Knee: what zeroing does',
            "In space. The subject counts as standing for the quarter of a second in which the film's own readings are lowest: nobody stands still for longer here. The last two ways know the truth for a moment, which no user does: they tell how much of the error is an offset.",
            table(
              ['side', 'offset found from', 'offset', 'bias', 'MAE', 'RMSE'],
              knees.map(({ side, way, offsetDeg, agreement }) => [
                side,
                way,
                tenths(offsetDeg),
                tenths(agreement.bias),
                tenths(agreement.meanAbsoluteError),
                tenths(agreement.rootMeanSquareError),
              ]),
            ),
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
    '## Systematic error',
    "A standard deviation of the error that no repetition shows, proposed for the standard error of a measurement: the root mean square of the mean errors in the outer fifths of the reference's range, both sides and both ends together. It comes from one person and one film, and is wide for that reason. Where no motion capture of a filmed person exists there is none. The elbows are left out: they were hidden, and are to be refused.",
    table(
      ['joint', 'plane', 'view', 'space', 'standard deviation', 'ends of range', 'people'],
      systematic.map((one) => [
        one.joint,
        one.plane,
        one.view,
        one.space,
        tenths(one.deviationDeg),
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

function shownValue(one: Measurement): string {
  return one.status === 'measured' ? tenths(one.value) : `refused (${one.reasons.join(', ')})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function tenths(value: number): string {
  return withoutMinusZero(value.toFixed(1));
}

function hundredths(value: number): string {
  return withoutMinusZero(value.toFixed(2));
}

function withoutMinusZero(text: string): string {
  return Number(text) === 0 ? text.replace('-', '') : text;
}
