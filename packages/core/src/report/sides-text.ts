import type {
  SidesCompared,
  SidesNotCompared,
  SideVerdict,
} from '../comparison/side-comparison.ts';
import {
  type SideReason,
  sideReasonSentences,
  sideWarningSentences,
} from '../comparison/side-reason.ts';
import { type Reason, reasonSentences } from '../measurement/reason.ts';
import { limitsForFiles } from './file-mark.ts';
import { type Entry, entryLines, sourceOfMdc } from './legend.ts';
import { formatPercent } from './percent-text.ts';
import { formatQuantity, formatQuantityChange } from './quantity-text.ts';
import type { SidesResult } from './sides-document.ts';
import { formatTable, type TextColumn, type TextRow, wrapText } from './text-table.ts';

const columns: readonly TextColumn[] = [
  { title: 'motion', align: 'left' },
  { title: 'left', align: 'right' },
  { title: 'right', align: 'right' },
  { title: 'left − right', align: 'right' },
  { title: '± 95 %', align: 'right' },
  { title: 'MDC95', align: 'right' },
  { title: 'verdict', align: 'left' },
];

/** The verdicts as people read them: below the minimal detectable change nothing is claimed. */
export const sideVerdictWords: Readonly<Record<SideVerdict, string>> = {
  'left-larger': 'left larger',
  'right-larger': 'right larger',
  'within-error': 'no clear difference',
};

const mdcEntry: Entry = [
  'MDC95',
  'the smallest difference that can be told from error, with 95\u00a0% confidence: from the repetitions of both sides where nothing else is said',
];

const indexEntry: Entry = [
  'index',
  'one side over the other: 100\u00a0% is alike, which healthy sides are not in every motion; only where the larger angle reaches 30°',
];

const unknownMdc =
  'it takes three repetitions of both sides, or a value of your own: without, no difference is claimed';

/**
 * The sides for people: a table of left, right, difference with the half of its 95 % interval, minimal
 * detectable change and verdict, under each row the symmetry index where there is one, and what may have
 * made the difference; then what could not be compared, and why; then what the words mean.
 *
 * @example formatSidesText({ recording, sides }).includes('no clear difference') // true
 */
export function formatSidesText({
  recording,
  sides,
  notes = [],
}: SidesResult & { readonly notes?: readonly string[] }): string {
  const compared = sides.filter((one) => one.status === 'compared');
  const refused = sides.filter((one) => one.status === 'not-comparable');
  const parts: (readonly string[])[] = [
    [recording.file, ...notes.flatMap((note) => wrapText(note, 0))],
  ];
  if (sides.length === 0) parts.push(['no motion that has sides was measured']);
  if (compared.length > 0) parts.push(formatTable(columns, compared.map(rowOf)));
  if (refused.length > 0) parts.push(['not comparable', ...refusalLines(refused)]);
  if (compared.length > 0) parts.push(entryLines(legendOf(compared)));
  parts.push([limitsForFiles([recording])]);
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function rowOf(one: SidesCompared): TextRow {
  const margin = (one.differenceCi95[1] - one.differenceCi95[0]) / 2;
  return {
    cells: [
      one.motion,
      formatQuantity(one.left, one.unit),
      formatQuantity(one.right, one.unit),
      formatQuantityChange(one.difference, one.unit),
      `± ${formatQuantity(margin, one.unit)}`,
      one.mdc95 === null ? 'unknown' : formatQuantity(one.mdc95.value, one.unit),
      sideVerdictWords[one.verdict],
    ],
    below: [...indexRemark(one), ...warningRemarks(one)],
  };
}

function indexRemark({ symmetryIndex: index }: SidesCompared): readonly string[] {
  if (index === null) return [];
  const other = index.of === 'left' ? 'right' : 'left';
  const [low, high] = index.ci95.map((percent) => formatPercent(percent / 100));
  return wrapText(
    `index, ${index.of} over ${other}: ${formatPercent(index.percent / 100)} (${low} to ${high})`,
    4,
  );
}

function warningRemarks({ warnings, longerLeft }: SidesCompared): readonly string[] {
  return warnings.flatMap((warning) => {
    const sentence = sideWarningSentences[warning];
    if (warning !== 'segment-lengths-differ' || longerLeft === null) return wrapText(sentence, 4);
    const side = longerLeft > 0 ? 'left' : 'right';
    return wrapText(`${sentence} (${side} longer by ${formatPercent(Math.abs(longerLeft))})`, 4);
  });
}

function legendOf(compared: readonly SidesCompared[]): readonly Entry[] {
  return [
    mdcEntry,
    ...(compared.some(({ symmetryIndex }) => symmetryIndex !== null) ? [indexEntry] : []),
    ...compared.flatMap((one) => sourceOfMdc(one, unknownMdc)),
  ];
}

function refusalLines(refused: readonly SidesNotCompared[]): readonly string[] {
  return entryLines(
    refused.map((one) => [
      `    ${one.motion}`,
      one.reasons.map((reason) => refusalSentence(reason, one)).join('; '),
    ]),
  );
}

function refusalSentence(reason: SideReason, one: SidesNotCompared): string {
  const causes: Partial<Record<SideReason, readonly Reason[]>> = {
    'left-unmeasurable': one.leftReasons,
    'right-unmeasurable': one.rightReasons,
  };
  const why = (causes[reason] ?? []).map((cause) => reasonSentences[cause]).join(', ');
  return why === '' ? sideReasonSentences[reason] : `${sideReasonSentences[reason]}: ${why}`;
}
