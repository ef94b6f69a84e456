import { isMissingCell, parseDecimal, type Table } from '@goniokit/formats/table';
import { type ErrorPlace, GoniokitError } from 'goniokit';

/** How statistics programs and people write that there is no number, beside an empty cell and NaN. */
const missing = /^(?:na|n\/a|null|\.|-)$/i;
const withComma = /^[+-]?\d+,\d+(?:e[+-]?\d+)?$/i;
const withPoint = /^[+-]?\d*\.\d+(?:e[+-]?\d+)?$/i;

/** Beyond every angle and length: what is larger is a slip, and its squares are no numbers any more. */
const LARGEST = 1e9;

/** Reads the cell of a row; null where it says that there is no number. */
export type ReadNumber = (text: string, where: ErrorPlace) => number | null;

/** What a table's numbers are written with. */
export interface StudyNumbers {
  readonly decimal: '.' | ',';
  readonly read: ReadNumber;
}

/**
 * How the numbers in some columns of a table are written: with a point, or all of them with a comma.
 *
 * @throws GoniokitError `bad-data` where both are used: 1,234 may then be anything
 */
export function studyNumbers(
  { rows }: Table,
  columns: readonly number[],
  placeOf: (line: number) => ErrorPlace,
): StudyNumbers {
  let decimal: '.' | ',' | null = null;
  for (const { cells, line } of rows) {
    for (const column of columns) {
      const text = plain(cells[column] as string);
      const mark: '.' | ',' | null = withComma.test(text)
        ? ','
        : withPoint.test(text)
          ? '.'
          : decimal;
      if (decimal !== null && mark !== decimal) {
        throw bad(
          `numbers with a ${decimal === ',' ? 'comma' : 'point'}, as before`,
          text,
          placeOf(line),
        );
      }
      decimal = mark;
    }
  }
  return {
    decimal: decimal ?? '.',
    read(cell, where) {
      const text = plain(cell);
      if (isMissingCell(text) || missing.test(text)) return null;
      const value = parseDecimal(decimal === ',' ? text.replace(',', '.') : text);
      if (Number.isNaN(value)) throw bad('a number, or an empty cell', text, where);
      if (Math.abs(value) > LARGEST)
        throw bad(`a number from -${LARGEST} to ${LARGEST}`, text, where);
      return value;
    },
  };
}

/** A minus as it is printed is one. */
function plain(cell: string): string {
  return cell.trim().replace('\u2212', '-');
}

function bad(expected: string, text: string, where: ErrorPlace): GoniokitError {
  const received = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}...` : text);
  return new GoniokitError('bad-data', { what: 'a reading', expected, received, where });
}
