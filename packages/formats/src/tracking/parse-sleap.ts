import type { ErrorPlace, Recording } from 'goniokit';
import { layoutNamed } from '../keypoints/keypoint-layout.ts';
import {
  type KeypointFrame,
  type Keypoints,
  keypointRecording,
} from '../keypoints/keypoint-recording.ts';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { quoted, refusal } from '../refusal.ts';
import { type TableRows, tableRows } from '../table/table-cells.ts';
import { parseDecimal } from '../text/parse-decimal.ts';
import { distinctLandmarks } from './distinct-landmarks.ts';
import { type KeypointColumns, keypointCells } from './keypoint-cells.ts';

/**
 * Reads an analysis CSV of SLEAP: `track`, `frame_idx`, `instance.score`, then `node.x`, `node.y` and
 * `node.score` of each node; a row for each instance in each frame, in any order. Nodes are landmarks where
 * their names are (`left_knee`, `LKnee` ...), and keep their names where not.
 *
 * @param options the file has no times: `rateHz` is required. Of several instances the largest in each
 *   frame is read, or `person`, counted in the order of a frame's rows
 * @returns pixels; NaN where nothing was found. A frame that is not in the file is missing
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-header`, `bad-frame`, `no-frames`, and
 *   `bad-option` where the rate is missing
 * @see https://docs.sleap.ai/latest/guides/exporting-the-results/
 * @example parseSleap(text, { rateHz: 30 }).skeleton.names[0] // 'left-knee' of the node L_Knee
 */
export function parseSleap(text: string, options: ReadLandmarksOptions = {}): Recording {
  const rows = tableRows(text, ',', options);
  const { width, frame, columns } = readHeader(rows);
  const byFrame = new Map<number, { readonly persons: Keypoints[]; readonly where: ErrorPlace }>();
  for (let row = rows.next(); row !== null; row = rows.next()) {
    const where = rows.place();
    if (row.length !== width) {
      throw refusal('bad-frame', 'a row', `${width} cells`, String(row.length), where);
    }
    const number = parseDecimal(row[frame] as string);
    if (!Number.isSafeInteger(number) || number < 0) {
      const received = quoted(row[frame] as string);
      throw refusal('bad-frame', 'frame_idx', "a frame's number", received, where);
    }
    const found = byFrame.get(number) ?? { persons: [], where };
    found.persons.push(keypointCells(row, columns, where));
    byFrame.set(number, found);
  }
  const frames: KeypointFrame[] = [...byFrame]
    .map(([number, found]) => ({ number, ...found }))
    .sort((a, b) => a.number - b.number);
  const names = distinctLandmarks(columns.map(({ name }) => name));
  return keypointRecording('sleap', frames, options, rows.place(), layoutNamed('sleap', names));
}

function readHeader(rows: TableRows) {
  const header = (rows.next() ?? []).map((cell) => cell.trim());
  const where = rows.place();
  const frame = header.indexOf('frame_idx');
  if (frame < 0 || !header.some((name) => name.endsWith('.x'))) {
    const expected = 'the columns frame_idx and node.x, node.y';
    throw refusal('not-a-recording', 'a table of SLEAP', expected, quoted(header.join(' ')), where);
  }
  const places = new Map(header.map((name, place) => [name, place]));
  if (places.size !== header.length) {
    throw refusal('bad-header', 'a table of SLEAP', 'each column once', 'one twice', where);
  }
  const columns = header
    .filter((name) => name.endsWith('.x'))
    .map((column): KeypointColumns => {
      const name = column.slice(0, -2);
      const y = places.get(`${name}.y`);
      if (y !== undefined) {
        const x = places.get(column) as number;
        return { name, x, y, confidence: places.get(`${name}.score`) ?? -1 };
      }
      throw refusal('bad-header', 'a table of SLEAP', `the column ${name}.y`, 'none', where);
    });
  return { width: header.length, frame, columns };
}
