import type { BlandAltman } from 'goniokit/statistics';
import type { Axis, GroupMark } from 'vega';
import { counted } from '../output/group-name.ts';
import { change, range } from '../output/study-numbers.ts';
import { blandAltmanMarks } from './bland-altman-marks.ts';
import { type Figure, ink, label, numberAxis, panelTitle, withUnit } from './draw-figure.ts';

/** Two readings of one subject. */
export interface BlandAltmanPoint {
  readonly side: 'left' | 'right' | 'none';
  readonly first: number;
  readonly second: number;
}

/** Two raters, occasions or methods of one motion. */
export interface BlandAltmanPanel {
  readonly title: string;
  /** What is taken from what: `A − B`. */
  readonly difference: string;
  readonly unit: string;
  readonly agreement: BlandAltman;
  readonly points: readonly BlandAltmanPoint[];
}

const WIDTH = 264;
const HEIGHT = 200;

/** More points in a panel are a stain. */
const MOST_POINTS = 500;

const marks = {
  left: { shape: 'circle', fill: ink.blue },
  right: { shape: 'square', fill: ink.vermilion },
  none: { shape: 'circle', fill: ink.grey },
} as const;

/** Differences over means, a panel a motion, with bias and limits and the intervals of all three. */
export function blandAltmanFigure(panels: readonly BlandAltmanPanel[]): Figure {
  const sides = (['left', 'right'] as const).filter((side) =>
    panels.some(({ points }) => points.some((point) => point.side === side)),
  );
  const isMixed = sides.length > 1;
  const legend = {
    scales: [
      {
        name: 'shape',
        type: 'ordinal',
        domain: sides,
        range: sides.map((side) => marks[side].shape),
      },
      {
        name: 'fill',
        type: 'ordinal',
        domain: sides,
        range: sides.map((side) => marks[side].fill),
      },
    ],
    legends: [{ orient: 'top', direction: 'horizontal', shape: 'shape', fill: 'fill' }],
  } as const;
  return {
    description: `Bland-Altman plots: ${panels.map(({ title }) => title).join('; ')}`,
    columns: Math.min(panels.length, 2),
    room: { row: 92, column: 184 },
    panels: panels.map((panel) => panelOf(panel, isMixed)),
    ...(isMixed
      ? { scales: [...legend.scales] as never, legends: [...legend.legends] as never }
      : {}),
  };
}

function panelOf(
  { title, difference, unit, agreement, points }: BlandAltmanPanel,
  isMixed: boolean,
): GroupMark {
  const step = Math.ceil(points.length / MOST_POINTS);
  const byMean = points
    .map(({ side, first, second }) => ({ side, x: (first + second) / 2, y: first - second }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
    .toSorted((a, b) => a.x - b.x || a.y - b.y);
  const shown = byMean.filter((_, i) => i % step === 0);
  const lines = linesOf(agreement, unit);
  const heights = [
    0,
    ...shown.map(({ y }) => y),
    ...lines.flatMap(({ y, low, high }) => [y, low, high]),
  ].filter(Number.isFinite);
  const domain = roomy(heights);
  const values = {
    shown: shown.map((point) => ({ ...point, ...marks[isMixed ? point.side : 'none'] })),
    lines: apart(lines, domain),
    whiskers: lines.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high)),
  };
  const few = step > 1 ? `, ${shown.length} shown, evenly by size` : '';
  return {
    type: 'group',
    encode: { enter: { width: { value: WIDTH }, height: { value: HEIGHT } } },
    data: Object.entries(values).map(([name, rows]) => ({ name, values: rows })),
    scales: [
      {
        name: 'x',
        type: 'linear',
        domain: roomy(shown.map(({ x }) => x)),
        range: [0, WIDTH],
        nice: true,
        zero: false,
      },
      {
        name: 'y',
        type: 'linear',
        domain,
        range: [HEIGHT, 0],
        nice: true,
        zero: false,
      },
    ],
    axes: [
      numberAxis('bottom', withUnit('mean of both', unit)),
      numberAxis('left', withUnit(label(difference, 40), unit)),
    ] satisfies Axis[],
    marks: [
      ...panelTitle(title, `${counted(agreement.n, 'pair')}${few}`),
      ...blandAltmanMarks(WIDTH),
    ],
  };
}

function linesOf(agreement: BlandAltman, unit: string) {
  const [lower, upper] = agreement.limits;
  const line = (
    x: number,
    y: number,
    [low, high]: readonly [number, number],
    name: string,
    dash: number[],
  ) => ({
    y,
    low,
    high,
    dash,
    x,
    name: `${name} ${change(y, unit)}`,
    // The unit stands in the line above.
    interval: Number.isFinite(low) ? range([low, high], unit === 'ratio' ? unit : '') : '',
  });
  return [
    line(WIDTH + 8, upper, agreement.upperLimitInterval, '+1.96 SD', [5, 3]),
    line(WIDTH + 15, agreement.bias, agreement.biasInterval, 'bias', [1, 0]),
    line(WIDTH + 22, lower, agreement.lowerLimitInterval, '−1.96 SD', [5, 3]),
  ].filter(({ y }) => Number.isFinite(y));
}

/** Two lines of letters, pixels. */
const LABEL = 25;

/** The lines with how far their labels move, pixels, so that none lies on another. */
function apart(lines: ReturnType<typeof linesOf>, [low, high]: readonly [number, number]) {
  const [upper, , lower] = lines;
  const between = upper && lower ? ((upper.y - lower.y) / 2 / (high - low)) * HEIGHT : LABEL;
  // The scale ends at round numbers, and may be a fifth longer.
  const lacking = Math.max(0, LABEL - between / 1.2);
  return lines.map((line, i) => ({ ...line, shift: (i - 1) * lacking }));
}

/** A little more than from the least to the largest; something where they are one. */
function roomy(values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const margin = high > low ? 0.04 * (high - low) : 1;
  return [low - margin, high + margin];
}
