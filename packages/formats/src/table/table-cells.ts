import type { ErrorPlace } from 'goniokit';
import type { ReadFileOptions } from '../read-file-options.ts';
import { refusal } from '../refusal.ts';

/** What stands between the cells of a row. */
export type Delimiter = ',' | '\t';

/** Beside them the semicolon, which spreadsheets write where the comma stands in numbers. */
export type AnyDelimiter = Delimiter | ';';

/** No table of landmarks is that wide: a row of delimiters alone would take many times its length. */
const MOST_CELLS = 100_000;

/** The rows of a table, one after the other, knowing where they stand. */
export interface TableRows {
  /** Cells of the next row with anything on it, or null behind the last. */
  next(): readonly string[] | null;
  /** Where the row that was given last begins, for errors. */
  place(): ErrorPlace;
  /** Another walk over the rows that are still to come. */
  fork(): TableRows;
}

/**
 * Walks the rows of a table as RFC 4180 has them: a quoted cell may hold delimiters, line ends and doubled
 * quotes. A byte order mark is left out, and so is the apostrophe that keeps a spreadsheet from running a
 * text ({@link escapedCell}).
 *
 * @throws GoniokitError `empty`; `next`: `bad-frame` where a quote is not closed or
 *   a row has more than 100,000 cells
 */
export function tableRows(
  text: string,
  delimiter: AnyDelimiter,
  { file }: ReadFileOptions,
): TableRows {
  const named = file === undefined ? {} : { file };
  if (text.trim() === '') {
    throw refusal('empty', 'a file', 'some text', 'none', { ...named, line: 1 });
  }
  return walk(text, delimiter, text.charCodeAt(0) === 0xfeff ? 1 : 0, 1, named);
}

function walk(
  text: string,
  delimiter: AnyDelimiter,
  from: number,
  firstLine: number,
  named: ErrorPlace,
): TableRows {
  let at = from;
  let line = firstLine;
  let rowLine = firstLine;
  const place = (): ErrorPlace => ({ ...named, line: rowLine });

  /** The cell that begins here; leaves `at` on what ends it. */
  function readCell(): string {
    if (text[at] !== '"') {
      const start = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
      return text.slice(start, text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at);
    }
    let cell = '';
    let start = at + 1;
    for (;;) {
      const end = text.indexOf('"', start);
      if (end < 0) {
        throw refusal('bad-frame', 'a cell in quotes', 'a quote at its end', 'none', place());
      }
      cell += text.slice(start, end);
      at = end + 1;
      if (text[at] !== '"') break;
      cell += '"';
      start = at + 1;
    }
    for (let i = cell.indexOf('\n'); i >= 0; i = cell.indexOf('\n', i + 1)) line += 1;
    if (text[at] === '\r') at += 1;
    if (at < text.length && text[at] !== delimiter && text[at] !== '\n') {
      const expected = 'nothing behind its closing quote';
      throw refusal('bad-frame', 'a cell in quotes', expected, 'more', place());
    }
    return cell;
  }

  return {
    next() {
      while (at < text.length) {
        rowLine = line;
        const cells: string[] = [];
        do {
          if (cells.length > 0) at += 1;
          if (cells.length === MOST_CELLS) {
            throw refusal('bad-frame', 'a row', `at most ${MOST_CELLS} cells`, 'more', place());
          }
          cells.push(plainCell(readCell()));
        } while (text[at] === delimiter);
        at += 1;
        line += 1;
        if (cells.length > 1 || cells[0]?.trim() !== '') return cells;
      }
      return null;
    },
    place,
    fork: () => walk(text, delimiter, at, line, named),
  };
}

/** What a spreadsheet would run as a formula, and texts that look as if they had been escaped. */
const runs = /^'*[=+\-@\t\r]/;

/**
 * Text as a cell: an apostrophe in front of what a spreadsheet would run as a formula, quotes round what
 * would end the cell. Numbers are no text, and are not escaped.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @example escapedCell('=1+1', ',') // "'=1+1"
 */
export function escapedCell(text: string, delimiter: Delimiter): string {
  const plain = runs.test(text) ? `'${text}` : text;
  return plain.includes(delimiter) || /["\r\n]/.test(plain)
    ? `"${plain.replaceAll('"', '""')}"`
    : plain;
}

function plainCell(cell: string): string {
  return cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell;
}

/** The delimiter of a table whose first line is this: a tab, where it has one. */
export function delimiterOf(text: string): Delimiter {
  const end = text.indexOf('\n');
  return text.slice(0, end < 0 ? text.length : end).includes('\t') ? '\t' : ',';
}
