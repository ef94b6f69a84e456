import type { Progress } from '../comparison/progress.ts';
import { type CsvCell, formatCsv } from './format-csv.ts';
import type { ProgressResult, SessionMark } from './progress-document.ts';
import { roundProgress } from './round-progress.ts';

const columns = [
  'file',
  'date',
  'session',
  'motion',
  'side',
  'status',
  'unit',
  'value',
  'ci95Low',
  'ci95High',
  'gross',
  'delta',
  'deltaCi95Low',
  'deltaCi95High',
  'mdc95',
  'mdc95Source',
  'verdict',
  'retained',
  'retainedStandardError',
  'retainedCi95Low',
  'retainedCi95High',
  'trend',
  'trendCi95Low',
  'trendCi95High',
  'trendPer',
  'reasons',
] as const;

/**
 * Progress as CSV, one row for each motion, side and session, counted from 1. `delta` and verdict are of
 * the step that leads to the session, `retained` is what is left in it of the gain of the step before, as a
 * share; the trend is the same in each row of a motion. Angles are in degrees.
 *
 * @example formatProgressCsv({ sessions: [], progress: [] }).slice(0, 10) // 'file,date,'
 */
export function formatProgressCsv({ sessions, progress }: ProgressResult): string {
  return formatCsv(
    columns,
    progress
      .map(roundProgress)
      .flatMap((one) => sessions.map((session, place) => rowOf(one, session, place))),
  );
}

function rowOf(one: Progress, { file, date }: SessionMark, place: number): readonly CsvCell[] {
  const entry = one.sessions[place];
  const named: Partial<Record<(typeof columns)[number], CsvCell>> = {
    file,
    date,
    session: place + 1,
    motion: one.motion,
    side: one.side,
    status: entry?.status ?? null,
    trend: one.trend?.slope ?? null,
    trendCi95Low: one.trend?.slopeCi95[0] ?? null,
    trendCi95High: one.trend?.slopeCi95[1] ?? null,
    trendPer: one.trend?.per ?? null,
  };
  if (entry?.status === 'left-out') named.reasons = entry.reasons.join(';');
  if (entry?.status === 'measured') {
    named.unit = one.unit;
    named.value = entry.value;
    [named.ci95Low, named.ci95High] = entry.ci95;
    named.gross = entry.gross;
  }
  const at = one.steps.findIndex(({ to }) => to === place);
  const comparison = one.steps[at]?.comparison;
  if (comparison?.status === 'not-comparable') named.reasons = comparison.reasons.join(';');
  if (comparison?.status === 'compared') {
    named.delta = comparison.delta;
    [named.deltaCi95Low, named.deltaCi95High] = comparison.deltaCi95;
    named.mdc95 = comparison.mdc95?.value ?? null;
    named.mdc95Source = comparison.mdc95?.source ?? null;
    named.verdict = comparison.verdict;
  }
  const retained = one.steps[at - 1]?.retained;
  if (retained?.status === 'known') {
    named.retained = retained.share;
    named.retainedStandardError = retained.standardError;
    [named.retainedCi95Low, named.retainedCi95High] = retained.ci95;
  }
  return columns.map((column) => named[column] ?? null);
}
