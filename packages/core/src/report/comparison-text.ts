import type { Compared, NotCompared, Verdict } from '../comparison/comparison.ts';
import { type NotComparable, notComparableSentences } from '../comparison/not-comparable.ts';
import { type Reason, reasonSentences } from '../measurement/reason.ts';
import type { Unit } from '../motions/formula.ts';
import type { ComparisonResult } from './comparison-document.ts';
import { drawComparison } from './comparison-picture.ts';
import { type FileMark, failureNote, limitsForFiles } from './file-mark.ts';
import { type Entry, entryLines, sourceOfMdc } from './legend.ts';
import type { NormOf } from './norm-entry.ts';
import { type NormText, normText } from './norm-text.ts';
import { formatQuantity, formatQuantityChange } from './quantity-text.ts';
import { sideText } from './side-text.ts';
import { formatTable, type TextColumn, type TextRow, wrapText } from './text-table.ts';

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

/** What a minimal detectable change is. */
export const mdcEntry: Entry = [
  'MDC95',
  'the smallest change that can be told from error, with 95\u00a0% confidence: from the repetitions of both recordings where nothing else is said',
];

const legend: readonly Entry[] = [
  mdcEntry,
  ['░', 'nearer to the value before than that: no clear change'],
  ['├─●─┤', 'the value after, with the 95\u00a0% interval of the change'],
];

/** What gross and net are. */
export const grossEntry: Entry = [
  'gross, net',
  'what the eye sees, and what the joint itself made; gross less net is what compensation took: above 0 it adds to what is seen, below 0 the subject compensates less than before; ± of the repetitions alone',
];

/** How a minimal detectable change would be known. */
export const unknownMdc =
  'it takes three repetitions in both recordings, or a value of your own: without, no change is claimed';

/**
 * The comparison for people: a table of before, after, change with the half of its 95 % interval, minimal
 * detectable change and verdict, under each row its picture; then what could not be compared, and why; then
 * what the words mean. No line is longer than 100 characters, but for file names that are.
 *
 * @param normOf adds the norm that fits under each row
 * @param notes what was done to the recordings, under their names
 * @example formatComparisonText({ before, after, comparisons }).includes('no clear change') // true
 */
export function formatComparisonText({
  before,
  after,
  comparisons,
  normOf,
  notes = [],
}: ComparisonResult & {
  readonly normOf?: NormOf | undefined;
  readonly notes?: readonly string[];
}): string {
  const compared = comparisons.filter((one) => one.status === 'compared');
  const refused = comparisons.filter((one) => one.status === 'not-comparable');
  const norms = normText(compared, normOf);
  const heading = [
    ...failureNote('the recording before', before),
    ...failureNote('the recording after', after),
    ...notes,
  ];
  const parts: (readonly string[])[] = [
    [
      `before  ${before.file}`,
      `after   ${after.file}`,
      ...heading.flatMap((note) => wrapText(note, 0)),
    ],
  ];
  if (comparisons.length === 0)
    parts.push(['nothing to compare: no motion was measured in either']);
  // Each picture ends in an empty line; the last one's comes with the next part.
  if (compared.length > 0) {
    const rows = compared.map((one) => rowOf(one, norms));
    parts.push(formatTable(columns, rows).slice(0, -1));
  }
  if (refused.length > 0) parts.push(['not comparable', ...refusalLines(refused, before, after)]);
  if (compared.length > 0) parts.push(entryLines(legendOf(compared)));
  if (norms.footnotes.length > 0) parts.push(norms.footnotes);
  parts.push([limitsForFiles([before, after])]);
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function rowOf(one: Compared, norms: NormText): TextRow {
  const margin = (one.deltaCi95[1] - one.deltaCi95[0]) / 2;
  return {
    cells: [
      one.motion,
      sideText(one.side),
      formatQuantity(one.before, one.unit),
      formatQuantity(one.after, one.unit),
      formatQuantityChange(one.delta, one.unit),
      `± ${formatQuantity(margin, one.unit)}`,
      one.mdc95 === null ? 'unknown' : formatQuantity(one.mdc95.value, one.unit),
      verdictWords[one.verdict],
    ],
    below: [...drawComparison(one), ...grossRemark(one), ...norms.remark(one), ''],
  };
}

function grossRemark({ unit, delta, ...of }: Compared): readonly string[] {
  if (of.grossDelta === null || of.compensationDelta === null) return [];
  const net = formatQuantityChange(delta, unit);
  const gross = withMargin(of.grossDelta, of.grossDeltaCi95, unit);
  const compensation = withMargin(of.compensationDelta, of.compensationDeltaCi95, unit);
  return wrapText(`gross ${gross}, net ${net}: compensation ${compensation}`, 4);
}

/** A change with the half of its 95 % interval. */
export function withMargin(
  change: number,
  ci95: readonly [number, number] | null,
  unit: Unit,
): string {
  const margin = ci95 === null ? 'unknown' : formatQuantity((ci95[1] - ci95[0]) / 2, unit);
  return `${formatQuantityChange(change, unit)} ± ${margin}`;
}

function legendOf(compared: readonly Compared[]): readonly Entry[] {
  return [
    ...legend,
    ...(compared.some(({ grossDelta }) => grossDelta !== null) ? [grossEntry] : []),
    ...compared.flatMap((one) => sourceOfMdc(one, unknownMdc)),
  ];
}

function refusalLines(
  refused: readonly NotCompared[],
  before: FileMark,
  after: FileMark,
): readonly string[] {
  return entryLines(
    refused.map((one) => [
      `    ${one.motion} ${sideText(one.side)}`.trimEnd(),
      refusalSentences(one, before, after).join('; '),
    ]),
  );
}

/** Why two recordings were not compared in a motion. */
export function refusalSentences(
  one: NotCompared,
  before: FileMark,
  after: FileMark,
): readonly string[] {
  return one.reasons.map((reason) => {
    // Of a file that was not read it is not known whether the motion was performed.
    if (reason === 'before-missing' && before.error) return 'the recording before was not read';
    if (reason === 'after-missing' && after.error) return 'the recording after was not read';
    return refusalSentence(reason, one);
  });
}

function refusalSentence(reason: NotComparable, one: NotCompared): string {
  const causes: Partial<Record<NotComparable, readonly Reason[]>> = {
    'before-unmeasurable': one.beforeReasons,
    'after-unmeasurable': one.afterReasons,
  };
  const why = (causes[reason] ?? []).map((cause) => reasonSentences[cause]).join(', ');
  return why === '' ? notComparableSentences[reason] : `${notComparableSentences[reason]}: ${why}`;
}
