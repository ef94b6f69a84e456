import fc from 'fast-check';
import type { AngleTable } from '../angle-table.ts';

const value = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -400, max: 400, noNaN: true }).map((one) => one + 0) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

/** Tables of angles with names that every format can write; times in whole milliseconds. */
export const anyAngleTable: fc.Arbitrary<AngleTable> = fc
  .record({
    names: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z._-]{0,11}$/), {
      minLength: 1,
      maxLength: 5,
    }),
    rows: fc.integer({ min: 1, max: 8 }),
    inDegrees: fc.constantFrom(true, false, null),
  })
  .chain(({ names, rows, inDegrees }) => {
    const column = fc
      .array(value, { minLength: rows, maxLength: rows })
      .map((values) => Float64Array.from(values));
    return fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: rows, maxLength: rows }),
        fc.tuple(...names.map(() => column)),
      )
      .map(([times, columns]) => ({
        names: names.filter((name) => name !== 'time' && name !== 'timems'),
        timeMs: Float64Array.from(times).sort(),
        columns: columns.filter((_, i) => names[i] !== 'time' && names[i] !== 'timems'),
        inDegrees,
      }));
  })
  .filter(({ names }) => names.length > 0);
