import type { Recording } from 'goniokit';
import { withoutToldDepth } from '../landmarks/told-view.ts';
import { type Delimiter, escapedCell } from '../table/table-cells.ts';
import { imageColumns, keyColumns, visibilityColumn, worldColumns } from './tidy-columns.ts';

/**
 * A recording as a tidy table: a row for each landmark in each frame, numbers as short as they can be and
 * still the same, what is missing empty. Texts that a spreadsheet would run as formulas are escaped.
 *
 * @param delimiter a comma for CSV, a tab for TSV
 * @returns the header row, then the rows of a frame at a time: join them, or write them one by one
 * @see https://doi.org/10.18637/jss.v059.i10 for what makes a table tidy
 * @example [...formatTidy(recording)].join('').split('\r\n')[0]
 * // 'timeMs,landmark,worldXM,worldYM,worldZM,visibility' of a recording without picture
 */
export function* formatTidy(given: Recording, delimiter: Delimiter = ','): Iterable<string> {
  const recording = withoutToldDepth(given);
  const { frames, timeMs, skeleton, image, world, visibility } = recording;
  const spaces = [image, world].filter((space) => space !== null);
  const names = skeleton.names.map((name) => escapedCell(name, delimiter));
  yield `${tidyColumns(recording)
    .map(({ name }) => name)
    .join(delimiter)}\r\n`;
  for (let frame = 0; frame < frames; frame++) {
    let rows = '';
    for (let landmark = 0; landmark < names.length; landmark++) {
      const row = frame * names.length + landmark;
      rows += `${formatNumber(timeMs[frame])}${delimiter}${names[landmark]}`;
      for (const space of spaces) {
        for (let axis = 0; axis < 3; axis++) {
          rows += delimiter + formatNumber(space[3 * row + axis]);
        }
      }
      rows += `${delimiter}${formatNumber(visibility[row])}\r\n`;
    }
    yield rows;
  }
}

/** The columns of a recording's table: a space that it lacks has none. */
export function tidyColumns({ image, world }: Pick<Recording, 'image' | 'world'>) {
  return [
    ...keyColumns,
    ...(image ? imageColumns : []),
    ...(world ? worldColumns : []),
    visibilityColumn,
  ];
}

function formatNumber(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : String(value + 0);
}
