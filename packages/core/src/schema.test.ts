import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecording } from './landmarks/parse-recording.ts';
import { skeletons } from './landmarks/skeletons/skeletons.ts';
import { frames, fuzzRuns, posePoints, textOf, usualHeader } from './landmarks/testing/recorded.ts';
import { recordingFrameSchema, recordingHeaderSchema, recordingJsonSchema } from './schema.ts';
import { jsonSchemaText } from './testing/json-schema-text.ts';

function reads(...lines: readonly unknown[]): boolean {
  try {
    parseRecording(textOf(...lines), { imageSize: usualHeader.image! });
    return true;
  } catch {
    return false;
  }
}

/** A value of the right kind mostly, and of any other kind sometimes. */
const mostly = <Value>(right: fc.Arbitrary<Value>) =>
  fc.oneof(
    { weight: 12, arbitrary: right as fc.Arbitrary<unknown> },
    {
      weight: 1,
      arbitrary: fc.constantFrom(null, 0, -1, 1.5, 'x', '', true, [], {}, [1], { x: 1 }),
    },
  );

const headers = fc.record(
  {
    format: mostly(fc.constant('goniokit-recording')),
    version: mostly(fc.constant(1)),
    skeleton: mostly(fc.constant('mediapipe-pose-33')),
    image: mostly(fc.constant(usualHeader.image)),
    mirrored: mostly(fc.boolean()),
    source: mostly(
      fc.dictionary(
        fc.oneof(fc.string({ maxLength: 4 }), fc.constant('__proto__')),
        mostly(fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean())),
        { maxKeys: 3 },
      ),
    ),
    note: mostly(fc.string({ maxLength: 5 })),
    more: fc.anything({ maxDepth: 1 }),
  },
  { requiredKeys: ['format', 'version'] },
);

const list = (length: number) =>
  mostly(fc.integer({ min: -1, max: 1 }).map((shift) => Array(length + (shift && 0)).fill(shift)));

const spaces = (numbers: fc.Arbitrary<unknown>) =>
  mostly(fc.record({ image: numbers, world: numbers }, { requiredKeys: [] }));

const pose = fc
  .tuple(
    posePoints(),
    fc.nat({ max: 200 }),
    mostly(fc.constantFrom(0, 1, 0.5)),
    fc.nat({ max: 9 }),
    fc.nat({ max: 12 }),
  )
  .map(([points, at, value, cut, missing]) => {
    const changed: unknown[] = at < points.length ? points.with(at, value as number) : [...points];
    // A landmark that is missing, the depth alone, half a landmark, or none of it.
    const gaps = [[0, 1, 2], [0, 1, 2, 3], [2], [3], [0, 1]][missing] ?? [];
    for (const axis of gaps) changed[axis] = null;
    return cut === 9 ? changed.slice(1) : changed;
  });

const anyFrames = fc.oneof(
  frames,
  fc.record(
    {
      timeMs: mostly(fc.integer()),
      pose: mostly(fc.oneof(fc.constant(null), spaces(mostly(pose)))),
      hands: mostly(
        fc.record({ left: spaces(list(63)), right: spaces(list(63)) }, { requiredKeys: [] }),
      ),
      face: mostly(fc.record({ matrix: list(16) }, { requiredKeys: [] })),
      more: fc.constant({}),
    },
    { requiredKeys: ['timeMs', 'pose'] },
  ),
);

describe('the schema', () => {
  it('law: accepts the headers that the reader accepts, and no others', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(headers, (drawn) => {
        const header = JSON.parse(JSON.stringify(drawn));
        const accepted = recordingHeaderSchema.safeParse(header).success;
        seen[accepted ? 'accepted' : 'refused'] += 1;
        expect(reads(header, { timeMs: 0, pose: null })).toBe(accepted);
      }),
      { numRuns: fuzzRuns },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(fuzzRuns / 10);
  });

  it('law: accepts the frames that the reader accepts, and no others', () => {
    const schema = recordingFrameSchema();
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(anyFrames, (drawn) => {
        const frame = JSON.parse(JSON.stringify(drawn));
        const accepted = schema.safeParse(frame).success;
        seen[accepted ? 'accepted' : 'refused'] += 1;
        expect(reads(usualHeader, frame)).toBe(accepted);
      }),
      { numRuns: fuzzRuns },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(fuzzRuns / 10);
  });

  it.each(skeletons)('knows how many numbers $id has', ({ id, names }) => {
    const of = (landmarks: number) => ({
      timeMs: 0,
      pose: { image: Array(landmarks * 4).fill(0) },
    });
    const schema = recordingFrameSchema(id);
    for (const landmarks of [names.length - 1, names.length, names.length + 1]) {
      const accepted = landmarks === names.length;
      expect(schema.safeParse(of(landmarks)).success).toBe(accepted);
      expect(reads({ ...usualHeader, skeleton: id }, of(landmarks))).toBe(accepted);
    }
  });

  it('example', () => {
    expect(recordingFrameSchema().safeParse({ timeMs: 0, pose: null }).success).toBe(true);
  });
});

describe('recordingJsonSchema', () => {
  it('is the published file (`vitest run -u` writes it anew)', async () => {
    const text = jsonSchemaText(recordingJsonSchema());
    await expect(text).toMatchFileSnapshot('../schema/goniokit-recording.schema.json');
  });
});
