import type { ReadFileOptions } from '../read-file-options.ts';
import { quoted, refusal } from '../refusal.ts';
import { type AnyDelimiter, tableRows } from './table-cells.ts';

/** A row, and where it begins. */
export interface TableRow {
  /** As many as the table has columns, blanks around them left out. */
  readonly cells: readonly string[];
  /** Counted from 1. */
  readonly line: number;
}

/** A table of named columns. */
export interface Table {
  readonly delimiter: AnyDelimiter;
  /** Names of the columns, each once. */
  readonly columns: readonly string[];
  /** Where the names stand. */
  readonly line: number;
  /** At least one. */
  readonly rows: readonly TableRow[];
}

/**
 * Reads a table as statistics programs and spreadsheets write it: names of columns first, a row a line, cells
 * parted by tabs, semicolons or commas, whichever the names are parted by. What spreadsheets add is left out:
 * a byte order mark, `sep=;`, empty rows, and columns behind the last that have neither name nor cells.
 *
 * @throws GoniokitError `empty`, `bad-header`, `no-frames` and `bad-frame`, with the line
 * @example parseTable('subject;angle\ns1;12,5\n').rows[0] // { cells: ['s1', '12,5'], line: 2 }
 */
export function parseTable(text: string, options: ReadFileOptions = {}): Table {
  const told = /^\ufeff?sep=([,;\t])\r?\n/.exec(text);
  const first = told === null ? text : `\n${text.slice(told[0].length)}`;
  const delimiter = (told?.[1] as AnyDelimiter | undefined) ?? delimiterIn(text);
  const read = tableRows(first, delimiter, options);
  const columns = (read.next() ?? []).map((name) => name.trim());
  while (columns.at(-1) === '') columns.pop();
  const where = read.place();
  const line = where.line as number;
  columns.forEach((name, i) => {
    if (name === '') {
      throw refusal('bad-header', `column ${i + 1}`, 'a name', 'none', where);
    }
    if (columns.indexOf(name) < i) {
      throw refusal('bad-header', `column ${i + 1}`, 'a name of its own', quoted(name), where);
    }
  });
  const rows: TableRow[] = [];
  for (let row = read.next(); row !== null; row = read.next()) {
    const cells = row.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) continue;
    while (cells.length > columns.length && cells.at(-1) === '') cells.pop();
    if (cells.length !== columns.length) {
      const expected = `${columns.length} cells, as there are columns`;
      throw refusal('bad-frame', 'a row', expected, String(cells.length), read.place());
    }
    rows.push({ cells, line: read.place().line as number });
  }
  if (rows.length === 0) {
    throw refusal('no-frames', 'a table', 'rows under its names', 'none', read.place());
  }
  return { delimiter, columns, line, rows };
}

/** What parts the names: a tab where there is one, else the more frequent of semicolon and comma. */
function delimiterIn(text: string): AnyDelimiter {
  const names = (/^\s*(.*)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
  if (names.includes('\t')) return '\t';
  return names.split(';').length > names.split(',').length ? ';' : ',';
}
