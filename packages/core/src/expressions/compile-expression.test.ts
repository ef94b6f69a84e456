import fc from 'fast-check';
import { all, create } from 'mathjs/number';
import { describe, expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import type { FrameView, Unit } from '../motions/formula.ts';
import { compileExpression } from './compile-expression.ts';
import { pointFunctions } from './point-functions.ts';

const points = ['shoulder', 'elbow', 'other_hip', 'mid_ankle', 'left_knee', 'nose'] as const;

/** Text that means something: numbers of a plain kind, lengths and their quotients. */
const { plain } = fc.letrec<{ plain: string; length: string }>((tie) => {
  const point = fc.constantFrom(...points);
  const plain = tie('plain') as fc.Arbitrary<string>;
  const length = tie('length') as fc.Arbitrary<string>;
  const written = fc
    .double({ min: 0, max: 999, noNaN: true })
    .map((value) => String(Math.round(value * 100) / 100));
  const space = fc.constantFrom('', ' ', '  ', '\t');
  const binary = (operand: fc.Arbitrary<string>, ...operators: string[]) =>
    fc
      .tuple(operand, fc.constantFrom(...operators), operand, space)
      .map(([a, operator, b, gap]) => `${a}${gap}${operator}${gap}${b}`);
  return {
    plain: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      written,
      fc.tuple(point, point, point).map((three) => `angle(${three.join(', ')})`),
      fc.tuple(point, point, point).map((three) => `bend(${three.join(',')})`),
      fc.tuple(point, point).map((two) => `tilt(${two.join(',')})`),
      binary(plain, '+', '-', '*', '/', '^'),
      fc.tuple(length, length).map(([a, b]) => `((${a}) / (${b}))`),
      fc.tuple(length, length).map(([a, b]) => `atan2(${a}, ${b})`),
      plain.map((a) => `(${a})`),
      plain.map((a) => `-${a}`),
      plain.map((a) => `2 ^ -(${a})`),
      fc.tuple(fc.constantFrom('abs', 'sqrt', 'sin', 'cos'), plain).map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(plain, { minLength: 2, maxLength: 4 }))
        .map(([f, list]) => `${f}(${list.join(', ')})`),
    ),
    length: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(point, point).map((two) => `distance(${two.join(', ')})`),
      fc.tuple(point, point).map((two) => `height(${two.join(', ')})`),
      fc.tuple(point, point).map((two) => `ahead(${two.join(', ')})`),
      binary(length, '+', '-'),
      length.map((a) => `sqrt((${a})^2)`),
      fc.tuple(plain, length).map(([a, b]) => `(${a}) * (${b})`),
    ),
  };
});

const oracle = create(all!);

/** What mathjs itself makes of the text, with its own operators, `abs` and `sqrt`; points are lists. */
function evaluateByMathjs(
  text: string,
  places: Readonly<Record<string, readonly number[]>>,
): number {
  const ofPoints = [...pointFunctions].map(([name, { read }]) => [
    name,
    (...args: readonly (readonly number[])[]) =>
      read({ ...frameOf([], []), points: Float64Array.from(args.flat()) }, 0, 3, 6),
  ]);
  return oracle.evaluate(text, {
    ...places,
    ...Object.fromEntries(ofPoints),
    // mathjs takes for equal what is nearly so.
    min: Math.min,
    max: Math.max,
    sin: (deg: number) => Math.sin(deg * (Math.PI / 180)),
    cos: (deg: number) => Math.cos(deg * (Math.PI / 180)),
    atan2: (y: number, x: number) => Math.atan2(y, x) / (Math.PI / 180),
  });
}

const coordinates = fc.array(fc.integer({ min: -500, max: 500 }), {
  minLength: 3 * points.length,
  maxLength: 3 * points.length,
});

function frameOf(needs: readonly string[], values: readonly number[]): FrameView {
  const places = needs.flatMap((name) => {
    const i = points.indexOf(name.replaceAll('-', '_') as (typeof points)[number]);
    return values.slice(3 * i, 3 * i + 3);
  });
  return {
    space: 'image',
    side: 'right',
    points: Float64Array.from(places),
    orientation: { forwardTurn: 1, rightTurn: 1 },
    cmPerUnit: 1,
  };
}

async function refusal(text: unknown, unit: Unit = 'deg'): Promise<GoniokitError> {
  try {
    await compileExpression(text as string, unit);
  } catch (error) {
    expect(error).toBeInstanceOf(GoniokitError);
    expect((error as GoniokitError).code).toBe('bad-expression');
    return error as GoniokitError;
  }
  throw new Error(`${text} was not refused`);
}

describe('laws', () => {
  it('means what mathjs makes of it', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(plain, coordinates, async (part, values) => {
        const text = `0 * angle(shoulder, elbow, nose) + ${part}`;
        const tooLong = (text.match(/[\w.]+|\S/g) ?? []).length > 250;
        if (tooLong) return;
        const { needs, read } = await compileExpression(text, 'ratio');
        const places = Object.fromEntries(
          points.map((name, i) => [name, values.slice(3 * i, 3 * i + 3)]),
        );
        const wanted = evaluateByMathjs(text, places);
        const value = read(frameOf(needs, values));
        if (Number.isFinite(wanted)) compared++;
        expect(value).toBe(wanted);
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('of any text is a formula or a refusal with its place', async () => {
    const word = fc.constantFrom(
      ...[
        'angle',
        'bend',
        'min',
        'sqrt',
        'cm',
        'distance',
        'hip',
        'knee',
        'ankle',
        'constructor',
        '__proto__',
      ],
      ...[
        'prototype',
        'import',
        'evaluate',
        'eval',
        'this',
        'while',
        'function',
        'toString',
        'hasOwnProperty',
      ],
      ...[
        'true',
        'null',
        'undefined',
        'NaN',
        'Infinity',
        'i',
        'end',
        'mod',
        'to',
        'in',
        'not',
        'and',
        'or',
      ],
      ...[
        '(',
        ')',
        ',',
        '+',
        '-',
        '*',
        '/',
        '^',
        '.',
        ';',
        '=',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '`',
        '\\',
        '#',
        '!',
        '%',
        '?',
        ':',
      ],
      ...['1', '2.5', '1e5', '.5', '0x1', '1e400', '\n', '\u0000', '\u2028', 'é', '𝒙', ' '],
    );
    const text = fc.oneof(
      plain,
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ maxLength: 80 }),
      fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
      fc.tuple(plain, word, fc.nat()).map(([formula, one, at]) => {
        const place = at % (formula.length + 1);
        return formula.slice(0, place) + one + formula.slice(place);
      }),
    );
    let formulas = 0;
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom<Unit>('deg', 'cm', 'ratio'), async (tried, unit) => {
        try {
          const { needs, read } = await compileExpression(tried, unit);
          formulas++;
          expect(typeof read(frameOf(needs, new Array(18).fill(1)))).toBe('number');
        } catch (error) {
          expect(error).toBeInstanceOf(GoniokitError);
          const { code, details } = error as GoniokitError;
          expect(code).toBe('bad-expression');
          expect(details.where!.character).toBeGreaterThanOrEqual(1);
          expect(details.where!.character).toBeLessThanOrEqual(tried.length + 1);
        }
      }),
      { numRuns: 6000 },
    );
    expect(formulas).toBeGreaterThan(50);
  });

  it('pollutes nothing, and changes no built-in', async () => {
    const builtIns = [Object, Function, Array, String, Number, Math, Reflect, Object.prototype];
    const prototypes = [Function.prototype, Array.prototype, String.prototype, Number.prototype];
    const names = () => [...builtIns, ...prototypes].map((one) => Reflect.ownKeys(one).map(String));
    const before = names();
    const hostile = [
      '__proto__',
      'constructor(1)',
      'abs.constructor',
      'f(x)=1',
      'Object',
      'a["b"]=1',
    ];
    for (const text of hostile) await refusal(text);
    expect(names()).toEqual(before);
  });

  it('is quick to refuse what is long or deep', async () => {
    const hostile = [
      'x'.repeat(1e6),
      ' '.repeat(1e6),
      '('.repeat(1999),
      '('.repeat(1000) + ')'.repeat(999),
      '-'.repeat(1999),
      '1^'.repeat(900),
      'abs('.repeat(400),
      '1+'.repeat(999),
      '1e'.repeat(900),
      `${'9'.repeat(1900)}.`,
    ];
    const before = performance.now();
    for (const text of hostile) await refusal(text);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('reads', () => {
  // Hanging upper arm, forearm forward: the subject faces the right of the picture.
  const frame = { ...frameOf([], []), points: Float64Array.of(0, 0, 0, 0, 30, 0, 25, 30, 0) };

  it.each([
    ['angle(shoulder, elbow, wrist)', 'deg', 90],
    ['bend(shoulder, elbow, wrist)', 'deg', 90],
    ['180 - tilt(shoulder, elbow) + 0 * angle(shoulder, elbow, wrist)', 'deg', 0],
    ['distance(shoulder, elbow) / distance(elbow, wrist)', 'ratio', 1.2],
    ['height(shoulder, elbow) / ahead(wrist, elbow)', 'ratio', Number.NaN],
    ['sqrt(distance(shoulder, elbow) ^ 2) + cm(12)', 'cm', 42],
    ['max(distance(shoulder, elbow), cm(99))', 'cm', 99],
    ['-2 ^ 2 * angle(shoulder, elbow, wrist)', 'deg', -360],
    ['sin(angle(shoulder, elbow, wrist) / 3)', 'ratio', 0.5],
  ] as const)('%s', async (text, unit, value) => {
    const { read } = await compileExpression(text, unit);
    if (Number.isNaN(value)) return;
    expect(read(frame)).toBeCloseTo(value, 9);
  });

  it('a bent arm the same from the other side', async () => {
    const { read } = await compileExpression('bend(shoulder, elbow, wrist)', 'deg');
    const mirrored = {
      ...frame,
      points: Float64Array.of(0, 0, 0, 0, 30, 0, -25, 30, 0),
      orientation: { forwardTurn: -1, rightTurn: 1 } as const,
    };
    expect(read(mirrored)).toBeCloseTo(90, 9);
    expect(read({ ...mirrored, orientation: null })).toBeNaN();
  });

  it('nothing where points coincide', async () => {
    const none = { ...frame, points: new Float64Array(9) };
    for (const text of ['angle(hip, knee, ankle)', 'bend(hip, knee, ankle)', 'tilt(hip, knee)']) {
      expect((await compileExpression(text, 'deg')).read(none)).toBeNaN();
    }
  });

  it('what the comment says', async () => {
    expect((await compileExpression('2 * angle(hip, knee, ankle)', 'deg')).needs).toEqual([
      'hip',
      'knee',
      'ankle',
    ]);
  });
});

describe('refuses, with the place', () => {
  it.each<[string, Unit, string]>([
    ['', 'deg', 'expression requires a formula, received "" (character 1)'],
    ['7', 'deg', 'expression requires a point to read, received none (character 1)'],
    [
      'hip',
      'deg',
      'expression requires a number here, as distance(a, b) makes of points, received a point (character 1)',
    ],
    [
      'angle(hip, knee, shouldr)',
      'deg',
      'expression requires a point that skeletons have, received "shouldr" (character 18)',
    ],
    [
      '  tan(angle(hip, knee, ankle))',
      'deg',
      'expression requires a function that expressions have, received "tan" (character 3)',
    ],
    [
      'angle(hip, knee)',
      'deg',
      'expression requires 3 arguments of angle, received 2 (character 1)',
    ],
    [
      'angle(hip, knee, 3)',
      'deg',
      'expression requires a point here, received a number (character 18)',
    ],
    [
      'distance(hip, knee)',
      'deg',
      'expression requires a plain number, received a length (character 1)',
    ],
    [
      'angle(hip, knee, ankle)',
      'cm',
      'expression requires a length, received a plain number (character 1)',
    ],
    [
      'distance(hip, knee) + 3',
      'cm',
      'expression requires a length, received a plain number (character 23)',
    ],
    [
      'distance(hip, knee) ^ 2',
      'cm',
      'expression requires a length, received an area (character 1)',
    ],
    [
      'distance(hip, knee) ^ angle(hip, knee, ankle)',
      'cm',
      'expression requires a written number as the power of a length, received a computed one (character 23)',
    ],
    [
      'cm(3) / distance(hip, knee)',
      'ratio',
      'expression requires a motion in centimetres, received "cm" (character 1)',
    ],
    [
      '2 angle(hip, knee, ankle)',
      'deg',
      'expression requires an operator before it, received "angle" (character 3)',
    ],
    [
      'angle(hip, knee, ankle) mod 7',
      'deg',
      'expression requires an operator before it, received "mod" (character 25)',
    ],
    [
      'angle(hip, knee, ankle',
      'deg',
      'expression requires a formula, received one with an error: Parenthesis ) expected (character 23)',
    ],
    [
      'angle(hip, knee, ankle) = 1',
      'deg',
      'expression requires numbers, names of points and functions, + - * / ^ ( ) and commas, received "=" (character 25)',
    ],
    [
      'angle(hip, knee, ankle) * 1e400',
      'deg',
      'expression requires a number that is finite, received "1e400" (character 27)',
    ],
    [
      'true',
      'deg',
      'expression requires a point that skeletons have, received "true" (character 1)',
    ],
  ])('%s', async (text, unit, message) => {
    expect((await refusal(text, unit)).message).toBe(message);
  });

  it.each([undefined, null, 7, {}, [], Symbol.iterator])('what is no text', async (text) => {
    await refusal(text);
  });
});
