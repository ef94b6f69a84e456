import type { Compared } from '../comparison/comparison.ts';
import type { Unit } from '../motions/formula.ts';

const indent = 12;
const widestPlot = 60;
const mostSteps = 6;
const stepSizes = [1, 2, 5, 10, 15, 30, 45, 90];

/** Steps are of whole degrees, centimetres, or hundredths of a ratio. */
const scales: Readonly<Record<Unit, { readonly perUnit: number; readonly sign: string }>> = {
  deg: { perUnit: 1, sign: '°' },
  cm: { perUnit: 1, sign: '\u00a0cm' },
  ratio: { perUnit: 100, sign: '' },
};

/**
 * The comparison as a picture of three lines and an axis: the value before with the shade of the minimal
 * detectable change about it, and the value after with the interval of the change. What is to be seen is
 * the verdict's own rule: a gain or a loss is a mark outside the shade whose bar does not reach the mark
 * before.
 *
 * @returns lines of no more than 100 characters
 */
export function drawComparison(one: Compared): readonly string[] {
  const { perUnit, sign } = scales[one.unit];
  const [before, after, mdc, low95, high95] = [
    one.before,
    one.after,
    one.mdc95?.value ?? 0,
    one.before + one.deltaCi95[0],
    one.before + one.deltaCi95[1],
  ].map((value) => value * perUnit) as [number, number, number, number, number];
  const bar = [low95, high95] as const;
  const axis = axisFor([before - mdc, before + mdc, ...bar]);

  const beforeLine = blankLine(axis);
  if (mdc > 0) beforeLine.fill('░', axis.column(before - mdc), axis.column(before + mdc) + 1);
  beforeLine[axis.column(before)] = '●';

  const afterLine = blankLine(axis);
  const [low, high] = [axis.column(bar[0]), axis.column(bar[1])];
  afterLine.fill('─', low, high + 1);
  afterLine[low] = '├';
  afterLine[high] = '┤';
  afterLine[axis.column(after)] = '●';

  return [
    labelled('before', beforeLine),
    labelled('after', afterLine),
    labelled('', axisLine(axis)),
    `${tickLabels(axis, perUnit)}${sign}`,
  ];
}

interface Axis {
  readonly ticks: readonly number[];
  readonly columnsPerTick: number;
  readonly column: (degrees: number) => number;
}

/** A scale over all values with ticks at round numbers, a whole number of columns apart. */
function axisFor(values: readonly number[]): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const count = (step: number) => Math.max(1, Math.ceil(high / step) - Math.floor(low / step));
  const step =
    stepSizes.find((size) => count(size) <= mostSteps) ??
    90 * Math.ceil((high - low) / 90 / (mostSteps - 1));
  const first = Math.floor(low / step) * step;
  const steps = count(step);
  const columnsPerTick = Math.floor(widestPlot / steps);
  return {
    ticks: Array.from({ length: steps + 1 }, (_, i) => first + i * step),
    columnsPerTick,
    column: (degrees) => Math.round(((degrees - first) / step) * columnsPerTick),
  };
}

function blankLine({ ticks, columnsPerTick }: Axis): string[] {
  return new Array<string>((ticks.length - 1) * columnsPerTick + 1).fill(' ');
}

function axisLine(axis: Axis): string[] {
  const line = blankLine(axis).fill('─');
  for (const tick of axis.ticks) line[axis.column(tick)] = '┴';
  line[0] = '└';
  line[line.length - 1] = '┘';
  return line;
}

function labelled(label: string, line: readonly string[]): string {
  return `    ${label}`.padEnd(indent).concat(line.join('')).trimEnd();
}

function tickLabels(axis: Axis, perUnit: number): string {
  let line = '';
  for (const tick of axis.ticks) {
    const label = String(tick / perUnit).replace('-', '−');
    const middle = indent + axis.column(tick);
    line = line.padEnd(middle - Math.floor(label.length / 2)) + label;
  }
  return line;
}
