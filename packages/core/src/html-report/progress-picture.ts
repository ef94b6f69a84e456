import type { Progress, SessionMeasured } from '../comparison/progress.ts';
import { formatQuantity } from '../report/quantity-text.ts';
import { element, type Markup } from './markup.ts';
import { scaleOver, tickText } from './scale.ts';
import { course, line, picture, place, text } from './svg.ts';

const width = 340;
const height = 150;
const left = 44;
const right = width - 14;
const top = 10;
const bottom = height - 24;

/**
 * The value of each session that counts with its 95 % interval, one after the other; where all days are
 * known, as far apart as they were.
 *
 * @returns null where none counts
 */
export function progressPicture(title: string, { sessions, unit }: Progress): Markup | null {
  const measured = sessions.flatMap((entry, i) =>
    entry.status === 'measured' ? [{ entry, number: i + 1 }] : [],
  );
  if (measured.length === 0 || unit === null) return null;
  const scale = scaleOver(
    measured.flatMap(({ entry }) => [entry.value, ...entry.ci95]),
    unit,
  );
  const y = (value: number) => bottom - scale.place(value) * (bottom - top);
  const xs = placesOf(measured.map(({ entry }) => entry));
  const values = measured.map(({ entry }) => formatQuantity(entry.value, unit)).join(', ');
  return picture(
    width,
    height,
    'progress',
    `${title} over the sessions: ${values}`,
    scale.ticks.map((value) => [
      line('grid', left, y(value), right, y(value)),
      text(left - 6, y(value) + 4, 'end', tickText(value, unit)),
    ]),
    course('curve later', [measured.map(({ entry }, i) => [xs[i] as number, y(entry.value)])]),
    measured.map(({ entry, number }, i) => {
      const x = xs[i] as number;
      return [
        line('range', x, y(entry.ci95[0]), x, y(entry.ci95[1])),
        element('circle', { class: 'dot', cx: place(x), cy: place(y(entry.value)), r: 5 }),
        isCrowded(xs, i) ? null : text(x, height - 6, 'middle', String(number)),
      ];
    }),
  );
}

/** Sessions of one day side by side, and no two on one spot. */
function placesOf(measured: readonly SessionMeasured[]): readonly number[] {
  const days = measured.map(({ day }) => day);
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const even = (right - left) / Math.max(1, measured.length);
  const areKnown = days.every((day) => day !== null) && last > first;
  if (!areKnown) return measured.map((_, i) => left + (i + 0.5) * even);
  const margin = 16;
  const places: number[] = [];
  for (const day of days as readonly number[]) {
    const x = left + margin + ((day - first) / (last - first)) * (right - left - 2 * margin);
    places.push(Math.min(Math.max(x, (places.at(-1) ?? 0) + 12), right));
  }
  return places;
}

/** Numbers are left out where they would stand in each other. */
function isCrowded(xs: readonly number[], i: number): boolean {
  return i > 0 && (xs[i] as number) - (xs[i - 1] as number) < 11;
}
