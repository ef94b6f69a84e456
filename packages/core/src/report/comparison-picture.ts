import type { Compared } from '../comparison/comparison.ts';

const indent = 12;
const widestPlot = 60;
const mostSteps = 6;
const stepSizes = [1, 2, 5, 10, 15, 30, 45, 90];

/**
 * The comparison as a picture of three lines and an axis: the value before with the shade of the minimal
 * detectable change about it, and the value after with the interval of the change. What is to be seen is
 * the verdict's own rule: a gain or a loss is a mark outside the shade whose bar does not reach the mark
 * before.
 *
 * @returns lines of no more than 100 characters
 */
export function drawComparison({ before, after, deltaCi95, mdc95 }: Compared): readonly string[] {
  const mdc = mdc95?.value ?? 0;
  const bar = [before + deltaCi95[0], before + deltaCi95[1]] as const;
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
    tickLabels(axis),
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

function tickLabels(axis: Axis): string {
  let line = '';
  for (const tick of axis.ticks) {
    const label = String(tick).replace('-', '−');
    const middle = indent + axis.column(tick);
    line = line.padEnd(middle - Math.floor(label.length / 2)) + label;
  }
  return `${line}°`;
}
