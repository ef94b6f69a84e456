import { recordingHeaderSchema } from 'goniokit/schema';
import * as z from 'zod/mini';

// What the device keeps of people: a code, at most a birth year and a sex; angles and landmarks; never a
// name that the page asked for, never a picture.

/** Printable ASCII: it stands in addresses. */
const id = z.string().check(z.regex(/^[!-~]{1,64}$/));
const count = z.int().check(z.nonnegative());
const side = z.enum(['left', 'right', 'none']);
const which = z.enum(['before', 'after']);
const score = z.nullable(z.int().check(z.gte(0), z.lte(10)));
const pain = z.object({ rest: score, end: score });

/** A person, known by a code. */
export const clientSchema = z.object({
  id,
  code: z.string().check(z.minLength(1), z.maxLength(40)),
  birthYear: z.nullable(z.int().check(z.gte(1900), z.lte(2200))),
  sex: z.nullable(z.enum(['female', 'male'])),
  /** Order of writing: clocks may be set back. */
  sequence: count,
});

export const regionIds = [
  'neck',
  'back',
  'shoulder',
  'elbow',
  'wrist-hand',
  'hip',
  'knee',
  'ankle',
] as const;

/** A motion to measure. */
const itemSchema = z.object({ motion: id, side, mode: z.enum(['active', 'passive']) });

export const stepIds = ['region', 'protocol', 'before', 'treat', 'after', 'result'] as const;

/** A session of treatment, and how far it has come. */
export const visitSchema = z.object({
  id,
  clientId: id,
  sequence: count,
  startedMs: z.number(),
  step: z.enum(stepIds),
  region: z.nullable(z.enum(regionIds)),
  side,
  items: z.array(itemSchema),
  pain: z.object({ before: pain, after: pain }),
  notes: z.string().check(z.maxLength(10_000)),
  finished: z.boolean(),
});

const measurementSchema = z.looseObject({
  motion: id,
  side,
  status: z.enum(['measured', 'unmeasurable']),
});

const measuredSchema = z.looseObject({
  status: z.literal('measured'),
  value: z.number(),
  start: z.number(),
  standardError: z.number(),
  ci95: z.tuple([z.number(), z.number()]),
  repetitions: z.array(z.looseObject({ value: z.number(), accepted: z.boolean() })),
  compensations: z.array(z.looseObject({ id: z.string(), deg: z.number() })),
  quality: z.looseObject({ reasons: z.array(z.string()) }),
  conditions: z.looseObject({ filters: z.array(z.string()) }),
});

const unmeasurableSchema = z.looseObject({
  status: z.literal('unmeasurable'),
  reasons: z.array(z.string()),
});

/** A result as the library gave it; what the page reads of it is checked. */
const measurementsSchema = z.looseObject({
  frames: count,
  durationMs: z.number(),
  skeleton: z.string(),
  source: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  measurements: z.array(
    z.intersection(measurementSchema, z.union([measuredSchema, unmeasurableSchema])),
  ),
});

/** One recording of one motion, before or after, and its result once there is one. */
export const takeSchema = z.object({
  id,
  visitId: id,
  sequence: count,
  motion: id,
  side,
  which,
  header: recordingHeaderSchema,
  /** `recording` is also what a killed browser leaves behind. */
  state: z.enum(['recording', 'taken']),
  measurements: z.nullable(measurementsSchema),
});

/** A moment of a recording: its frames, a line each. */
export const chunkSchema = z.object({ takeId: id, index: count, lines: z.string() });

/** A therapist's own list of motions for a region. */
export const protocolSchema = z.object({
  region: z.enum(regionIds),
  items: z.array(itemSchema),
});

export type Client = z.infer<typeof clientSchema>;
export type RegionId = (typeof regionIds)[number];
export type StepId = (typeof stepIds)[number];
export type Item = z.infer<typeof itemSchema>;
export type Visit = z.infer<typeof visitSchema>;
export type Pain = z.infer<typeof pain>;
export type StoredTake = z.infer<typeof takeSchema>;
export type Chunk = z.infer<typeof chunkSchema>;
export type Protocol = z.infer<typeof protocolSchema>;
