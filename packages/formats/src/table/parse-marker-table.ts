import { type LengthUnit, unitsPerMetre } from '../length-unit.ts';
import type { MarkerTrial } from '../marker-trial.ts';
import type { ReadFileOptions } from '../read-file-options.ts';
import { quoted, refusal } from '../refusal.ts';
import { isMissingCell, parseDecimal } from '../text/parse-decimal.ts';
import { risingTimes } from '../text/rising-times.ts';
import { delimiterOf, type TableRows, tableRows } from './table-cells.ts';

/** What the caller knows of a table of markers. */
export interface ReadMarkerTableOptions extends ReadFileOptions {
  /** The unit of its lengths, which the table does not say. */
  readonly units?: LengthUnit;
}

const axes = ['_x', '_y', '_z'];

/**
 * Reads a table of markers, CSV or TSV: `time` in seconds, then `name_x`, `name_y` and `name_z` of each
 * marker, in the axes of the laboratory; a gap where the three cells are blank or NaN.
 *
 * @param options `units` is required
 * @returns metres; the mean rate
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-header`, `bad-frame`, `time-not-rising`,
 *   `no-frames`, with the line, and `bad-option` where the unit is missing
 * @example parseMarkerTable('time,r_hip_x,r_hip_y,r_hip_z\n0,1,2,3\n', { units: 'm' }).names[0] // 'r_hip'
 */
export function parseMarkerTable(text: string, options: ReadMarkerTableOptions = {}): MarkerTrial {
  const rows = tableRows(text, delimiterOf(text), options);
  const names = readHeader(rows);
  const { units } = options;
  if (units === undefined) {
    const expected = 'the unit of its lengths';
    throw refusal('bad-option', 'a table of markers', expected, 'none', rows.place());
  }
  const width = 1 + 3 * names.length;
  const frames = countRows(rows.fork(), width);
  const timeMs = new Float64Array(frames);
  const positions = new Float64Array(3 * frames * names.length).fill(Number.NaN);
  const timeOf = risingTimes();
  const perMetre = unitsPerMetre(units);
  for (let frame = 0; frame < frames; frame++) {
    const row = rows.next() as readonly string[];
    const where = rows.place();
    timeMs[frame] = timeOf(row[0] as string, where);
    names.forEach((name, marker) => {
      const cells = row.slice(1 + 3 * marker, 4 + 3 * marker);
      if (cells.every(isMissingCell)) return;
      for (const [axis, cell] of cells.entries()) {
        const value = parseDecimal(cell);
        if (Number.isNaN(value)) {
          const what = `marker ${quoted(name)}`;
          throw refusal('bad-frame', what, '3 numbers or a gap', quoted(cell), where);
        }
        positions[3 * (frame * names.length + marker) + axis] = value / perMetre;
      }
    });
  }
  const durationMs = (timeMs[frames - 1] as number) - (timeMs[0] as number);
  const rateHz = durationMs > 0 ? (1000 * (frames - 1)) / durationMs : 1;
  return { format: 'table', names, frames, timeMs, positions, units, rateHz };
}

/** Names of the markers in a table's header row; null where it is none of such a table. */
export function markersIn(header: readonly string[]): readonly string[] | null {
  const [time = '', ...columns] = header.map((cell) => cell.trim());
  if (time.toLowerCase() !== 'time' || columns.length === 0 || columns.length % 3 !== 0)
    return null;
  const names = columns.filter((_, i) => i % 3 === 0).map((column) => column.slice(0, -2));
  const isTable = columns.every(
    (column, i) => column === `${names[Math.floor(i / 3)]}${axes[i % 3]}` && column.length > 2,
  );
  return isTable ? names : null;
}

function readHeader(rows: TableRows): readonly string[] {
  const header = rows.next() ?? [];
  const names = markersIn(header);
  if (names === null) {
    const expected = 'time, then name_x, name_y and name_z of each marker';
    const received = quoted(header.join(' '));
    throw refusal('not-a-recording', 'a table of markers', expected, received, rows.place());
  }
  return names;
}

/** How many rows there are, each as wide as it has to be. */
function countRows(rows: TableRows, width: number): number {
  let count = 0;
  for (let row = rows.next(); row !== null; row = rows.next()) {
    if (row.length !== width) {
      const expected = `${width} cells`;
      throw refusal('bad-frame', 'a row', expected, String(row.length), rows.place());
    }
    count += 1;
  }
  if (count === 0) {
    throw refusal('no-frames', 'a table of markers', 'a row', 'none', rows.place());
  }
  return count;
}
