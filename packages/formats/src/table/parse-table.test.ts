import { describe, expect, it } from 'vitest';
import { expectToStandFire, fuzzTimeout } from '../testing/fire.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { parseTable } from './parse-table.ts';

describe('a table', () => {
  it('is the same table however a spreadsheet wrote it', () => {
    const rows = [
      ['subject', 'angle'],
      ['s 1', '12'],
      ['s;2', '-3.5'],
    ];
    const plain = rows.map((row) => row.join('\t')).join('\n');
    const expected = [
      { cells: ['s 1', '12'], line: 2 },
      { cells: ['s;2', '-3.5'], line: 3 },
    ];
    expect(parseTable(plain)).toEqual({
      delimiter: '\t',
      columns: ['subject', 'angle'],
      line: 1,
      rows: expected,
    });
    for (const [delimiter, text] of [
      ['\t', `\ufeff${plain}\r\n`],
      [',', '\ufeffsubject,angle\r\ns 1,12\r\ns;2,-3.5\r\n,\r\n'],
      [';', 'subject;angle;;\ns 1 ; 12;;\n"s;2";-3.5;;\n;;;\n'],
    ] as const) {
      expect(parseTable(text)).toMatchObject({ delimiter, rows: expected });
    }
    const told = '\ufeffsep=;\r\nsubject;angle\r\ns 1;12\r\n"s;2";-3.5\r\n';
    expect(parseTable(told)).toEqual({
      delimiter: ';',
      columns: ['subject', 'angle'],
      line: 2,
      rows: expected.map((row) => ({ ...row, line: row.line + 1 })),
    });
  });

  it('knows where a row begins whose cells run over lines', () => {
    expect(parseTable('a,b\n"1\n2",x\n\n3,y').rows.map(({ line }) => line)).toEqual([2, 5]);
  });

  it.each<[string, string, string]>([
    ['nothing', ' \n', 'empty at 1'],
    ['a name twice', 'a,b,a\n1,2,3\n', 'bad-header at 1'],
    ['a column without a name', 'a,,b\n1,2,3\n', 'bad-header at 1'],
    ['no rows', 'a,b\n,\n', 'no-frames at 2'],
    ['a narrow row', 'a,b\n1,2\n3\n', 'bad-frame at 3'],
    ['a wide row', 'a,b\n1,2\n1,2,3\n', 'bad-frame at 3'],
    ['an open quote', 'a,b\n1,"2\n', 'bad-frame at 2'],
  ])('with %s is refused, with its line', (_, text, expected) => {
    expect(refusalOf(() => parseTable(text, { file: 'a.txt' }))).toBe(expected);
  });

  it('stands cuts, flipped bits and random changes', fuzzTimeout, () => {
    expectToStandFire('\ufeffsep=;\nid;"a;b"\ns1;1,5\n\n"x\ny";2\n', parseTable, (table) => {
      for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    });
  });
});
