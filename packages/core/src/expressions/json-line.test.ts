import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPath, type JsonPath, jsonLine } from './json-line.ts';

it('is the line on which the value stands, however the text is written', () => {
  const document = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.string(),
        fc.constant('}],{["\\"'),
      ),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.string({ maxLength: 3 }), fc.constant('"{')), tie('value'), {
        maxKeys: 4,
      }),
    ),
  })).value;
  fc.assert(
    fc.property(
      document,
      fc.constantFrom(0, 1, 2, '\t'),
      fc.infiniteStream(fc.nat()),
      (value, indent, choices) => {
        // A way down to some value, and a mark put in its place.
        const path: (string | number)[] = [];
        let at: unknown = value;
        while (typeof at === 'object' && at !== null && Object.keys(at).length > 0) {
          const keys = Object.keys(at);
          const key = keys[choices.next().value! % keys.length]!;
          path.push(Array.isArray(at) ? Number(key) : key);
          at = (at as Record<string, unknown>)[key];
          if (choices.next().value! % 4 === 0) break;
        }
        const marked = put(value, path, 'the mark');
        const text = JSON.stringify(marked, null, indent);
        const line = text.slice(0, text.indexOf('"the mark"')).split('\n').length;
        expect(jsonLine(text, path)).toBe(line);
      },
    ),
    { numRuns: 2000 },
  );
});

function put(value: unknown, [key, ...rest]: JsonPath, mark: string): unknown {
  if (key === undefined) return mark;
  if (Array.isArray(value)) return value.map((one, i) => (i === key ? put(one, rest, mark) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [
      name,
      name === key ? put(one, rest, mark) : one,
    ]),
  );
}

it('is that of the last part that is there', () => {
  expect(jsonLine('{\n"a": [\n1,\n{}\n]}', ['a', 1, 'b'])).toBe(4);
  expect(jsonLine('{"a": 1,\n"a": 2}', ['a'])).toBe(2);
});

it('is written as in JavaScript', () => {
  expect(formatPath(['motions', 0, 'world', 'ray'])).toBe('motions[0].world.ray');
});
