import { knownUnits, lengthUnit, unitsPerMetre } from '../length-unit.ts';
import type { MarkerTrial } from '../marker-trial.ts';
import type { ReadFileOptions } from '../read-file-options.ts';
import { quoted, refusal } from '../refusal.ts';
import { isMissingCell, parseDecimal } from '../text/parse-decimal.ts';
import { risingTimes } from '../text/rising-times.ts';
import { type TextLines, textLines } from '../text/text-lines.ts';

interface TrcHeader {
  readonly names: readonly string[];
  readonly frames: number;
  readonly rateHz: number;
  readonly units: MarkerTrial['units'];
}

/**
 * Reads a TRC file (Motion Analysis, OpenSim): tab-separated, a gap where a marker's three cells are
 * blank or NaN.
 *
 * @returns metres, in the laboratory's axes; NaN where missing
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-header`, `bad-frame`, `time-not-rising`,
 *   `no-frames`, with the line
 * @see https://opensimconfluence.atlassian.net/wiki/spaces/OpenSim/pages/53089972/Marker+.trc+Files
 * @example parseTrc(readFileSync('walk.trc', 'utf8')).units // 'mm'
 */
export function parseTrc(text: string, options: ReadFileOptions = {}): MarkerTrial {
  const lines = textLines(text, options);
  const { names, frames, rateHz, units } = readHeader(lines);
  const width = 2 + 3 * names.length;
  // Every row is counted before memory is taken: what a header claims costs nothing.
  const rows = countRows(lines.fork(), width);
  if (rows !== frames) {
    const code = rows === 0 ? 'no-frames' : 'bad-frame';
    throw refusal(code, 'NumFrames', `${frames} rows`, `${rows}`, lines.place());
  }
  const timeMs = new Float64Array(frames);
  const positions = new Float64Array(frames * names.length * 3).fill(Number.NaN);
  const timeOf = risingTimes();
  const perMetre = unitsPerMetre(units);
  for (let frame = 0; frame < frames; frame++) {
    const row = nextRow(lines).split('\t');
    const where = lines.place();
    timeMs[frame] = timeOf(row[1] as string, where);
    for (let marker = 0; marker < names.length; marker++) {
      const from = 2 + 3 * marker;
      const missing = [0, 1, 2].filter((axis) => isMissingCell(row[from + axis] as string)).length;
      if (missing === 3) continue;
      for (let axis = 0; axis < 3; axis++) {
        const value = parseDecimal(row[from + axis] as string);
        if (Number.isNaN(value)) {
          const what = `marker ${quoted(names[marker] as string)}`;
          throw refusal(
            'bad-frame',
            what,
            '3 numbers or a gap',
            quoted(row[from + axis] as string),
            where,
          );
        }
        positions[3 * (frame * names.length + marker) + axis] = value / perMetre;
      }
    }
  }
  return { format: 'trc', names, frames, timeMs, positions, units, rateHz };
}

function readHeader(lines: TextLines): TrcHeader {
  const first = lines.next() ?? '';
  if (!first.startsWith('PathFileType')) {
    const what = 'a TRC file';
    throw refusal('not-a-recording', what, '"PathFileType" first', quoted(first), lines.place());
  }
  const keys = cellsOf(lines.next() ?? '');
  const values = cellsOf(lines.next() ?? '');
  const where = lines.place();
  const said = (key: string) => values[keys.indexOf(key)] ?? '';
  const count = (key: string, least: number) => {
    const value = parseDecimal(said(key));
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw refusal('bad-header', key, `a whole number, ${least} or above`, quoted(said(key)), where);
  };
  const markers = count('NumMarkers', 1);
  const frames = count('NumFrames', 0);
  const rateHz = parseDecimal(said('DataRate'));
  if (!(rateHz > 0)) {
    throw refusal('bad-header', 'DataRate', 'frames a second', quoted(said('DataRate')), where);
  }
  const units = lengthUnit(said('Units'));
  if (units === null) {
    throw refusal('bad-header', 'Units', `one of ${knownUnits}`, quoted(said('Units')), where);
  }
  // Names stand above their three columns in one writer's files and closer together in another's.
  const [frame = '', time = '', ...names] = cellsOf(lines.next() ?? '').filter(
    (cell) => cell !== '',
  );
  if (!frame.startsWith('Frame') || time !== 'Time') {
    const expected = '"Frame#" and "Time" before the names';
    throw refusal('bad-header', 'a TRC file', expected, quoted(`${frame} ${time}`), lines.place());
  }
  if (names.length !== markers) {
    const what = 'NumMarkers';
    throw refusal('bad-header', what, `${markers} names`, String(names.length), lines.place());
  }
  const axes = (lines.next() ?? '').trim();
  if (!axes.startsWith('X1')) {
    throw refusal('bad-header', 'a TRC file', '"X1" below the names', quoted(axes), lines.place());
  }
  return { names, frames, rateHz, units };
}

/** How many rows there are, each as wide as it has to be. */
function countRows(lines: TextLines, width: number): number {
  let rows = 0;
  for (let row = lines.next(); row !== null; row = lines.next()) {
    if (row.trim() === '') continue;
    const columns = columnsOf(row, width);
    if (columns !== width) {
      throw refusal('bad-frame', 'a row', `${width} columns`, String(columns), lines.place());
    }
    rows += 1;
  }
  return rows;
}

/** The next line with anything on it; '' behind the last. */
function nextRow(lines: TextLines): string {
  let row = lines.next();
  while (row !== null && row.trim() === '') row = lines.next();
  return row ?? '';
}

/** How many columns a row has; blank ones behind the last that is wanted do not count. */
function columnsOf(row: string, wanted: number): number {
  let columns = 1;
  for (let at = row.indexOf('\t'); at >= 0; at = row.indexOf('\t', at + 1)) {
    if (columns === wanted && row.slice(at).trim() === '') break;
    columns += 1;
  }
  return columns;
}

function cellsOf(line: string): readonly string[] {
  return line.split('\t').map((cell) => cell.trim());
}
