import * as z from 'zod/mini';

const line = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const range = z.tuple([z.number(), z.number()]);
const view = z.enum(['side', 'front']);

/** A motion whose value is an expression. */
export const expressionMotionSchema = z.strictObject({
  id: line(64),
  label: line(60),
  /** The motion the other way, whose value is the negative of this one. */
  opposite: z.optional(
    z.strictObject({ id: line(64), label: line(60), instruction: z.optional(line(500)) }),
  ),
  unit: z.enum(['deg', 'cm', 'ratio']),
  expression: line(2000),
  /** Lowest and highest value that a person could show, in the unit: thresholds are shares of it. */
  plausible: range,
  sided: z.optional(z.boolean()),
  /** From where the camera looks; `any` where the value does not depend on it. */
  view: z.enum(['side', 'front', 'any']),
  /** What it is read from: the picture without it; `auto` takes 3D landmarks where the view is another. */
  space: z.optional(z.enum(['image', 'world', 'auto'])),
  measures: z.optional(line(500)),
  position: z.optional(line(500)),
  instruction: z.optional(line(500)),
});

const ray = z.strictObject({ from: line(64), to: line(64) });
const direction = z.enum(['forward', 'backward', 'up', 'down', 'lateral', 'medial']);
const ownBase = z.strictObject({
  up: z.union([ray, z.literal('vertical')]),
  lateral: ray,
  leads: z.optional(z.literal('lateral')),
});
const base = z.union([z.enum(['trunk', 'trunk-side', 'pelvis', 'stance', 'stance-side']), ownBase]);
const plane = z.strictObject({
  kind: z.literal('plane'),
  base,
  ray,
  zero: direction,
  toward: direction,
  neutral: z.optional(z.strictObject({ value: z.number(), source: line(500) })),
});
const hinge = z.strictObject({
  kind: z.literal('hinge'),
  still: ray,
  moving: ray,
  base: z.optional(ownBase),
  bends: z.enum(['forward', 'backward', 'medial']),
  neutralDeg: z.literal([0, 90]),
});
const twist = z.strictObject({
  kind: z.literal('twist'),
  base: z.optional(ownBase),
  about: ray,
  moving: ray,
  zero: direction,
});
const reading = z.discriminatedUnion('kind', [plane, hinge, twist]);

/** A motion that is a row of the catalogue: an angle between rays. */
export const rowSchema = z.strictObject({
  joint: line(64),
  motions: z
    .array(z.strictObject({ id: line(64), label: line(60), sign: z.literal([1, -1]) }))
    .check(z.minLength(1), z.maxLength(2)),
  plane: z.enum(['sagittal', 'frontal', 'transverse']),
  sided: z.boolean(),
  plausibleDeg: range,
  view,
  image: z.nullable(
    z.strictObject({
      view,
      reading: z.discriminatedUnion('kind', [plane, hinge]),
      foreshortened: z.optional(ray),
    }),
  ),
  world: reading,
  gates: z.optional(
    z.array(
      z.strictObject({
        reason: line(64),
        reading,
        fromDeg: z.number(),
        toDeg: z.number(),
      }),
    ),
  ),
  gatesInPlane: z.optional(z.literal(true)),
  onRequest: z.optional(z.literal(true)),
  hasGross: z.optional(z.boolean()),
  compensations: z.optional(z.array(z.string())),
  words: z.optional(
    z.strictObject({
      measures: z.optional(line(500)),
      position: z.optional(line(500)),
      instructions: z.optional(z.array(line(500))),
    }),
  ),
});

/** The file around them; its motions are looked at one by one. */
export const definitionsSchema = z.strictObject({
  format: z.literal('goniokit-definitions'),
  version: z.literal(1),
  motions: z.array(z.looseObject({})).check(z.minLength(1), z.maxLength(200)),
});

/**
 * The JSON Schema (2020-12) of a definitions file. It accepts every file that is read, and more: that points
 * differ, that ids are not taken and what an expression says, it cannot tell.
 */
export function definitionsJsonSchema(): object {
  const file = z.strictObject({
    ...definitionsSchema.shape,
    motions: z
      .array(z.union([expressionMotionSchema, rowSchema]))
      .check(z.minLength(1), z.maxLength(200)),
  });
  return {
    ...z.toJSONSchema(file, { io: 'input', reused: 'ref' }),
    title: 'goniokit-definitions, version 1',
    description: 'Motions of your own, for the option --definitions of the command line.',
  };
}
