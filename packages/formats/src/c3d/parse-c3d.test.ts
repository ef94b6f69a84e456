import fc from 'fast-check';
import { GoniokitError } from 'goniokit';
import { describe, expect, it } from 'vitest';
import { expectNumbers, fuzzRuns, fuzzTimeout, mutated, readOrRefuse } from '../testing/fire.ts';
import { INTEGER_SCALE, type MadeC3d, madeC3d } from '../testing/made-c3d.ts';
import { parseC3d } from './parse-c3d.ts';

const usual: MadeC3d = {
  processor: 'intel',
  isFloat: true,
  labels: ['LKNE', 'LKneeAngles', 'RKNE', 'LKneeForce'],
  angles: ['LKneeAngles'],
  firstFrame: 11,
  frames: [
    [
      [1000, -2000, 3.5, 0],
      [12.5, -1.5, 0, 0],
      [4, 5, 6, -1],
      [9, 9, 9, 0],
    ],
    [
      [1001, -2002, 4.5, 1],
      [13.5, -2.5, 1, 0],
      [7, 8, 9, 0],
      [9, 9, 9, 0],
    ],
  ],
  point: { FORCES: ['LKneeForce'] },
};

/** Code and byte of what reading throws. */
function refusalOf(bytes: Uint8Array) {
  try {
    parseC3d(bytes, { file: 'a.c3d' });
    return null;
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    expect(error.details.where?.file).toBe('a.c3d');
    return `${error.code} at ${error.details.where?.byte}`;
  }
}

const kinds = (['intel', 'dec', 'mips'] as const).flatMap((processor) =>
  [true, false].map((isFloat) => ({ processor, isFloat })),
);

describe('a C3D file', () => {
  it('gives markers in metres, angles as they are, and no forces', () => {
    const { markers, angles, parameters } = parseC3d(madeC3d(usual));
    expect(markers).toMatchObject({ format: 'c3d', frames: 2, units: 'mm', rateHz: 100 });
    expect(markers.names).toEqual(['LKNE', 'RKNE']);
    expect([...markers.timeMs]).toEqual([100, 110]);
    const first = [1, -2, 0.0035, Number.NaN, Number.NaN, Number.NaN];
    expect([...markers.positions]).toEqual([...first, 1.001, -2.002, 0.0045, 0.007, 0.008, 0.009]);
    expect(angles.names).toEqual(['LKneeAngles.x', 'LKneeAngles.y', 'LKneeAngles.z']);
    expect(angles.columns.map((column) => [...column])).toEqual([
      [12.5, 13.5],
      [-1.5, -2.5],
      [0, 1],
    ]);
    expect(angles.inDegrees).toBe(true);
    expect(parameters.get('POINT:RATE')).toEqual({ dimensions: [], values: Float64Array.of(100) });
    expect(parameters.get('POINT:FORCES')?.values).toEqual(['LKneeForce']);
  });

  it.each(kinds)('is read as $processor wrote it, float: $isFloat', ({ processor, isFloat }) => {
    const coordinate = fc.integer({ min: -9000, max: 9000 }).map((value) => value * INTEGER_SCALE);
    const residual = fc.constantFrom(0, 1, -1);
    const point = fc.tuple(coordinate, coordinate, coordinate, residual);
    const trial = fc.array(fc.tuple(point, point, point), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(trial, fc.nat({ max: 5 }), (frames, analog) => {
        const bytes = madeC3d({ processor, isFloat, labels: ['a', 'b', 'c'], frames, analog });
        const expected = frames.flatMap((points) =>
          points.flatMap(([x, y, z, seen]) =>
            [x, y, z].map((value) => (seen < 0 ? Number.NaN : value / 1000 + 0)),
          ),
        );
        const { markers } = parseC3d(bytes);
        expect([...markers.positions].map((value) => value + 0)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('may have more names than one list holds', () => {
    const labels = Array.from({ length: 300 }, (_, i) => `M${i}`);
    const frames = [labels.map((_, i) => [i, 0, 0, 0] as const)];
    const { markers } = parseC3d(madeC3d({ ...usual, labels, frames, angles: [], point: {} }));
    expect(markers.names).toEqual(labels);
    expect(markers.positions[3 * 299]).toBeCloseTo(0.299, 12);
  });

  it('has units, or is refused', () => {
    expect(parseC3d(madeC3d({ ...usual, point: { UNITS: ['m'] } })).markers.positions[0]).toBe(
      1000,
    );
    expect(refusalOf(madeC3d({ ...usual, point: { UNITS: null } }))).toMatch(/^bad-header/);
    expect(refusalOf(madeC3d({ ...usual, point: { UNITS: ['feet'] } }))).toMatch(/^bad-header/);
  });

  it('does not take names of the language for its own', () => {
    const labels = ['__proto__', 'constructor', 'RKNE', 'toString'];
    const { markers, parameters } = parseC3d(
      madeC3d({ ...usual, labels, angles: [], point: { __PROTO__: ['x'], CONSTRUCTOR: ['y'] } }),
    );
    expect(markers.names).toEqual(labels);
    expect(parameters.get('POINT:CONSTRUCTOR')?.values).toEqual(['y']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'empty at 1'],
    ['one byte', () => Uint8Array.of(2), 'not-a-recording at 2'],
    ['text', () => new TextEncoder().encode('time,x\n0,1\n'), 'not-a-recording at 2'],
    ['another processor', () => madeC3d(usual).with(BLOCK + 3, 99), 'bad-header at 516'],
    ['a section outside', () => madeC3d(usual).with(0, 200), 'bad-header at 1'],
    ['no frames', () => madeC3d({ ...usual, frames: [] }), 'no-frames at 3'],
    ['too few names', () => madeC3d({ ...usual, point: { LABELS: ['a'] } }), 'bad-header at 3'],
    ['other counts', () => madeC3d({ ...usual, point: { USED: [3] } }), 'bad-header at 3'],
    ['other frames', () => madeC3d({ ...usual, point: { FRAMES: [3] } }), 'bad-header at 7'],
    ['no number where seen', () => withNumber(Number.NaN), 'bad-frame at 1029'],
    ['infinity', () => withNumber(Number.POSITIVE_INFINITY), 'bad-frame at 1029'],
  ])('%s is refused, with its byte', (_, bytes, expected) => {
    expect(refusalOf(bytes())).toBe(expected);
  });
});

const BLOCK = 512;

/** The usual file, its first y being that. */
function withNumber(value: number): Uint8Array {
  const frames = usual.frames.map((points, frame) =>
    points.map(([x, y, z, residual], point) =>
      frame + point === 0 ? ([x, value, z, residual] as const) : ([x, y, z, residual] as const),
    ),
  );
  return madeC3d({ ...usual, frames });
}

describe('a C3D file under fire', () => {
  const bytes = madeC3d(usual);

  it('is refused wherever it is cut off', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(readOrRefuse(() => parseC3d(bytes.subarray(0, length)))).toBe(null);
    }
  });

  it('stands every flipped byte', fuzzTimeout, () => {
    let read = 0;
    for (let at = 0; at < bytes.length; at++) {
      for (const mask of [1, 2, 4, 8, 16, 32, 64, 128, 255]) {
        const flipped = bytes.with(at, (bytes[at] as number) ^ mask);
        const file = readOrRefuse(() => parseC3d(flipped));
        if (file === null) continue;
        read += 1;
        expectNumbers(file.markers.positions);
        expect(file.markers.positions.length).toBeLessThanOrEqual(bytes.length);
      }
    }
    expect(read).toBeGreaterThan(bytes.length);
  });

  it('stands random changes, of every kind of file', fuzzTimeout, () => {
    const files = kinds.map((kind) => madeC3d({ ...usual, ...kind }));
    fc.assert(
      fc.property(fc.constantFrom(...files).chain(mutated), (changed) => {
        const file = readOrRefuse(() => parseC3d(changed));
        if (file === null) return;
        expectNumbers(file.markers.positions);
        for (const column of file.angles.columns) expectNumbers(column);
        expect(file.markers.positions.length).toBeLessThanOrEqual(changed.length);
      }),
      { numRuns: fuzzRuns },
    );
  });

  it('stands bytes that are none of one', fuzzTimeout, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (random) => {
        readOrRefuse(() => parseC3d(random));
      }),
      { numRuns: fuzzRuns },
    );
  });
});
