import type { ErrorPlace } from 'goniokit';
import { quoted, refusal } from '../refusal.ts';
import { imageColumns, keyColumns, visibilityColumn, worldColumns } from './tidy-columns.ts';
import type { TidyRows } from './tidy-rows.ts';

/** Places of the columns in a row; -1 and null where there are none. */
export interface TidyLayout {
  readonly timeMs: number;
  readonly landmark: number;
  readonly visibility: number;
  readonly image: readonly number[] | null;
  readonly world: readonly number[] | null;
}

/**
 * The columns of a table, by their names.
 *
 * @throws GoniokitError `not-a-recording`, `bad-header`
 */
export function readTidyLayout(header: readonly string[], where: ErrorPlace): TidyLayout {
  const at = (name: string) => {
    if (header.indexOf(name) === header.lastIndexOf(name)) return header.indexOf(name);
    throw refusal('bad-header', `column ${quoted(name)}`, 'to stand once', 'two', where);
  };
  const [timeMs, landmark] = keyColumns.map(({ name }) => at(name)) as [number, number];
  if (timeMs < 0 || landmark < 0) {
    const expected = 'the columns timeMs and landmark';
    const received = quoted(header.join(' '));
    throw refusal('not-a-recording', 'a tidy table', expected, received, where);
  }
  const space = (columns: typeof imageColumns) => {
    const places = columns.map(({ name }) => at(name));
    if (places.every((place) => place < 0)) return null;
    const without =
      columns[places.findIndex((place, i) => place < 0 && (i < 2 || columns === worldColumns))];
    if (without === undefined) return places;
    throw refusal('bad-header', 'a tidy table', `the column ${without.name}`, 'none', where);
  };
  const image = space(imageColumns);
  const world = space(worldColumns);
  if (image === null && world === null) {
    const expected = 'columns of the picture (imageXPx ...) or of space (worldXM ...)';
    throw refusal('bad-header', 'a tidy table', expected, 'neither', where);
  }
  const visibility = at(visibilityColumn.name);
  return { timeMs, landmark, visibility, image, world };
}

/**
 * The landmarks of the first frame, and how many frames there are; each has a row for each of them.
 *
 * @throws GoniokitError `bad-frame`, `no-frames`
 */
export function countTidyFrames(rows: TidyRows, columns: TidyLayout) {
  const names: string[] = [];
  const known = new Set<string>();
  let seen = new Set<string>();
  let frames = 0;
  let time: string | number | null = null;
  const finishFrame = () => {
    if (frames < 2 || seen.size === names.length) return;
    const expected = `a row for each of ${names.length} landmarks`;
    throw refusal('bad-frame', `the frame at ${time} ms`, expected, `${seen.size}`, rows.place());
  };
  while (rows.next()) {
    const timeMs = rows.time(columns.timeMs);
    const name = rows.text(columns.landmark);
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
