import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatTable, hangText, textWidth, wrapText } from './text-table.ts';

it('starts left columns and ends right columns at the same place in every line', () => {
  const cell = fc.stringMatching(/^[a-z]{1,12}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (pairs) => {
      const lines = formatTable(
        [
          { title: 'right', align: 'right' },
          { title: 'left', align: 'left' },
        ],
        pairs.map((cells) => ({ cells, below: [] })),
      );
      const gaps = new Set(lines.map((line) => line.lastIndexOf('  ')));
      expect(lines).toHaveLength(pairs.length + 1);
      expect(gaps.size).toBe(1);
    }),
  );
});

it('breaks a paragraph at spaces only, never past the width', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 12 }), (list, indent) => {
      const lines = wrapText(list.join(' '), indent);
      expect(lines.map((line) => line.slice(indent)).join(' ')).toBe(list.join(' '));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(textWidth);
    }),
  );
});

it('leaves a word that is too long whole', () => {
  expect(wrapText(`a ${'b'.repeat(120)} c`, 2)).toEqual(['  a', `  ${'b'.repeat(120)}`, '  c']);
});

it('gives what the comments say', () => {
  expect(
    formatTable([{ title: 'n', align: 'right' }], [{ cells: ['12'], below: ['a dozen'] }]),
  ).toEqual([' n', '12', 'a dozen']);
  expect(wrapText('Uncertainty next to every number.', 2)).toEqual([
    '  Uncertainty next to every number.',
  ]);
  expect(hangText('a  ', 'the end position was not held')).toEqual([
    'a  the end position was not held',
  ]);
});
