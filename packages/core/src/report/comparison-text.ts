import type { Compared, Comparison, NotCompared, Verdict } from '../comparison/comparison.ts';
import { type NotComparable, notComparableSentences } from '../comparison/not-comparable.ts';
import { type Reason, reasonSentences } from '../measurement/reason.ts';
import type { ComparisonResult } from './comparison-document.ts';
import { drawComparison } from './comparison-picture.ts';
import { formatChange, formatDegrees } from './degrees-text.ts';
import { limitsOfUse } from './limits-of-use.ts';
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

const legend =
  'MDC95: the smallest change that can be told from error, with 95\u00a0% confidence; from the repetitions of both recordings where nothing else is said. In the picture: ░ nearer to before than that, ├─┤ 95\u00a0% interval of the change.';

/**
 * The comparison for people: a table of before, after, change with the half of its 95 % interval, minimal
 * detectable change and verdict, under each row its picture and what is to be known about it, or why there
 * is none. No line is longer than 100 characters.
 *
 * @example formatComparisonText({ before, after, comparisons }).includes('no clear change') // true
 */
export function formatComparisonText({ before, after, comparisons }: ComparisonResult): string {
  const files = [`before  ${before.file}`, `after   ${after.file}`];
  const table =
    comparisons.length === 0
      ? ['nothing to compare: no motion was measured in either']
      : formatTable(columns, comparisons.map(rowOf)).slice(0, -1);
  const shown = comparisons.some(({ status }) => status === 'compared');
  const parts = [files, table, ...(shown ? [wrapText(legend, 0)] : []), [limitsOfUse]];
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** A row and an empty line: the pictures need room. */
function rowOf(one: Comparison): TextRow {
  const { motion } = one;
  if (one.status === 'not-comparable') {
    return {
      cells: [motion, sideText(one.side), '', '', '', '', '', 'not comparable'],
      below: [...one.reasons.flatMap((reason) => wrapText(refusalSentence(reason, one), 4)), ''],
    };
  }
  const margin = (one.deltaCi95[1] - one.deltaCi95[0]) / 2;
  return {
    cells: [
      motion,
      sideText(one.side),
      formatDegrees(one.before),
      formatDegrees(one.after),
      formatChange(one.delta),
      `± ${formatDegrees(margin)}`,
      one.mdc95 === null ? 'unknown' : formatDegrees(one.mdc95.value),
      verdictWords[one.verdict],
    ],
    below: [...drawComparison(one), ...remarks(one).flatMap((remark) => wrapText(remark, 4)), ''],
  };
}

function remarks({ mdc95, grossDelta, compensationDelta }: Compared): readonly string[] {
  const lines: string[] = [];
  if (mdc95 === null) {
    lines.push(
      'the smallest change that can be told from error is unknown, so nothing is claimed: it takes three repetitions before and after, or a value of your own',
    );
  } else if (mdc95.source === 'literature') {
    lines.push(`MDC95 as published: ${mdc95.citation}`);
  } else if (mdc95.source === 'given') {
    lines.push('MDC95 as given');
  }
  if (grossDelta !== null && compensationDelta !== null) {
    lines.push(
      `the eye sees ${formatChange(grossDelta)}, ${formatChange(compensationDelta)} of it by compensation`,
    );
  }
  return lines;
}

function refusalSentence(reason: NotComparable, one: NotCompared): string {
  const causes: Partial<Record<NotComparable, readonly Reason[]>> = {
    'before-unmeasurable': one.beforeReasons,
    'after-unmeasurable': one.afterReasons,
  };
  const why = (causes[reason] ?? []).map((cause) => reasonSentences[cause]).join('; ');
  return why === '' ? notComparableSentences[reason] : `${notComparableSentences[reason]}: ${why}`;
}
