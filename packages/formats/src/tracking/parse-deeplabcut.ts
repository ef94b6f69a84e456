import type { Recording } from 'goniokit';
import { layoutNamed } from '../keypoints/keypoint-layout.ts';
import { type KeypointFrame, keypointRecording } from '../keypoints/keypoint-recording.ts';
import { numberIn } from '../keypoints/number-in.ts';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { quoted, refusal } from '../refusal.ts';
import { type TableRows, tableRows } from '../table/table-cells.ts';
import { distinctLandmarks } from './distinct-landmarks.ts';
import { type KeypointColumns, keypointCells } from './keypoint-cells.ts';

/**
 * Reads a CSV of DeepLabCut: rows of scorer, individuals (where there are several), bodyparts and coords
 * above the frames. Bodyparts are landmarks where their names are (`left_knee`, `LKnee` ...), and keep their
 * names where not.
 *
 * @param options the file has no times: `rateHz` is required. Of several individuals the largest in each
 *   frame is read, or `person`, counted in the order of the columns
 * @returns pixels; without a likelihood, what is there counts as seen
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-header`, `bad-frame`, `no-frames`,
 *   `time-not-rising`, and `bad-option` where the rate is missing
 * @see https://deeplabcut.github.io/DeepLabCut/docs/standardDeepLabCut_UserGuide.html
 * @example parseDeepLabCut(text, { rateHz: 30 }).skeleton.names[0] // 'left-knee' of the bodypart L_Knee
 */
export function parseDeepLabCut(text: string, options: ReadLandmarksOptions = {}): Recording {
  const rows = tableRows(text, ',', options);
  const { names, individuals } = readHeader(rows);
  const width =
    1 + Math.max(...individuals.flat().flatMap(({ x, y, confidence }) => [x, y, confidence]));
  const frames: KeypointFrame[] = [];
  for (let row = rows.next(); row !== null; row = rows.next()) {
    const where = rows.place();
    if (row.length < width) {
      throw refusal('bad-frame', 'a row', `${width} cells`, String(row.length), where);
    }
    const persons = individuals
      .map((columns) => keypointCells(row as readonly string[], columns, where))
      .filter(
        (person) =>
          individuals.length === 1 ||
          options.person !== undefined ||
          person.some((value) => value !== 0),
      );
    frames.push({ number: numberIn(row[0] as string, where), persons, where });
  }
  return keypointRecording(
    'deeplabcut',
    frames,
    options,
    rows.place(),
    layoutNamed('deeplabcut', names),
  );
}

/** Words in the first cells of the rows above the frames. */
const headerRows = ['scorer', 'individuals', 'bodyparts', 'coords'] as const;

function readHeader(rows: TableRows) {
  const said = new Map<string, readonly string[]>();
  for (const name of headerRows) {
    if (name === 'individuals' && (rows.fork().next() ?? [])[0] !== name) continue;
    const row = rows.next() ?? [];
    const first = row[0]?.trim() ?? '';
    if (first !== name) {
      const code = name === 'scorer' ? 'not-a-recording' : 'bad-header';
      throw refusal(code, 'a table of DeepLabCut', `a row of ${name}`, quoted(first), rows.place());
    }
    said.set(name, row);
  }
  const parts = said.get('bodyparts') ?? [];
  const coords = said.get('coords') ?? [];
  const owners = said.get('individuals') ?? [];
  const wrong = (expected: string, received: string) =>
    refusal('bad-header', 'a table of DeepLabCut', expected, received, rows.place());
  /** Columns by individual, then by bodypart. */
  const found = new Map<string, Map<string, Map<string, number>>>();
  for (let i = 1; i < coords.length; i++) {
    const coord = (coords[i] as string).trim();
    if (!['x', 'y', 'likelihood'].includes(coord))
      throw wrong('x, y and likelihood', quoted(coord));
    const owner = owners[i] ?? '';
    const part = parts[i] ?? '';
    const byPart = found.get(owner) ?? new Map<string, Map<string, number>>();
    const columns = byPart.get(part) ?? new Map<string, number>();
    if (columns.has(coord)) throw wrong('each coordinate once', quoted(`${part} ${coord}`));
    found.set(owner, byPart.set(part, columns.set(coord, i)));
  }
  const individuals = [...found.values()].map((byPart) =>
    [...byPart].map(([name, columns]): KeypointColumns => {
      const [x, y] = [columns.get('x'), columns.get('y')];
      if (x === undefined || y === undefined) throw wrong('x and y of each bodypart', quoted(name));
      return { name, x, y, confidence: columns.get('likelihood') ?? -1 };
    }),
  );
  const [first] = individuals;
  if (first === undefined) throw wrong('a bodypart', 'none');
  const names = first.map(({ name }) => name);
  // Parts that only one individual has, as DeepLabCut's unique bodyparts, belong to nobody's body.
  const alike = individuals.filter(
    (columns) => columns.map(({ name }) => name).join('\n') === names.join('\n'),
  );
  return { names: distinctLandmarks(names), individuals: alike };
}
