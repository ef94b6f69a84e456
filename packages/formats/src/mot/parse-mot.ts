import type { AngleTable } from '../angle-table.ts';
import type { ReadFileOptions } from '../read-file-options.ts';
import { quoted, refusal } from '../refusal.ts';
import { isMissingCell, parseDecimal } from '../text/parse-decimal.ts';
import { risingTimes } from '../text/rising-times.ts';
import { type TextLines, textLines } from '../text/text-lines.ts';

/** What the lines above `endheader` say; null where they do not. */
interface MotHeader {
  readonly rows: number | null;
  readonly columns: number | null;
  readonly inDegrees: boolean | null;
}

/**
 * Reads a MOT or STO file (OpenSim, SIMM): columns by name below a header, time in seconds first.
 *
 * @returns values as the file has them, lengths among them in metres; `inDegrees` says what angles are
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-header`, `bad-frame`, `time-not-rising`,
 *   `no-frames`, with the line
 * @see https://opensimconfluence.atlassian.net/wiki/spaces/OpenSim/pages/53089415/Storage+.sto+Files
 * @example parseMot('endheader\ntime knee_angle_r\n0 90\n').columns[0] // Float64Array [90]
 */
export function parseMot(text: string, options: ReadFileOptions = {}): AngleTable {
  const lines = textLines(text, options);
  const header = readHeader(lines);
  const [time = '', ...names] = cellsOf(lines.next() ?? '');
  if (time.toLowerCase() !== 'time') {
    throw refusal('bad-header', 'the first column', '"time"', quoted(time), lines.place());
  }
  const width = names.length + 1;
  if (names.length === 0 || (header.columns !== null && header.columns !== width)) {
    const expected = `${header.columns ?? 'some'} names`;
    throw refusal('bad-header', 'nColumns', expected, String(width), lines.place());
  }
  // Every row is counted before memory is taken.
  const rows = countRows(lines.fork(), width);
  if (rows === 0 || (header.rows !== null && header.rows !== rows)) {
    const code = rows === 0 ? 'no-frames' : 'bad-frame';
    const expected = `${header.rows ?? 'some'} rows`;
    throw refusal(code, 'nRows', expected, String(rows), lines.place());
  }
  const timeOf = risingTimes();
  const timeMs = new Float64Array(rows);
  const columns = names.map(() => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    const cells = nextCells(lines);
    const where = lines.place();
    timeMs[row] = timeOf(cells[0] as string, where);
    columns.forEach((column, i) => {
      const cell = cells[i + 1] as string;
      const value = parseDecimal(cell);
      if (Number.isNaN(value) && !isMissingCell(cell)) {
        const what = `column ${quoted(names[i] as string)}`;
        throw refusal('bad-frame', what, 'a number', quoted(cell), where);
      }
      column[row] = value;
    });
  }
  return { names, timeMs, columns, inDegrees: header.inDegrees };
}

/** How many rows there are, each as wide as it has to be. */
function countRows(lines: TextLines, width: number): number {
  let rows = 0;
  for (let line = lines.next(); line !== null; line = lines.next()) {
    const columns = cellsOf(line).length;
    if (columns === 0) continue;
    if (columns !== width) {
      throw refusal('bad-frame', 'a row', `${width} columns`, String(columns), lines.place());
    }
    rows += 1;
  }
  return rows;
}

/** Cells of the next line with anything on it; none behind the last. */
function nextCells(lines: TextLines): readonly string[] {
  for (let line = lines.next(); line !== null; line = lines.next()) {
    const cells = cellsOf(line);
    if (cells.length > 0) return cells;
  }
  return [];
}

/** Lines above `endheader`, as `nRows=73`, `datarows 73` or free text. */
const MOST_HEADER_LINES = 1000;

function readHeader(lines: TextLines): MotHeader {
  let [rows, columns]: (number | null)[] = [null, null];
  let inDegrees: boolean | null = null;
  const count = (value: string) => {
    const number = parseDecimal(value);
    if (Number.isSafeInteger(number) && number >= 0) return number;
    throw refusal('bad-header', 'a count', 'a whole number', quoted(value), lines.place());
  };
  for (let read = 0; read < MOST_HEADER_LINES; read++) {
    const line = lines.next();
    if (line === null) break;
    const trimmed = line.trim();
    if (trimmed.toLowerCase() === 'endheader') {
      return { rows: rows as number | null, columns: columns as number | null, inDegrees };
    }
    const key = /^[a-z]*/i.exec(trimmed)?.[0] ?? '';
    const value = trimmed.slice(key.length).trim().replace(/^=/, '').trim();
    switch (key.toLowerCase()) {
      case 'nrows':
      case 'datarows':
        rows = count(value);
        break;
      case 'ncolumns':
      case 'datacolumns':
        columns = count(value);
        break;
      case 'indegrees':
        inDegrees =
          value.toLowerCase() === 'yes' ? true : value.toLowerCase() === 'no' ? false : null;
        if (inDegrees === null) {
          throw refusal('bad-header', 'inDegrees', 'yes or no', quoted(value), lines.place());
        }
    }
  }
  throw refusal('not-a-recording', 'a MOT or STO file', '"endheader"', 'none', lines.place());
}

function cellsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter((cell) => cell !== '');
}
