import type { ErrorPlace, Recording } from 'goniokit';
import { landmarkRecording } from '../landmarks/landmark-recording.ts';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { quoted, refusal } from '../refusal.ts';
import { delimiterOf, tableRows } from '../table/table-cells.ts';
import { parseDictionary, type TidyFacts } from './parse-dictionary.ts';
import { countTidyFrames, readTidyLayout, type TidyLayout } from './tidy-layout.ts';
import { type TidyRows, textTidyRows } from './tidy-rows.ts';

/** What the caller knows of a tidy table. */
export interface ReadTidyOptions extends ReadLandmarksOptions {
  /** The text of the data dictionary that stands beside the table, and the name of its file. */
  readonly dictionary?: { readonly text: string; readonly file?: string };
}

const nothing: TidyFacts = {
  imageSize: null,
  mirrored: false,
  source: {},
  note: '',
};

/**
 * Reads a tidy table of landmarks as `formatTidy` writes it, CSV or TSV: a row for each landmark in each
 * frame, in any order within the frame; other columns are passed over. Without a column of visibility, what
 * is there was seen.
 *
 * @param options the data dictionary says the size of the picture and where the landmarks are from
 * @returns left and right the subject's, NaN where missing
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-header`, `bad-frame`, `time-not-rising`,
 *   `no-frames`, with the line
 * @example parseTidy('timeMs,landmark,worldXM,worldYM,worldZM\n0,nose,0,-0.6,-0.1\n').frames // 1
 */
export function parseTidy(text: string, options: ReadTidyOptions = {}): Recording {
  const table = tableRows(text, delimiterOf(text), options);
  const header = (table.next() ?? []).map((cell) => cell.trim());
  const columns = readTidyLayout(header, table.place());
  const where = { ...(options.file === undefined ? {} : { file: options.file }), line: 1 };
  return tidyRecording(textTidyRows(table, header.length), columns, options, 'tidy', where);
}

/** The recording that the rows of a tidy table hold. */
export function tidyRecording(
  rows: TidyRows,
  columns: TidyLayout,
  options: ReadTidyOptions,
  format: string,
  where: ErrorPlace,
): Recording {
  // Every row is looked at before memory is taken: a table is as large as its frames times its landmarks.
  const { names, frames } = countTidyFrames(rows.fork(), columns);
  const read = readRows(rows, columns, names, frames);
  const { dictionary } = options;
  const facts = dictionary
    ? parseDictionary(dictionary.text, {
        ...(dictionary.file === undefined ? {} : { file: dictionary.file }),
        line: 1,
      })
    : nothing;
  const found = {
    ...read,
    names,
    imageSize: facts.imageSize,
    source: { ...{ format }, ...facts.source, ...{ format } },
    note: facts.note,
    wasMirrored: facts.mirrored,
  };
  return landmarkRecording(found, options, where);
}

function readRows(rows: TidyRows, columns: TidyLayout, names: readonly string[], frames: number) {
  const count = frames * names.length;
  const numbers = (places: readonly number[] | null) =>
    places === null ? null : new Float64Array(3 * count).fill(Number.NaN);
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const timeMs = new Float64Array(frames);
  const image = numbers(columns.image);
  const world = numbers(columns.world);
  const visibility = new Float64Array(count).fill(Number.NaN);

  for (let i = 0; i < count; i++) {
    rows.next();
    const frame = Math.floor(i / names.length);
    const name = rows.text(columns.landmark);
    const row = frame * names.length + (rowOf.get(name) as number);
    const number = (column: number) => rows.number(column, name);
    if (i % names.length === 0) {
      const time = number(columns.timeMs);
      if (Number.isNaN(time)) {
        throw refusal('bad-frame', 'timeMs', 'a number', 'nothing', rows.place());
      }
      const last = frame > 0 ? (timeMs[frame - 1] as number) : Number.NEGATIVE_INFINITY;
      if (time <= last) {
        const expected = `a time after the frame before, at ${last}`;
        throw refusal('time-not-rising', 'timeMs', expected, String(time), rows.place());
      }
      timeMs[frame] = time;
    }
    let isThere = false;
    for (const [places, values] of [
      [columns.image, image],
      [columns.world, world],
    ] as const) {
      if (places === null || values === null) continue;
      const [x, y, z] = places.map(number) as [number, number, number];
      const lacks = Number.isNaN(x) !== Number.isNaN(y) || (Number.isNaN(x) && !Number.isNaN(z));
      // The picture may have no depth; space always has.
      if (lacks || (values === world && Number.isNaN(x) !== Number.isNaN(z))) {
        const received = rows.shown(places);
        const what = `landmark ${quoted(name)}`;
        throw refusal('bad-frame', what, 'all its coordinates or none', received, rows.place());
      }
      values.set([x, y, z], 3 * row);
      isThere ||= !Number.isNaN(x);
    }
    const said = columns.visibility < 0 ? (isThere ? 1 : 0) : number(columns.visibility);
    if (said < 0 || said > 1) {
      const what = `visibility of ${quoted(name)}`;
      throw refusal('bad-frame', what, '0 to 1', String(said), rows.place());
    }
    visibility[row] = said;
  }
  return { timeMs, image, world, visibility };
}
