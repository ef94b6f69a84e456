import type { Measurement } from 'goniokit';
import { table, tenths } from './markdown.ts';
import type { MeasuredTwice } from './measured-twice.ts';

/** Ends of range in a film and in motion capture of it, in Markdown. */
export function endRangeTable(measured: readonly MeasuredTwice[]): string {
  return table(
    ['motion', 'side', 'film', '95 % interval', 'motion capture', 'difference', 'holds'],
    measured.map(({ motion, side, film, truth, holds }) => [
      motion,
      side,
      shownValue(film),
      film.status === 'measured' ? film.ci95.map(tenths).join(' to ') : '',
      shownValue(truth),
      film.status === 'measured' && truth.status === 'measured'
        ? tenths(film.value - truth.value)
        : '',
      holds === null ? '' : holds ? 'yes' : 'no',
    ]),
  );
}

function shownValue(one: Measurement): string {
  return one.status === 'measured' ? tenths(one.value) : `refused (${one.reasons.join(', ')})`;
}
