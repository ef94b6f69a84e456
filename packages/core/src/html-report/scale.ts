import type { Unit } from '../motions/formula.ts';
import { formatQuantity } from '../report/quantity-text.ts';

/** Values on a line, with marks at round numbers. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** 0 at `low`, 1 at `high`. */
  readonly place: (value: number) => number;
}

/** Angles are marked as goniometers are. */
const degreeSteps = [1, 2, 5, 10, 15, 30, 45, 90];
const mostTicks = 5;

/** What stays free beside the outermost values, as a share of their span. */
const margin = 0.06;

/**
 * A scale over values, somewhat wider than they are.
 *
 * @example scaleOver([0.4, 153], 'deg').ticks // [0, 45, 90, 135]
 */
export function scaleOver(values: readonly number[], unit: Unit): Scale {
  const [least, most] = rangeOf(values);
  const span = Math.max(most - least, narrowest[unit]);
  const middle = (least + most) / 2;
  const low = middle - span * (0.5 + margin);
  const high = middle + span * (0.5 + margin);
  const step = stepFor(low, high, unit);
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  return { low, high, ticks, place: (value) => (value - low) / (high - low) };
}

/** Values that hardly differ are not blown up until they seem to. */
const narrowest: Readonly<Record<Unit, number>> = { deg: 4, cm: 4, ratio: 0.2 };

/** A mark's number: as many digits as it needs, and its unit. */
export function tickText(value: number, unit: Unit): string {
  const text = formatQuantity(value, unit);
  return unit === 'ratio' ? text : text.replace(/\.0(?!\d)/, '');
}

/** The smallest step that makes no more marks than can be read. */
function stepFor(low: number, high: number, unit: Unit): number {
  const fits = (step: number) => Math.floor(high / step) - Math.ceil(low / step) < mostTicks;
  const step = unit === 'deg' ? degreeSteps.find(fits) : undefined;
  if (step !== undefined) return step;
  // 1, 2, 5, 10, ... of the size of the span.
  let power = 10 ** Math.floor(Math.log10((high - low) / mostTicks));
  while (true) {
    const found = [1, 2, 5].map((one) => one * power).find(fits);
    if (found !== undefined) return found;
    power *= 10;
  }
}

/** Not by spread: there may be more values than a call takes. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least <= most ? [least, most] : [0, 0];
}
