import { quoted, refusal } from '../refusal.ts';
import type { TableRows } from '../table/table-cells.ts';
import { imageColumns, keyColumns, visibilityColumn, worldColumns } from './tidy-columns.ts';

/** Places of the columns in a row; -1 and null where there are none. */
export interface TidyLayout {
  readonly width: number;
  readonly timeMs: number;
  readonly landmark: number;
  readonly visibility: number;
  readonly image: readonly number[] | null;
  readonly world: readonly number[] | null;
}

/**
 * The columns of a table, by its header row.
 *
 * @throws GoniokitError `not-a-recording`, `bad-header`
 */
export function readTidyLayout(rows: TableRows): TidyLayout {
  const header = (rows.next() ?? []).map((cell) => cell.trim());
  const at = (name: string) => {
    if (header.indexOf(name) === header.lastIndexOf(name)) return header.indexOf(name);
    throw refusal('bad-header', `column ${quoted(name)}`, 'to stand once', 'two', rows.place());
  };
  const [timeMs, landmark] = keyColumns.map(({ name }) => at(name)) as [number, number];
  if (timeMs < 0 || landmark < 0) {
    const expected = 'the columns timeMs and landmark';
    const received = quoted(header.join(' '));
    throw refusal('not-a-recording', 'a tidy table', expected, received, rows.place());
  }
  const space = (columns: typeof imageColumns) => {
    const places = columns.map(({ name }) => at(name));
    if (places.every((place) => place < 0)) return null;
    const without =
      columns[places.findIndex((place, i) => place < 0 && (i < 2 || columns === worldColumns))];
    if (without === undefined) return places;
    throw refusal('bad-header', 'a tidy table', `the column ${without.name}`, 'none', rows.place());
  };
  const image = space(imageColumns);
  const world = space(worldColumns);
  if (image === null && world === null) {
    const expected = 'columns of the picture (imageXPx ...) or of space (worldXM ...)';
    throw refusal('bad-header', 'a tidy table', expected, 'neither', rows.place());
  }
  const visibility = at(visibilityColumn.name);
  return { width: header.length, timeMs, landmark, visibility, image, world };
}

/**
 * The landmarks of the first frame, and how many frames there are; each has a row for each of them.
 *
 * @throws GoniokitError `bad-frame`, `no-frames`
 */
export function countTidyFrames(rows: TableRows, columns: TidyLayout) {
  const names: string[] = [];
  const known = new Set<string>();
  let seen = new Set<string>();
  let frames = 0;
  let time: string | null = null;
  const finishFrame = () => {
    if (frames < 2 || seen.size === names.length) return;
    const expected = `a row for each of ${names.length} landmarks`;
    throw refusal('bad-frame', `the frame at ${time} ms`, expected, `${seen.size}`, rows.place());
  };
  for (let row = rows.next(); row !== null; row = rows.next()) {
    if (row.length !== columns.width) {
      const expected = `${columns.width} cells`;
      throw refusal('bad-frame', 'a row', expected, String(row.length), rows.place());
    }
    const timeMs = (row[columns.timeMs] as string).trim();
    const name = row[columns.landmark] as string;
    if (timeMs !== time) {
      finishFrame();
      time = timeMs;
      frames += 1;
      seen = new Set();
    }
    if (frames === 1 && !known.has(name)) {
      names.push(name);
      known.add(name);
    }
    if (name.trim() === '' || seen.has(name) || !known.has(name)) {
      const expected = 'each landmark of the first frame once';
      throw refusal('bad-frame', `the frame at ${time} ms`, expected, quoted(name), rows.place());
    }
    seen.add(name);
  }
  finishFrame();
  if (frames === 0) throw refusal('no-frames', 'a tidy table', 'a row', 'none', rows.place());
  return { names, frames };
}
