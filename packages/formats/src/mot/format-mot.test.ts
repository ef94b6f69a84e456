import fc from 'fast-check';
import type { GoniokitError } from 'goniokit';
import { describe, expect, it } from 'vitest';
import type { AngleTable } from '../angle-table.ts';
import { formatMot } from './format-mot.ts';
import { parseMot } from './parse-mot.ts';

const value = fc.oneof(
  fc.constant(Number.NaN),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
);

const anyTable: fc.Arbitrary<AngleTable> = fc
  .record({
    names: fc.array(
      fc.string({ minLength: 1, maxLength: 5 }).filter((text) => !/\s/.test(text)),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    times: fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 5 }),
    inDegrees: fc.constantFrom(true, false, null),
  })
  .chain(({ names, times, inDegrees }) => {
    const column = fc.array(value, { minLength: times.length, maxLength: times.length });
    return fc
      .array(column, { minLength: names.length, maxLength: names.length })
      .map((columns) => ({
        names,
        timeMs: Float64Array.from(times).sort(),
        columns: columns.map((one) => Float64Array.from(one)),
        inDegrees,
      }));
  });

describe('a MOT file that was written', () => {
  it('says the same when it is read: numbers exactly, times to the last digit', () => {
    const title = fc.oneof(
      fc.string(),
      fc.constantFrom('endheader', 'nRows=9', 'inDegrees=no', 'a\nnRows=9'),
    );
    fc.assert(
      fc.property(anyTable, title, (table, name) => {
        const { timeMs, ...read } = parseMot([...formatMot(table, name)].join(''));
        const { timeMs: times, ...written } = table;
        expect(read).toEqual(written);
        timeMs.forEach((time, i) => {
          expect(time).toBeCloseTo(times[i] as number, 8);
        });
      }),
    );
  });

  const usual: AngleTable = {
    names: ['knee'],
    timeMs: Float64Array.of(0),
    columns: [Float64Array.of(90)],
    inDegrees: true,
  };
  it('is as its documentation shows', () => {
    expect([...formatMot(usual)][1]).toBe('0\t90\n');
  });

  it.each<[string, AngleTable]>([
    ['a name of two words', { ...usual, names: ['a b'] }],
    ['no column', { ...usual, names: [], columns: [] }],
    ['no row', { ...usual, timeMs: new Float64Array(), columns: [new Float64Array()] }],
  ])('%s is refused', (_, table) => {
    expect(() => [...formatMot(table)]).toThrow(
      expect.objectContaining<Partial<GoniokitError>>({ code: 'bad-data' }),
    );
  });
});
