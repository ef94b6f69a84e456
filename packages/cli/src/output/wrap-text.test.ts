import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

it('law: no line is longer, no word is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }),
      fc.integer({ min: 11, max: 40 }),
      (words, width) => {
        const lines = wrapText(words.join(' '), width, '  ');
        expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(words);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      },
    ),
  );
});

it('leaves a word whole that is longer than a line', () => {
  expect(wrapText('a longword b', 4)).toEqual(['a', 'longword', 'b']);
});
