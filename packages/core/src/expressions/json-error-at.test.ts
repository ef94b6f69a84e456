import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorAt } from './json-error-at.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('jsonErrorAt', () => {
  it.each([
    ['{"a": 1,}', 8],
    ['{"a": 1\n "b": 2}', 9],
    ["{'a': 1}", 1],
    ['[1, 2', 5],
    ['{"a": undefined}', 6],
    ['{} {}', 3],
    ['[01]', 2],
    ['["a\nb"]', 1],
    ['', 0],
    ['  ', 2],
    ['[}', 1],
    ['\u00a0{}', 0],
  ])('%j is wrong from letter %i on', (text, at) => {
    expect(jsonErrorAt(text)).toBe(at);
  });

  it('law: what JSON.parse takes is right, and nothing else', () => {
    const texts = fc.tuple(fc.json(), fc.nat(), fc.nat({ max: 2 }), fc.string({ maxLength: 2 }));
    const signs = fc.stringMatching(/^[{}[\],:"\\ a1.eE+\-tu\n]*$/);
    fc.assert(
      fc.property(fc.oneof(texts, signs), (made) => {
        let text = made as string;
        if (typeof made !== 'string') {
          const [json, place, cut, instead] = made;
          const at = place % (json.length + 1);
          text = json.slice(0, at) + instead + json.slice(at + cut);
        }
        expect(jsonErrorAt(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });
});
