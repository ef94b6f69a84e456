import type { Compared, NotCompared, Verdict } from '../comparison/comparison.ts';
import { type NotComparable, notComparableSentences } from '../comparison/not-comparable.ts';
import { type Reason, reasonSentences } from '../measurement/reason.ts';
import type { ComparisonResult } from './comparison-document.ts';
import { drawComparison } from './comparison-picture.ts';
import { formatChange, formatDegrees } from './degrees-text.ts';
import { limitsOfUse } from './limits-of-use.ts';
import { sideText } from './side-text.ts';
import { formatTable, hangText, type TextColumn, type TextRow, wrapText } from './text-table.ts';

const columns: readonly TextColumn[] = [
  { title: 'motion', align: 'left' },
  { title: 'side', align: 'left' },
  { title: 'before', align: 'right' },
  { title: 'after', align: 'right' },
  { title: 'change', align: 'right' },
  { title: '± 95 %', align: 'right' },
  { title: 'MDC95', align: 'right' },
  { title: 'verdict', align: 'left' },
];

/** The verdicts as people read them: below the minimal detectable change nothing is claimed. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  gain: 'gain',
  loss: 'loss',
  'within-error': 'no clear change',
};

/** What the words and signs of the table mean: each with its explanation. */
type Entry = readonly [string, string];

const legend: readonly Entry[] = [
  [
    'MDC95',
    'the smallest change that can be told from error, with 95\u00a0% confidence: from the repetitions of both recordings where nothing else is said',
  ],
  ['░', 'nearer to the value before than that: no clear change'],
  ['├─●─┤', 'the value after, with the 95\u00a0% interval of the change'],
];

const unknownMdc: Entry = [
  'unknown',
  'it takes three repetitions in both recordings, or a value of your own: without, no change is claimed',
];

/**
 * The comparison for people: a table of before, after, change with the half of its 95 % interval, minimal
 * detectable change and verdict, under each row its picture; then what could not be compared, and why; then
 * what the words mean. No line is longer than 100 characters, but for file names that are.
 *
 * @example formatComparisonText({ before, after, comparisons }).includes('no clear change') // true
 */
export function formatComparisonText({ before, after, comparisons }: ComparisonResult): string {
  const compared = comparisons.filter((one) => one.status === 'compared');
  const refused = comparisons.filter((one) => one.status === 'not-comparable');
  const parts: (readonly string[])[] = [[`before  ${before.file}`, `after   ${after.file}`]];
  if (comparisons.length === 0)
    parts.push(['nothing to compare: no motion was measured in either']);
  // Each picture ends in an empty line; the last one's comes with the next part.
  if (compared.length > 0) parts.push(formatTable(columns, compared.map(rowOf)).slice(0, -1));
  if (refused.length > 0) parts.push(['not comparable', ...refusalLines(refused)]);
  if (compared.length > 0) parts.push(entryLines([...legend, ...compared.flatMap(sourceOfMdc)]));
  parts.push([limitsOfUse]);
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function rowOf(one: Compared): TextRow {
  const margin = (one.deltaCi95[1] - one.deltaCi95[0]) / 2;
  return {
    cells: [
      one.motion,
      sideText(one.side),
      formatDegrees(one.before),
      formatDegrees(one.after),
      formatChange(one.delta),
      `± ${formatDegrees(margin)}`,
      one.mdc95 === null ? 'unknown' : formatDegrees(one.mdc95.value),
      verdictWords[one.verdict],
    ],
    below: [...drawComparison(one), ...grossRemark(one), ''],
  };
}

function grossRemark({ grossDelta, compensationDelta }: Compared): readonly string[] {
  if (grossDelta === null || compensationDelta === null) return [];
  const seen = `the eye sees a change of ${formatChange(grossDelta)}`;
  return wrapText(`${seen}: compensation adds ${formatChange(compensationDelta)}`, 4);
}

function sourceOfMdc({ motion, mdc95 }: Compared): readonly Entry[] {
  if (mdc95 === null) return [unknownMdc];
  const value = formatDegrees(mdc95.value);
  if (mdc95.source === 'literature') return [[value, `published for ${motion}: ${mdc95.citation}`]];
  return mdc95.source === 'given' ? [[value, 'as given']] : [];
}

function refusalLines(refused: readonly NotCompared[]): readonly string[] {
  return entryLines(
    refused.map((one) => [
      `    ${one.motion} ${sideText(one.side)}`.trimEnd(),
      one.reasons.map((reason) => refusalSentence(reason, one)).join('; '),
    ]),
  );
}

/** Entries one under the other, explanations in a column of their own; each entry once. */
function entryLines(entries: readonly Entry[]): readonly string[] {
  const width = Math.max(...entries.map(([name]) => name.length));
  const lines = entries.map(([name, text]) => hangText(`${name.padEnd(width)}  `, text).join('\n'));
  return [...new Set(lines)];
}

function refusalSentence(reason: NotComparable, one: NotCompared): string {
  const causes: Partial<Record<NotComparable, readonly Reason[]>> = {
    'before-unmeasurable': one.beforeReasons,
    'after-unmeasurable': one.afterReasons,
  };
  const why = (causes[reason] ?? []).map((cause) => reasonSentences[cause]).join(', ');
  return why === '' ? notComparableSentences[reason] : `${notComparableSentences[reason]}: ${why}`;
}
