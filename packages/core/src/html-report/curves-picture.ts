import type { CurvePoint, RepetitionCurve } from '../measurement/repetition-curves.ts';
import type { Unit } from '../motions/formula.ts';
import type { Child, Markup } from './markup.ts';
import { scaleOver, tickText } from './scale.ts';
import { course, line, picture, text } from './svg.ts';

/** The repetitions of one recording. */
export interface CurveSet {
  readonly name: string;
  /** How they are drawn: the earlier ones thin and broken, the later ones in the accent's colour. */
  readonly style: 'earlier' | 'later';
  readonly curves: readonly RepetitionCurve[];
}

const width = 340;
const height = 150;
const left = 44;
const right = width - 4;
const top = 8;
const bottom = height - 22;

/**
 * Repetitions over each other, from rest to rest, the held end position of each drawn thick.
 *
 * @returns null where there is nothing to draw
 */
export function curvesPicture(title: string, unit: Unit, sets: readonly CurveSet[]): Markup | null {
  const values = sets.flatMap(({ curves }) =>
    curves.flatMap(({ lines }) => lines.flatMap((points) => points.map(([, value]) => value))),
  );
  if (values.length === 0) return null;
  const scale = scaleOver(values, unit);
  const toPoint = ([share, value]: CurvePoint) =>
    [left + share * (right - left), bottom - scale.place(value) * (bottom - top)] as const;
  const grid: Child = scale.ticks.map((value) => {
    const [, y] = toPoint([0, value]);
    return [line('grid', left, y, right, y), text(left - 6, y + 4, 'end', tickText(value, unit))];
  });
  const drawn: Child = sets.flatMap(({ style, curves }) => [
    course(
      `curve ${style}`,
      curves.flatMap(({ lines }) => lines.map((one) => one.map(toPoint))),
    ),
    course(
      `hold ${style}`,
      curves.map(({ plateau }) => plateau.map(toPoint)),
    ),
  ]);
  const counts = sets.map(({ name, curves }) => `${name} ${curves.length}`).join(', ');
  return picture(
    width,
    height,
    'curves',
    `Curves of ${title}: repetitions over each other, ${counts}`,
    grid,
    drawn,
    text(left, height - 6, 'start', 'start of each repetition'),
    text(right, height - 6, 'end', 'its end'),
  );
}
