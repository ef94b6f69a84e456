import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, escapeText, markupOf } from './markup.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    '<!--',
    ']]>',
    '&lt;',
    '&#x3c;',
    '\0',
    '\ud800',
  ),
);

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => signs[entity]!);
}

describe('text in markup', () => {
  it('opens no tag, ends no attribute, and begins no entity', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
        expect(escaped).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/);
        expect(escaped).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('says the same, but for what a page cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unescaped(escapeText(text))).toBe(text);
      }),
    );
    expect(escapeText('a\0b\ud800c\u0085')).toBe('a\ufffdb\ufffdc\ufffd');
    expect(escapeText('\u{1f600}')).toBe('\u{1f600}');
  });

  it('is escaped in elements and in attributes', () => {
    const one = element('a', { title: '"<', width: 3, class: null }, 'x < y', [
      null,
      element('b', {}, '&'),
    ]);
    expect(markupOf(one)).toBe('<a title="&quot;&lt;" width="3">x &lt; y<b>&amp;</b></a>');
    expect(markupOf(element('meta', { charset: 'utf-8' }))).toBe('<meta charset="utf-8">');
  });
});
