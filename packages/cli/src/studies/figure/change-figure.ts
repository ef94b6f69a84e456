import type { GroupMark, Scale } from 'vega';
import { type CohortGroup, limitsOf } from '../cohort/cohort-of.ts';
import { type SubjectChange, verdictOf } from '../cohort/subject-change.ts';
import { counted, groupName } from '../output/group-name.ts';
import { change, range } from '../output/study-numbers.ts';
import { changeMarks } from './change-marks.ts';
import { type Figure, ink, numberAxis, panelTitle, shortName, withUnit } from './draw-figure.ts';

const WIDTH = 300;
const ROW = 13;

/** More rows than that are no longer read one by one. */
const MOST_ROWS = 40;

/** Direction is told by the shape, not by the colour alone. */
const verdicts = {
  gain: { name: 'after: gain', shape: 'triangle-right', fill: ink.blue },
  loss: { name: 'after: loss', shape: 'triangle-left', fill: ink.vermilion },
  'within-error': { name: 'after: no clear change', shape: 'circle', fill: ink.grey },
  unknown: { name: 'after: error not known', shape: 'diamond', fill: ink.grey },
} as const;

const band = { shape: 'M-1.2,-.5H1.2V.5H-1.2Z', fill: '#d9d9d9' } as const;

const start = { name: 'before', shape: 'circle', fill: '#fff' };

/** Before and after of each subject, with the change that is within error: a panel a motion and side. */
export function changeFigure(groups: readonly CohortGroup[]): Figure {
  const shown = groups.filter(({ changes }) => changes.length > 0);
  const used = new Set(
    shown.flatMap(({ changes }) => changes.map((one) => verdictOf(one) ?? 'unknown')),
  );
  const keys = [
    start,
    ...Object.entries(verdicts).flatMap(([name, key]) => (used.has(name as never) ? [key] : [])),
    ...(shown.some(({ changes }) => limitsOf(changes) !== null)
      ? [{ name: 'within MDC95 of before', ...band }]
      : []),
  ];
  const ordinal = (name: string, values: readonly string[]): Scale => ({
    name,
    type: 'ordinal',
    domain: keys.map((key) => key.name),
    range: [...values],
  });
  return {
    description: `Before and after of each subject: ${shown.map(groupName).join('; ')}`,
    columns: Math.min(shown.length, 2),
    room: { row: 92, column: 120 },
    panels: shown.map(panelOf),
    scales: [
      ordinal(
        'shape',
        keys.map(({ shape }) => shape),
      ),
      ordinal(
        'fill',
        keys.map(({ fill }) => fill),
      ),
      ordinal(
        'stroke',
        keys.map(({ fill }) => (fill === band.fill ? fill : ink.black)),
      ),
    ],
    legends: [
      {
        orient: 'top',
        direction: 'horizontal',
        shape: 'shape',
        fill: 'fill',
        stroke: 'stroke',
        symbolSize: 60,
        symbolStrokeWidth: 0.8,
        columns: shown.length > 1 ? 5 : 2,
        labelLimit: 0,
        columnPadding: 16,
      },
    ],
  };
}

function panelOf(group: CohortGroup): GroupMark {
  const { changes, unit, tests } = group;
  const byChange = changes.toSorted(
    (a, b) => b.after - b.before - (a.after - a.before) || (a.subject < b.subject ? -1 : 1),
  );
  const rows = spread(byChange, MOST_ROWS).map(rowOf);
  const height = Math.max(ROW * rows.length, 3 * ROW);
  const few = rows.length < changes.length ? `, ${rows.length} shown, evenly by change` : '';
  const mean =
    tests === null ? '' : `, mean ${change(tests.t.mean, unit)} (${range(tests.t.interval, unit)})`;
  return {
    type: 'group',
    encode: { enter: { width: { value: WIDTH }, height: { value: height } } },
    data: [{ name: 'rows', values: rows }],
    scales: [
      {
        name: 'x',
        type: 'linear',
        domain: domainOf(rows),
        range: [0, WIDTH],
        nice: true,
        zero: false,
      },
      { name: 'y', type: 'band', domain: rows.map(({ row }) => row), range: [0, height] },
    ],
    axes: [{ ...numberAxis('bottom', withUnit('reading', unit)), grid: true, gridColor: '#eee' }],
    marks: [
      ...panelTitle(groupName(group), `${counted(changes.length, 'subject')}${few}${mean}`),
      ...changeMarks(band.fill),
    ],
  };
}

function rowOf(one: SubjectChange, row: number) {
  const { subject, before, after, mdc95 } = one;
  const limit = mdc95?.value ?? 0;
  const verdict = verdicts[verdictOf(one) ?? 'unknown'];
  const { shape, fill } = verdict;
  const name = shortName(subject, 18);
  return { row, name, before, after, low: before - limit, high: before + limit, shape, fill };
}

/** So many of a list, evenly, the first and the last among them. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  const step = (list.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => list[Math.round(i * step)] as T);
}

function domainOf(rows: readonly ReturnType<typeof rowOf>[]): [number, number] {
  const values = rows.flatMap(({ after, low, high }) => [after, low, high]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = high > low ? 0.03 * (high - low) : 1;
  return [low - margin, high + margin];
}
