import type { ErrorPlace } from 'goniokit';
import { quoted, refusal } from '../refusal.ts';
import { isMissingCell, parseDecimal } from '../text/parse-decimal.ts';

/** Places of one keypoint's cells in a row; -1 where there is no confidence. */
export interface KeypointColumns {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly confidence: number;
}

/**
 * A person from the cells of a row: x, y, confidence of each keypoint, 0 throughout where it is blank. A
 * confidence that the table does not have is 1.
 *
 * @throws GoniokitError `bad-frame`
 */
export function keypointCells(
  row: readonly string[],
  columns: readonly KeypointColumns[],
  where: ErrorPlace,
): Float64Array {
  const person = new Float64Array(3 * columns.length);
  columns.forEach(({ name, ...at }, k) => {
    const [x, y] = [row[at.x] ?? '', row[at.y] ?? ''];
    if (isMissingCell(x) && isMissingCell(y)) return;
    const confidence = at.confidence < 0 ? '1' : (row[at.confidence] ?? '');
    for (const [i, cell] of [x, y, confidence].entries()) {
      const value = parseDecimal(cell);
      if (Number.isNaN(value)) {
        const what = `keypoint ${quoted(name)}`;
        throw refusal('bad-frame', what, 'numbers or a gap', quoted(cell), where);
      }
      person[3 * k + i] = value;
    }
  });
  return person;
}
