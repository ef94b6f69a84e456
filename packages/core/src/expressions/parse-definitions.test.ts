import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import { measure } from '../measurement/measure.ts';
import type { Measured } from '../measurement/measurement.ts';
import { armRecording } from '../measurement/testing/arm-recording.ts';
import { armAngle } from '../measurement/testing/moving-arm.ts';
import { motionWords } from '../motions/motion-words.ts';
import { wholeCatalogue } from '../motions/whole-catalogue.ts';
import { jsonSchemaText } from '../testing/json-schema-text.ts';
import { definitionsJsonSchema } from './definitions-schema.ts';
import { parseDefinitions } from './parse-definitions.ts';

const lift = {
  id: 'arm.lift',
  label: 'Arm lift',
  opposite: { id: 'arm.drop', label: 'Arm drop' },
  unit: 'ratio',
  expression: 'height(wrist, shoulder) / (distance(shoulder, elbow) + distance(elbow, wrist))',
  plausible: [-1, 1],
  view: 'side',
};
const reach = {
  id: 'arm.reach',
  label: 'Reach',
  unit: 'cm',
  expression: 'ahead(wrist, shoulder)',
  plausible: [-60, 90],
  view: 'side',
  measures: 'How far the wrist is before the shoulder.',
};
const row = {
  joint: 'upper-arm',
  motions: [{ id: 'upper-arm.swing', label: 'Swing', sign: 1 }],
  plane: 'sagittal',
  sided: true,
  plausibleDeg: [-60, 185],
  view: 'side',
  image: null,
  world: {
    kind: 'plane',
    base: 'trunk',
    ray: { from: 'shoulder', to: 'elbow' },
    zero: 'down',
    toward: 'forward',
  },
};

const fileOf = (...motions: readonly unknown[]) =>
  JSON.stringify({ format: 'goniokit-definitions', version: 1, motions }, null, 2);

async function refusal(text: string): Promise<GoniokitError> {
  try {
    await parseDefinitions(text, { file: 'own.json' });
  } catch (error) {
    expect(error).toBeInstanceOf(GoniokitError);
    return error as GoniokitError;
  }
  throw new Error(`${text} was not refused`);
}

describe('what is defined', () => {
  it('is measured beside the catalogue', async () => {
    const rows = await parseDefinitions(fileOf(lift, reach, row));
    expect(rows).toHaveLength(3);
    const { measurements } = measure(
      armRecording((timeMs) => armAngle(timeMs, 120)),
      {
        motions: ['arm.lift', 'arm.reach', 'upper-arm.swing', 'shoulder.flexion'],
        side: 'right',
        catalogue: [...wholeCatalogue, ...rows],
        heightCm: 170,
      },
    );
    const [lifted, reached, swung, flexed] = measurements as readonly Measured[];
    expect([lifted!.unit, reached!.unit, swung!.unit]).toEqual(['ratio', 'cm', 'deg']);
    // The wrist goes from below to 30 degrees above the shoulder.
    expect(lifted!.start).toBeCloseTo(-1, 2);
    expect(lifted!.value).toBeCloseTo(0.5, 2);
    expect(swung!.value).toBeCloseTo(flexed!.value, 1);
    // The wrist passes 55 cm before the shoulder on its way, of a body that its ears make 1.7 m or so tall.
    expect(reached!.max).toBeGreaterThan(45);
    expect(reached!.max).toBeLessThan(65);
  });

  it('has words', async () => {
    const [lifted, reached] = await parseDefinitions(fileOf(lift, reach));
    expect(motionWords(lifted!)).toEqual({
      measures: `A formula of your own: ${lift.expression}`,
      position: 'As you define it.',
      instructions: ['Arm lift.', 'Arm drop.'],
    });
    expect(motionWords(reached!).measures).toBe(reach.measures);
  });
});

describe('refuses, with file, line, path and character', () => {
  it.each<[string, string, string]>([
    [
      'half of it',
      '{"format":',
      'definitions requires JSON, received the end of the text (own.json, line 1)',
    ],
    [
      'a comma too many',
      '{\n "motions": [\n ],\n}',
      'definitions requires JSON, received "}" (own.json, line 4)',
    ],
    ['a list', '[]', 'definitions requires an object, received a list of 0 (own.json, line 1)'],
    [
      'a recording',
      '{"format":"goniokit-recording"}',
      'format requires goniokit-definitions, received "goniokit-recording" (own.json, line 1, format)',
    ],
    [
      'nothing',
      fileOf(),
      'motions requires 1 or more in the list, received a list of 0 (own.json, line 4, motions)',
    ],
    [
      'a field too many',
      fileOf({ ...lift, sidde: true }),
      'sidde requires no such field, received true (own.json, line 19, motions[0].sidde)',
    ],
    [
      'a field too few',
      fileOf(lift, { ...lift, label: undefined }),
      'label requires text, received nothing (own.json, line 20, motions[1].label)',
    ],
    [
      'a unit',
      fileOf({ ...lift, unit: 'inch' }),
      'unit requires one of deg, cm, ratio, received "inch" (own.json, line 12, motions[0].unit)',
    ],
    [
      'an id twice',
      fileOf(lift, lift),
      'id requires an id that is not taken, received "arm.lift" (own.json, line 21, motions[1].id)',
    ],
    [
      'an id of ours',
      fileOf({ ...lift, id: 'knee.flexion' }),
      'id requires an id that is not taken, received "knee.flexion" (own.json, line 6, motions[0].id)',
    ],
    [
      'a view',
      fileOf({ ...reach, view: 'any' }),
      'view requires side, for bend, tilt and ahead know forward from there, received "any" (own.json, line 14, motions[0].view)',
    ],
    [
      'a space',
      fileOf({ ...reach, space: 'auto' }),
      'space requires image, for bend, tilt and ahead are read in the picture, received "auto" (own.json, line 16, motions[0].space)',
    ],
    [
      'a range',
      fileOf({ ...lift, plausible: [1, -1] }),
      'plausible[1] requires a number up to 1000 above 1, received -1 (own.json, line 16, motions[0].plausible[1])',
    ],
    [
      'an expression',
      fileOf(row, { ...lift, expression: 'height(wrist, shoulde)' }),
      'expression requires a point that skeletons have, received "shoulde" (own.json, line 41, character 15, motions[1].expression)',
    ],
    [
      'a way out',
      fileOf({ ...lift, expression: 'import("fs")' }),
      'expression requires numbers, names of points and functions, + - * / ^ ( ) and commas, received "\\"" (own.json, line 13, character 8, motions[0].expression)',
    ],
    [
      'a point',
      fileOf({ ...row, world: { ...row.world, ray: { from: 'hip', to: 'tail' } } }),
      'world.ray.to requires a point, as shoulder, other-hip or mid-ankle, received "tail" (own.json, line 27, motions[0].world.ray.to)',
    ],
    [
      'a function',
      fileOf({ ...row, formula: { read: 'x' } }),
      'formula requires no such field, received an object (own.json, line 32, motions[0].formula)',
    ],
    [
      'a prototype',
      fileOf(row).replace('"joint"', '"__proto__"'),
      'joint requires text, received nothing (own.json, line 5, motions[0].joint)',
    ],
    [
      'too much',
      ' '.repeat(1e6 + 1),
      'definitions requires at most 1000000 characters, received 1000001 (own.json)',
    ],
  ])('%s', async (_, text, message) => {
    expect((await refusal(text)).message).toBe(message);
  });
});

it('of anything is a list of rows or a typed error, and pollutes nothing', async () => {
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.anything({ maxDepth: 2, withNullPrototype: true }) },
    { weight: 1, arbitrary: fc.constantFrom('x', '', 1, -1, null, [], {}, 'side', '__proto__') },
  );
  const key = fc.constantFrom(
    ...Object.keys(lift),
    ...Object.keys(row),
    '__proto__',
    'constructor',
    'toString',
  );
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<object>(lift, reach, row),
      key,
      value,
      async (base, field, put) => {
        const motion = JSON.stringify({ ...base, [field]: undefined }).replace(
          /^\{/,
          () => `{${JSON.stringify(field)}:${JSON.stringify(put) ?? 'null'},`,
        );
        try {
          await parseDefinitions(fileOf(0).replace(/\b0\b(?=\s*\])/, () => motion));
        } catch (error) {
          expect(error).toBeInstanceOf(GoniokitError);
          expect((error as GoniokitError).code).toMatch(/^bad-(definition|expression)$/);
          expect((error as GoniokitError).details.where!.line).toBeGreaterThanOrEqual(1);
          refused++;
        }
      },
    ),
    { numRuns: 2000 },
  );
  expect(refused).toBeGreaterThan(1000);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).kind).toBeUndefined();
});

it('of any text is a typed error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (text) => {
      await refusal(text);
    }),
    { numRuns: 1000 },
  );
  await refusal('['.repeat(200_000));
  await refusal(`${'['.repeat(5000)}${']'.repeat(5000)}`);
});

// `vitest run -u` writes it anew.
it('has a JSON Schema', async () => {
  const text = jsonSchemaText(definitionsJsonSchema());
  await expect(text).toMatchFileSnapshot('../../schema/goniokit-definitions.schema.json');
});
