import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import { parseRecording } from './parse-recording.ts';
import { createTasksScanner } from './scan-tasks-frame.ts';
import { bytesOf, fuzzRuns, posePoints } from './testing/recorded.ts';

const imageSize = { width: 640, height: 480 };

const fieldsOf = (numbers: readonly number[]) =>
  Array.from({ length: numbers.length / 4 }, (_, i) => {
    const [x, y, z, visibility] = numbers.slice(4 * i, 4 * i + 4);
    return { x, y, z, visibility };
  });

/** Mostly of one person, sometimes of nobody, of two, or of half a skeleton. */
const persons = fc.oneof(
  { weight: 6, arbitrary: posePoints().map((one) => [fieldsOf(one)]) },
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: posePoints().map((one) => [fieldsOf(one), fieldsOf(one)]) },
  { weight: 1, arbitrary: posePoints(16).map((one) => [fieldsOf(one)]) },
);
const time = fc.oneof(fc.nat({ max: 1e6 }), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** Fields in any order, some of them left out, some of them more. */
const results = fc
  .tuple(
    fc.shuffledSubarray(['timestampMs', 'landmarks', 'worldLandmarks', 'more'], { minLength: 2 }),
    time,
    persons,
    persons,
  )
  .map(([names, timestampMs, landmarks, worldLandmarks]) => {
    const all = { timestampMs, landmarks, worldLandmarks, more: 1 };
    return Object.fromEntries(names.map((name) => [name, all[name as keyof typeof all]]));
  });

function read(text: string, person?: number) {
  try {
    return parseRecording(text, { imageSize, ...(person === undefined ? {} : { person }) });
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    return { code: error.code, message: error.message };
  }
}

describe('a result of MediaPipe Tasks', () => {
  it('law: is read the same from its bytes and by JSON.parse, alone and in a list', () => {
    fc.assert(
      fc.property(
        fc.array(results, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(undefined, 0, 1),
        (all, person) => {
          const lines = all.map((one) => JSON.stringify(one));
          // A blank behind the brace is not of the canonical shape.
          const others = lines.map((line) => `{ ${line.slice(1)}`);
          expect(read(lines.join('\n'), person)).toEqual(read(others.join('\n'), person));
          expect(read(lines.join('\r\n'), person)).toEqual(read(others.join('\r\n'), person));
          expect(read(`[${lines.join()}]`, person)).toEqual(read(`[${others.join()}]`, person));
        },
      ),
      { numRuns: fuzzRuns / 10 },
    );
  });

  it('law: changed anywhere, it is read the same, or left to JSON.parse', () => {
    const one = Array.from({ length: 132 }, (_, i) => (i % 4 === 3 ? 0.5 : i / 300));
    const usual = JSON.stringify({ timestampMs: 5, landmarks: [fieldsOf(one)] });
    fc.assert(
      fc.property(
        fc.nat({ max: usual.length - 1 }),
        fc.nat({ max: 20 }),
        fc.constantFrom(
          '',
          '0',
          '1',
          '-',
          '.',
          'e',
          'E9',
          ',',
          '}',
          ']',
          '[',
          '{',
          ' ',
          '"x":',
          '"y"',
        ),
        (at, over, put) => {
          const changed = usual.slice(0, at) + put + usual.slice(at + over);
          const scanner = createTasksScanner();
          const end = scanner.scan(bytesOf(`${changed}\n`), 0);
          if (end !== changed.length) return;
          expect(read(changed)).toEqual(read(`{ ${changed.slice(1)}`));
          expect(() => JSON.parse(changed)).not.toThrow();
        },
      ),
      { numRuns: fuzzRuns },
    );
  });

  it('is scanned where it is of the canonical shape', () => {
    const one = Array.from({ length: 132 }, (_, i) => (i % 4 === 3 ? 0.5 : i / 300));
    const scanner = createTasksScanner();
    for (const result of [
      { timestampMs: 5, landmarks: [fieldsOf(one)], worldLandmarks: [fieldsOf(one)] },
      { worldLandmarks: [fieldsOf(one)], timestampMs: 5 },
      { timestampMs: 5, landmarks: [], worldLandmarks: [] },
    ]) {
      const text = JSON.stringify(result);
      expect(scanner.scan(bytesOf(`${text}\n`), 0)).toBe(text.length);
      expect(scanner.frame.timeMs).toBe(5);
      const { image, world } = scanner.frame.pose ?? {};
      expect(scanner.frame.pose === null).toBe(result.landmarks?.length === 0);
      if (image) expect([...(image as Float64Array)]).toEqual(one);
      if (world) expect([...(world as Float64Array)]).toEqual(one);
    }
  });
});
