import fc from 'fast-check';
import { GoniokitError, measure, type Recording } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import { describe, expect, it } from 'vitest';
import { expectRecording, expectToStandFire, fuzzTimeout } from '../testing/fire.ts';
import { fixtureRecording } from '../testing/fixture-recording.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { parseLandmarkArrays } from './parse-landmark-arrays.ts';
import { parsePoseSamples } from './parse-pose-samples.ts';
import { parsePythonResults } from './parse-python-results.ts';

const imageSize = { width: 200, height: 100 };
const none = Number.NaN;

/** 33 landmarks round an origin between the hips, in numbers that are easily told apart. */
const pose = (x: number, visibility?: number) =>
  Array.from({ length: 33 }, (_, i) => {
    const place = [i === 23 || i === 24 ? 0 : x + i / 100, i / 50 - 0.48, i / 1000];
    return visibility === undefined ? place : [...place, visibility];
  });
const fieldsOf = (landmarks: readonly (readonly number[])[]) =>
  landmarks.map(([x, y, z, visibility]) => ({ x, y, z, visibility }));

describe('dumps of MediaPipe in Python', () => {
  const person = fieldsOf(pose(0.25, 0.9));
  const shapes: readonly [string, unknown][] = [
    ['a list of landmarks', person],
    ['landmarks in an object', { landmark: person }],
    ['a list of persons', [person]],
    ['persons in objects', [{ landmark: person }]],
  ];
  it.each(shapes)('may hold %s', (_, pose_landmarks) => {
    for (const text of [
      JSON.stringify([{ timestamp_ms: 5, pose_landmarks, pose_world_landmarks: pose_landmarks }]),
      `{"timestamp_ms":5,"pose_landmarks":${JSON.stringify(pose_landmarks)},"pose_world_landmarks":${JSON.stringify(pose_landmarks)}}\n\n`,
    ]) {
      const { timeMs, image, world, visibility, source, skeleton } = parsePythonResults(text, {
        imageSize,
      });
      expect(skeleton.id).toBe('mediapipe-pose-33');
      expect([...timeMs, visibility[0]]).toEqual([5, 0.9]);
      expect(image?.slice(3, 6)).toEqual(
        Float64Array.of(0.26 * 200, (0.02 - 0.48) * 100, 0.001 * 200),
      );
      expect(world?.slice(3, 6)).toEqual(Float64Array.of(0.26, 0.02 - 0.48, 0.001));
      expect(source).toEqual({ format: 'mediapipe-python' });
    }
  });

  it('have times, numbers, or an order and a rate', () => {
    const text = (fields: readonly object[]) =>
      fields.map((one) => `${JSON.stringify({ ...one, pose_world_landmarks: person })}\n`).join('');
    const times = (fields: readonly object[], rateHz?: number) => [
      ...parsePythonResults(text(fields), rateHz === undefined ? {} : { rateHz }).timeMs,
    ];
    expect(times([{ timestamp_ms: 7 }, { timestamp_ms: 9.5 }])).toEqual([7, 9.5]);
    expect(times([{ frame: 3 }, { frame: 5 }], 10)).toEqual([300, 500]);
    expect(times([{}, {}], 10)).toEqual([0, 100]);
    expect(() => times([{}, {}])).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(() => times([{ frame: 1 }, { frame: 1 }], 10)).toThrow(
      expect.objectContaining({ code: 'time-not-rising' }),
    );
    expect(() => times([{ timestamp_ms: 1 }, { timestamp_ms: 1 }])).toThrow(
      expect.objectContaining({ code: 'time-not-rising' }),
    );
  });

  it('may have found nobody, and count what has no visibility as seen', () => {
    const frames = [null, [], fieldsOf(pose(0.25))].map((pose_world_landmarks) => ({
      pose_world_landmarks,
    }));
    const { visibility, world } = parsePythonResults(JSON.stringify(frames), { rateHz: 10 });
    expect([visibility[0], visibility[33], visibility[66]]).toEqual([none, none, 1]);
    expect(world?.slice(0, 198).every(Number.isNaN)).toBe(true);
  });

  it('of several persons need to be told which', () => {
    const text = JSON.stringify([{ pose_world_landmarks: [person, fieldsOf(pose(0.5, 0.8))] }]);
    expect(refusalOf(() => parsePythonResults(text, { file: 'a.txt' }))).toBe('bad-option at [0]');
    expect(parsePythonResults(text, { person: 1 }).visibility[0]).toBe(0.8);
    expect(parsePythonResults(text, { person: 2 }).world).toBe(null);
  });

  const text = JSON.stringify([{ pose_world_landmarks: person }]);
  it.each<[string, string, string]>([
    ['nothing', '', 'empty at 1'],
    ['a word', '"a"', 'not-a-recording at 1'],
    ['another object', '{"a":1}', 'not-a-recording at 1'],
    [
      'an object amid frames',
      `${JSON.stringify({ pose_world_landmarks: person })}\n{}`,
      'bad-frame at 2',
    ],
    ['no frames', '[]', 'no-frames at 1'],
    ['a landmark too few', text.replace(/\{[^{}]*\},/, ''), 'bad-frame at [0]'],
    ['no y', text.replace('"y"', '"v"'), 'bad-frame at pose_world_landmarks[0].y'],
    [
      'a visibility above 1',
      text.replace('"visibility":0.9', '"visibility":1.1'),
      'bad-frame at [0]',
    ],
    ['a picture of unknown size', text.replace('_world', ''), 'missing-image-size at [0]'],
  ])('%s is refused', (_, changed, expected) => {
    expect(refusalOf(() => parsePythonResults(changed, { file: 'a.txt', rateHz: 5 }))).toBe(
      expected,
    );
  });

  it('stand cuts, flipped bits and random changes', fuzzTimeout, () => {
    expectToStandFire(
      text,
      (changed) => parsePythonResults(changed, { rateHz: 30, imageSize }),
      expectRecording,
    );
  });
});

describe('arrays of landmarks', () => {
  const read = (frames: unknown, options = {}) =>
    parseLandmarkArrays(JSON.stringify(frames), { rateHz: 10, ...options });

  it('are metres, pixels or shares of the picture, by their numbers', () => {
    const world = read(
      [pose(0.25), null, [], pose(0.25, 0.5)].map((frame, i) =>
        i === 3 ? (frame as number[][]).map((p) => p.slice(0, 3)) : frame,
      ),
    );
    expect(world.source).toEqual({ format: 'landmark-arrays', units: 'metres', rateHz: 10 });
    expect(world.image).toBe(null);
    expect([...world.timeMs]).toEqual([0, 100, 200, 300]);
    expect([world.visibility[0], world.visibility[33], world.visibility[99]]).toEqual([1, none, 1]);
    const pixels = read([
      pose(0.25, 0.5).map(([x = 0, y = 0, z = 0, v]) => [100 * x, 100 * y, z, v]),
    ]);
    expect(pixels.source.units).toBe('pixels');
    expect([pixels.image?.[0], pixels.visibility[0], pixels.imageSize]).toEqual([25, 0.5, null]);
    const shares = [pose(0.5).map(([x = 0, ...rest]) => [x + 0.3, ...rest])];
    expect(() => read(shares)).toThrow(expect.objectContaining({ code: 'missing-image-size' }));
    const share = read(shares, { imageSize });
    expect(share.source.units).toBe('shares');
    expect(share.image?.slice(0, 3)).toEqual(Float64Array.of(160, -48, 0));
  });

  it('take no memory for nobody', () => {
    const text = `[${'[],'.repeat(300_000)}${JSON.stringify(pose(0.25))}]`;
    expect(refusalOf(() => parseLandmarkArrays(text, { file: 'a.txt', rateHz: 5 }))).toBe(
      'bad-frame at 1',
    );
    expect(read([...Array.from({ length: 5000 }, () => null), pose(0.25)]).frames).toBe(5001);
  });

  it('may be of a hand', () => {
    const hand = Array.from({ length: 21 }, (_, i) => [i / 100 - 0.1, 0, 0]);
    expect(read([hand])).toMatchObject({
      skeleton: { id: 'mediapipe-hand-21' },
      source: { units: 'metres' },
    });
  });

  it('may be of a hand whose side is told: it is measured as other hands are', () => {
    const open = fixtureRecording('recordings/hand-open-close.ndjson');
    expect(open.hands).not.toBe(null);
    const side = open.hands?.left ? 'left' : 'right';
    const track = open.hands?.[side]?.world as Float64Array;
    const frames = Array.from({ length: open.frames }, (_, f) =>
      Number.isNaN(track[63 * f])
        ? null
        : Array.from({ length: 21 }, (_, i) => [
            ...track.subarray(63 * f + 3 * i, 63 * f + 3 * i + 3),
          ]),
    );
    const options = { rateHz: 25, file: 'a.txt' };
    const text = JSON.stringify(frames);
    const told = parseLandmarkArrays(text, { ...options, hand: side });
    expect(told.skeleton).toEqual(open.skeleton);
    expect(told.source).toMatchObject({ format: 'landmark-arrays', hand: side });
    const motions = ['index-pip.flexion', 'middle-mcp.flexion'];
    const values = (recording: Recording) =>
      measure(recording, { motions, side, catalogue: wholeCatalogue }).measurements.map((one) =>
        one.status === 'measured' ? one.value : one.reasons,
      );
    const inWorld: Recording = {
      ...open,
      timeMs: told.timeMs,
      image: null,
      world: told.world,
    };
    expect(values(told)).toEqual(values(inWorld));
    expect(values(told)).toContainEqual(expect.any(Number));
    expect(
      refusalOf(() =>
        parseLandmarkArrays(JSON.stringify([pose(0.25)]), { ...options, hand: side }),
      ),
    ).toBe('bad-option at 1');
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'empty at 1'],
    ['an object', '{}', 'not-a-recording at 1'],
    ['nobody', '[[]]', 'not-a-recording at 1'],
    ['another number of landmarks', JSON.stringify([pose(0).slice(1)]), 'not-a-recording at 1'],
    [
      'two numbers',
      JSON.stringify([pose(0).map((place) => place.slice(1))]),
      'not-a-recording at 1',
    ],
    ['a frame too short', JSON.stringify([pose(0), pose(0).slice(1)]), 'bad-frame at [1]'],
    [
      'a landmark too short',
      JSON.stringify([pose(0), [...pose(0).slice(1), [1]]]),
      'bad-frame at [1][32]',
    ],
    ['a word', JSON.stringify([[...pose(0).slice(1), [1, 'x', 3]]]), 'bad-frame at [0][32][1]'],
    ['a visibility above 1', JSON.stringify([pose(0, 2)]), 'bad-frame at [0][0][3]'],
  ])('%s is refused', (_, text, expected) => {
    expect(refusalOf(() => parseLandmarkArrays(text, { file: 'a.txt', rateHz: 5 }))).toBe(expected);
  });

  it('stand cuts, flipped bits and random changes', fuzzTimeout, () => {
    const text = JSON.stringify([pose(0.25, 0.5)]);
    expectToStandFire(
      text,
      (changed) => parseLandmarkArrays(changed, { imageSize }),
      expectRecording,
    );
  });
});

describe('pose samples', () => {
  const row = (name: string, from: number) =>
    [name, 'squats_up', ...Array.from({ length: 99 }, (_, i) => from + i)].join(',');

  it('are frames in the order of their rows', () => {
    const { timeMs, image, skeleton, source, visibility } = parsePoseSamples(
      `${row('a.png', 1)}\n${row('"b,c.png"', 500)}\n`,
      { rateHz: 2 },
    );
    expect([...timeMs]).toEqual([0, 500]);
    expect([image?.[0], image?.[98], image?.[99]]).toEqual([1, 99, 500]);
    expect(skeleton.id).toBe('mediapipe-pose-33');
    expect(source).toEqual({ format: 'pose-samples', rateHz: 2 });
    expect(visibility.every((value) => value === 1)).toBe(true);
  });

  it.each<[string, string, string]>([
    ['nothing', '\n', 'empty at 1'],
    ['another table', 'a,b\n', 'not-a-recording at 1'],
    ['a narrow row', `${row('a', 1)}\nb,c\n`, 'bad-frame at 2'],
    ['a word', `${row('a', 1)}\n${row('a', 1).replace(',50,', ',x,')}\n`, 'bad-frame at 2'],
    ['rows without a rate', `${row('a', 1)}\n${row('a', 1)}\n`, 'bad-option at 1'],
  ])('%s is refused', (_, text, expected) => {
    expect(refusalOf(() => parsePoseSamples(text, { file: 'a.txt' }))).toBe(expected);
  });

  it('stand cuts, flipped bits and random changes', fuzzTimeout, () => {
    expectToStandFire(
      `${row('a.png', 1)}\n${row('b', 7)}\n`,
      (text) => parsePoseSamples(text, { rateHz: 1 }),
      expectRecording,
    );
  });
});

it('JSON of any kind is read or refused', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      for (const read of [parsePythonResults, parseLandmarkArrays, parsePoseSamples]) {
        try {
          read(text, { imageSize, rateHz: 30 });
        } catch (error) {
          if (!(error instanceof GoniokitError)) throw error;
        }
      }
    }),
  );
});
