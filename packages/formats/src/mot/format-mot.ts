import { GoniokitError } from 'goniokit';
import type { AngleTable } from '../angle-table.ts';
import { numberCell, oneCell } from '../text/one-cell.ts';

/** Words with which lines of a header begin. */
const headerWord = /^(?:nrows|datarows|ncolumns|datacolumns|indegrees|endheader)/i;

/**
 * Values through time as a MOT file of OpenSim: seconds first, what is missing `nan`. Numbers are as short
 * as they can be and still the same.
 *
 * @param name of the motion, for the file's first line
 * @returns the header, then a row at a time: join them, or write them one by one
 * @throws GoniokitError `bad-data` where a name is no cell, or there is no column or no row
 * @example [...formatMot({ names: ['knee'], timeMs: Float64Array.of(0), columns: [Float64Array.of(90)], inDegrees: true })][1]
 * // '0\t90\n'
 */
export function* formatMot(table: AngleTable, name = 'Coordinates'): Iterable<string> {
  const { names, timeMs, columns, inDegrees } = table;
  if (names.length === 0 || timeMs.length === 0) {
    throw new GoniokitError('bad-data', {
      what: 'a MOT file',
      expected: 'columns and rows',
      received: `${names.length} columns of ${timeMs.length} rows`,
    });
  }
  const cells = names.map((column) => oneCell(column, /\s/, 'a column'));
  yield [
    // A name that is a word of the header would be read as one.
    name.replaceAll(/\s+/g, ' ').trim().replace(headerWord, '"$&'),
    'version=1',
    `nRows=${timeMs.length}`,
    `nColumns=${names.length + 1}`,
    ...(inDegrees === null ? [] : [`inDegrees=${inDegrees ? 'yes' : 'no'}`]),
    'endheader',
    ['time', ...cells].join('\t'),
    '',
  ].join('\n');
  for (let row = 0; row < timeMs.length; row++) {
    const values = columns.map((column) => {
      const value = column[row] as number;
      return Number.isNaN(value) ? 'nan' : numberCell(value);
    });
    yield `${[numberCell((timeMs[row] as number) / 1000), ...values].join('\t')}\n`;
  }
}
