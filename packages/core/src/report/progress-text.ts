import type { Comparison } from '../comparison/comparison.ts';
import { notComparableSentences } from '../comparison/not-comparable.ts';
import type { Progress, SessionLeftOut } from '../comparison/progress.ts';
import { notRetainedSentences, type RetainedGain } from '../comparison/retained-gain.ts';
import { sessionReasonSentences } from '../comparison/session-reason.ts';
import type { Trend } from '../comparison/trend.ts';
import { reasonSentences } from '../measurement/reason.ts';
import type { Unit } from '../motions/formula.ts';
import { mdcEntry, unknownMdc, verdictWords, withMargin } from './comparison-text.ts';
import { failureNote, limitsForFiles } from './file-mark.ts';
import { type Entry, entryLines, sourceOfMdc } from './legend.ts';
import { formatPercent } from './percent-text.ts';
import type { ProgressResult, SessionMark } from './progress-document.ts';
import { formatQuantity, formatQuantityChange } from './quantity-text.ts';
import { sideText } from './side-text.ts';
import { formatTable, type TextColumn, type TextRow, wrapText } from './text-table.ts';

const columns: readonly TextColumn[] = [
  { title: 'session', align: 'right' },
  { title: 'value', align: 'right' },
  { title: '± 95 %', align: 'right' },
  { title: 'change', align: 'right' },
  { title: '± 95 %', align: 'right' },
  { title: 'MDC95', align: 'right' },
  { title: 'verdict', align: 'left' },
  { title: 'left of the gain', align: 'left' },
];

/** What is left of a gain. */
export const retainedEntry: Entry = [
  'left of the gain',
  'how much of the change in the row above is still there, with its 95\u00a0% interval',
];

/**
 * Progress for people: the sessions, then for each motion and side a table of value, change since the
 * session before, its verdict and what is left of the gain before that; under it the change over all and
 * the trend; last what the words mean.
 *
 * @param notes what was done to the recordings, under their names
 * @example formatProgressText({ sessions: [], progress: [] }).includes('nothing to compare') // true
 */
export function formatProgressText({
  sessions,
  progress,
  notes = [],
}: ProgressResult & { readonly notes?: readonly string[] }): string {
  const parts: (readonly string[])[] = [];
  if (sessions.length > 0)
    parts.push([
      ...entryLines(
        sessions.map(({ file, date }, i) => [`session ${i + 1}  ${date ?? ''}`.trimEnd(), file]),
      ),
      ...[
        ...sessions.flatMap((mark, i) => failureNote(`session ${i + 1}`, mark)),
        ...notes,
      ].flatMap((note) => wrapText(note, 0)),
    ]);
  if (progress.length === 0)
    parts.push(['nothing to compare: no motion was measured in any session']);
  for (const one of progress) parts.push(progressLines(one, sessions));
  if (progress.some(({ steps }) => steps.length > 0)) parts.push(entryLines(legendOf(progress)));
  parts.push([limitsForFiles(sessions)]);
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function progressLines(one: Progress, sessions: readonly SessionMark[]): readonly string[] {
  return [
    `${one.motion} ${sideText(one.side)}`.trimEnd(),
    ...formatTable(
      columns,
      one.sessions.map((_, place) => rowOf(one, place, sessions[place])),
    ),
    ...(one.change === null ? [] : ['', ...wrapText(changeText(one, one.change), 0)]),
    ...(one.trend === null ? [] : wrapText(trendText(one.trend, one.unit ?? 'deg'), 0)),
  ];
}

function rowOf(
  { sessions, steps, unit: measuredIn }: Progress,
  place: number,
  mark: SessionMark | undefined,
): TextRow {
  const unit = measuredIn ?? 'deg';
  const entry = sessions[place];
  if (entry?.status !== 'measured') {
    const why = entry === undefined ? '' : leftOutText(entry, mark);
    return { cells: [String(place + 1)], below: wrapText(why, 9) };
  }
  const at = steps.findIndex(({ to }) => to === place);
  const comparison = steps[at]?.comparison;
  const retained = steps[at - 1]?.retained ?? null;
  const cells = [
    String(place + 1),
    formatQuantity(entry.value, unit),
    `± ${formatQuantity((entry.ci95[1] - entry.ci95[0]) / 2, unit)}`,
  ];
  if (comparison?.status === 'not-comparable') {
    const why = comparison.reasons.map((reason) => notComparableSentences[reason]).join('; ');
    return { cells, below: wrapText(`not compared with the session before: ${why}`, 9) };
  }
  if (comparison === undefined) return { cells, below: [] };
  const margin = (comparison.deltaCi95[1] - comparison.deltaCi95[0]) / 2;
  return {
    cells: [
      ...cells,
      formatQuantityChange(comparison.delta, unit),
      `± ${formatQuantity(margin, unit)}`,
      comparison.mdc95 === null ? 'unknown' : formatQuantity(comparison.mdc95.value, unit),
      verdictWords[comparison.verdict],
      retained === null ? '' : retainedText(retained),
    ],
    below: [],
  };
}

/** Why a session does not count. */
export function leftOutText(
  { reasons, measurementReasons }: SessionLeftOut,
  mark: SessionMark | undefined,
): string {
  if (mark?.error) return 'not counted: the file was not read';
  const why = measurementReasons.map((reason) => reasonSentences[reason]).join(', ');
  const sentences = reasons.map((reason) => sessionReasonSentences[reason]).join('; ');
  return `not counted: ${sentences}${why === '' ? '' : `: ${why}`}`;
}

/** How much of a gain is left. */
export function retainedText(retained: RetainedGain): string {
  if (retained.status === 'not-known') return 'not known';
  const [low, high] = retained.ci95.map(formatPercent);
  return `${formatPercent(retained.share)} (${low} to ${high})`;
}

/** The change from the first session that counts to the last. */
export function changeText({ steps }: Progress, change: Comparison): string {
  const over = `from session ${(steps[0]?.from ?? 0) + 1} to ${(steps.at(-1)?.to ?? 0) + 1}`;
  if (change.status === 'not-comparable')
    return `${over}: ${change.reasons.map((reason) => notComparableSentences[reason]).join('; ')}`;
  const margin = (change.deltaCi95[1] - change.deltaCi95[0]) / 2;
  const { unit } = change;
  const size = `${formatQuantityChange(change.delta, unit)} ± ${formatQuantity(margin, unit)}`;
  const seen =
    change.grossDelta === null
      ? ''
      : ` (gross ${withMargin(change.grossDelta, change.grossDeltaCi95, unit)})`;
  return `${over}: ${size}${seen}, ${verdictWords[change.verdict]}`;
}

/** A trend, and whether it is clear. */
export function trendText({ slope, slopeCi95, per, sessions }: Trend, unit: Unit): string {
  const [low, high] = slopeCi95.map((end) => formatQuantityChange(end, unit));
  const interval = `(${low} to ${high}, ${sessions} sessions)`;
  const clear = slopeCi95[0] > 0 || slopeCi95[1] < 0 ? '' : ': no clear trend';
  return `trend: ${formatQuantityChange(slope, unit)} a ${per} ${interval}${clear}`;
}

function legendOf(progress: readonly Progress[]): readonly Entry[] {
  const steps = progress.flatMap((one) => one.steps);
  const told = steps.flatMap(({ retained }) => (retained === null ? [] : [retained]));
  const unknown = told.flatMap((one) =>
    one.status === 'not-known' ? [notRetainedSentences[one.reason]] : [],
  );
  return [
    mdcEntry,
    ...(told.length > 0 ? [retainedEntry] : []),
    ...(unknown.length > 0 ? [['not known', [...new Set(unknown)].join('; ')] as const] : []),
    ...steps.flatMap(({ comparison }) =>
      comparison.status === 'compared' ? sourceOfMdc(comparison, unknownMdc) : [],
    ),
  ];
}
