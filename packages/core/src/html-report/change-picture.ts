import type { Compared } from '../comparison/comparison.ts';
import { formatQuantityChange } from '../report/quantity-text.ts';
import { element, type Markup } from './markup.ts';
import { scaleOver, tickText } from './scale.ts';
import { line, picture, place, text } from './svg.ts';

const width = 260;
const height = 74;
const left = 16;
const right = width - 16;
const middle = 26;
const bottom = 50;

/**
 * The change on a scale with 0 on it, its 95 % interval as a bar, and a band as wide as the minimal
 * detectable change to both sides: a dot in the band is no clear change.
 */
export function changePicture({ delta, deltaCi95, mdc95, unit }: Compared): Markup {
  const mdc = mdc95?.value ?? 0;
  const scale = scaleOver([...deltaCi95, delta, mdc, -mdc, 0], unit);
  const x = (value: number) => left + scale.place(value) * (right - left);
  const [low, high] = deltaCi95;
  const label = `Change ${formatQuantityChange(delta, unit)}, 95 % interval ${formatQuantityChange(low, unit)} to ${formatQuantityChange(high, unit)}`;
  const ticks = scale.ticks.map((value) => [
    line('axis', x(value), bottom, x(value), bottom + 4),
    text(x(value), bottom + 18, 'middle', `${value > 0 ? '+' : ''}${tickText(value, unit)}`),
  ]);
  return picture(
    width,
    height,
    'change',
    label,
    mdc > 0
      ? element('rect', {
          class: 'unclear',
          x: place(x(-mdc)),
          y: 4,
          width: place(x(mdc) - x(-mdc)),
          height: bottom - 4,
        })
      : null,
    line('axis', left, bottom, right, bottom),
    line('zero', x(0), 4, x(0), bottom),
    ticks,
    line('range', x(low), middle, x(high), middle),
    line('cap', x(low), middle - 7, x(low), middle + 7),
    line('cap', x(high), middle - 7, x(high), middle + 7),
    element('circle', { class: 'dot', cx: place(x(delta)), cy: middle, r: 6 }),
  );
}
