import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineBlanker } from './line-blanker.ts';

it('empties the lines, and moves no other byte, however the bytes come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('', 'a', 'bcd'), { minLength: 1, maxLength: 6 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
      fc.integer({ min: 1, max: 5 }),
      (lines, emptied, chunkBytes) => {
        const bytes = new TextEncoder().encode(lines.join('\n'));
        const blank = createLineBlanker(new Set(emptied));
        for (let at = 0; at < bytes.length; at += chunkBytes) {
          blank(bytes.subarray(at, at + chunkBytes));
        }
        const expected = lines.map((line, i) =>
          emptied.includes(i + 1) ? ' '.repeat(line.length) : line,
        );
        expect(new TextDecoder().decode(bytes)).toBe(expected.join('\n'));
      },
    ),
  );
});
