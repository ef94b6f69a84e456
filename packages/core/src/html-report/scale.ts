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

/**
 * A scale over values, from mark to mark.
 *
 * @example scaleOver([0.4, 153], 'deg').ticks // [0, 45, 90, 135, 180]
 */
export function scaleOver(values: readonly number[], unit: Unit): Scale {
  const [least, most] = rangeOf(values);
  const step = stepFor(least, most, unit);
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil(most / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  const low = ticks[0] as number;
  const high = ticks.at(-1) as number;
  return { low, high, ticks, place: (value) => (value - low) / (high - low) };
}

/** A mark's number: as many digits as it needs, and its unit. */
export function tickText(value: number, unit: Unit): string {
  const text = formatQuantity(value, unit);
  return unit === 'ratio' ? text : text.replace(/\.0(?!\d)/, '');
}

function stepFor(least: number, most: number, unit: Unit): number {
  const fits = (step: number) => Math.ceil(most / step) - Math.floor(least / step) < mostTicks;
  const step = unit === 'deg' ? degreeSteps.find(fits) : undefined;
  if (step !== undefined) return step;
  // 1, 2, 5, 10, ... of the size of the span.
  let power = 10 ** Math.floor(Math.log10(Math.max((most - least) / mostTicks, 0.01)));
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
