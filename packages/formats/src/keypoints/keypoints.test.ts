import fc from 'fast-check';
import { measure, type Recording } from 'goniokit';
import { describe, expect, it } from 'vitest';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { expectRecording, expectToStandFire, fuzzTimeout } from '../testing/fire.ts';
import { fixtureRecording } from '../testing/fixture-recording.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { formatTidy } from '../tidy/format-tidy.ts';
import { parseTidy } from '../tidy/parse-tidy.ts';
import { keypointLayout } from './keypoint-layout.ts';
import { parseCocoResults } from './parse-coco-results.ts';
import { parseMmpose } from './parse-mmpose.ts';
import { parseOpenPose } from './parse-openpose.ts';

/** Persons of each frame, flat: x, y, confidence. */
type Film = readonly (readonly (readonly number[])[])[];

const folder = (film: Film) =>
  film.map((persons, i) => ({
    name: `walk_00000000000${i}_keypoints.json`,
    text: JSON.stringify({
      version: 1.3,
      people: persons.map((pose_keypoints_2d) => ({ person_id: [-1], pose_keypoints_2d })),
    }),
  }));

const results = (film: Film, idOf: (frame: number) => string | number) =>
  JSON.stringify(
    film.flatMap((persons, i) =>
      persons.map((keypoints) => ({ image_id: idOf(i), category_id: 1, keypoints, score: 0.9 })),
    ),
  );

const predictions = (film: Film, metaInfo?: unknown) => {
  const frames = film.map((persons, frame_id) => ({
    frame_id,
    instances: persons.map((person) => ({
      keypoints: person.flatMap((x, i) => (i % 3 === 0 ? [[x, person[i + 1]]] : [])),
      keypoint_scores: person.filter((_, i) => i % 3 === 2),
      bbox: [[0, 0, 1, 1]],
      bbox_score: 0.9,
    })),
  }));
  return JSON.stringify(
    metaInfo === undefined ? frames : { meta_info: metaInfo, instance_info: frames },
  );
};

/** Every way in which a film's keypoints can be written, and read. */
const formats: readonly [string, (film: Film, options: ReadLandmarksOptions) => Recording][] = [
  ['openpose', (film, options) => parseOpenPose(folder(film), options)],
  [
    'coco-results',
    (film, options) =>
      parseCocoResults(
        results(film, (frame) => frame),
        options,
      ),
  ],
  [
    'alphapose',
    (film, options) =>
      parseCocoResults(
        results(film, (frame) => `${frame}.jpg`),
        options,
      ),
  ],
  ['mmpose', (film, options) => parseMmpose(predictions(film), options)],
];

/** A person whose keypoint k is at (x + k, y + 2k), all of them found. */
const personAt = (x: number, y: number, points = 17, confidence = 0.9) =>
  Array.from({ length: points }, (_, k) => [x + k, y + 2 * k, confidence]).flat();

describe.each(formats)('keypoints of %s', (format, read) => {
  it('are read as they are: pixels, no depth, NaN where nothing was found', () => {
    const coordinate = fc.integer({ min: 2, max: 4000 });
    const keypoint = fc.oneof(
      fc.tuple(coordinate, coordinate, fc.double({ min: 0.01, max: 1, noNaN: true })),
      fc.constant([0, 0, 0]),
    );
    const person = fc.constantFrom(17, 18, 25, 26, 133, 136).chain((points) =>
      fc.array(
        fc.array(keypoint, { minLength: points, maxLength: points }).map((all) => all.flat()),
        { minLength: 1, maxLength: 4 },
      ),
    );
    fc.assert(
      fc.property(person, (persons) => {
        const recording = read(
          persons.map((one) => [one]),
          { rateHz: 50 },
        );
        const layout = keypointLayout((persons[0]?.length ?? 0) / 3);
        expect(recording.skeleton).toMatchObject({ id: layout?.id, names: layout?.names });
        expect([...recording.timeMs]).toEqual(persons.map((_, frame) => 20 * frame));
        expect(recording.world).toBe(null);
        const expected = persons.flatMap((one) =>
          layout?.names.flatMap((_, k) => {
            const at = 3 * (layout.rows?.[k] ?? k);
            const [x, y, confidence] = one.slice(at, at + 3);
            return confidence === 0 ? [Number.NaN, Number.NaN, Number.NaN] : [x, y, Number.NaN];
          }),
        );
        expect([...(recording.image as Float64Array)]).toEqual(expected);
        expect(recording.source).toEqual({ format, rateHz: 50 });
        expectRecording(recording);
      }),
      { numRuns: 50 },
    );
  });

  it('are those of the largest person, or of the one that is asked for', () => {
    const small = personAt(10, 10);
    const large = small.map((value, i) => (i % 3 === 2 ? value : 3 * value));
    const film = [[small, large]];
    expect(read(film, {}).image?.[0]).toBe(30);
    expect(read(film, { person: 0 }).image?.[0]).toBe(10);
    expect(read(film, { person: 2 }).image?.every(Number.isNaN)).toBe(true);
  });

  it('are put right where they were mirrored', () => {
    const { image, skeleton } = read([[personAt(10, 10)]], {
      mirrored: true,
      imageSize: { width: 100, height: 90 },
    });
    const at = 3 * skeleton.names.indexOf('left-hip');
    // The file's right hip is keypoint 12: x 22.
    expect([image?.[at], image?.[at + 1]]).toEqual([78, 34]);
  });

  it.each<[string, Film, ReadLandmarksOptions, string]>([
    ['without a rate', [[personAt(2, 2)], [personAt(2, 2)]], {}, 'bad-option'],
    ['of a rate that is none', [[personAt(2, 2)]], { rateHz: 0 }, 'bad-option'],
    ['of nobody', [[]], { rateHz: 30 }, 'no-frames'],
    ['of an unknown number', [[personAt(2, 2, 19)]], { rateHz: 30 }, 'bad-frame'],
    ['of two numbers', [[personAt(2, 2)], [personAt(2, 2, 26)]], { rateHz: 30 }, 'bad-frame'],
    [
      'that are no pixels',
      [[personAt(0, 0).map((v, i) => (i % 3 === 2 ? v : v / 100))]],
      {},
      'bad-frame',
    ],
    ['of less than no confidence', [[personAt(2, 2, 17, -0.1)]], {}, 'bad-frame'],
  ])('%s are refused', (_, film, options, code) => {
    expect(() => read(film, options)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a whole body', () => {
  /** A person of whom each keypoint is in a place of its own: keypoint k at x 1000 + k. */
  const person = (points: number) =>
    Array.from({ length: points }, (_, k) => [1000 + k, 500, 0.9]).flat();
  const read133 = (options = {}) =>
    parseCocoResults(
      results([[person(133)]], () => 0),
      options,
    );
  const placeOf = ({ skeleton, image }: Recording, name: string) =>
    image?.[3 * skeleton.names.indexOf(name)];

  it.each([
    ['COCO-WholeBody', 133, 91, 112, 23],
    ['Halpe', 136, 94, 115, 26],
  ])('of %s has hands and face by name', (_, points, left, right, face) => {
    const recording = parseCocoResults(results([[person(points)]], () => 0));
    const x = (name: string) => (placeOf(recording, name) as number) - 1000;
    expect([x('left-hand-wrist'), x('left-thumb-tip'), x('left-index-mcp')]).toEqual([
      left,
      left + 4,
      left + 5,
    ]);
    expect([x('right-hand-wrist'), x('right-little-tip')]).toEqual([right, right + 20]);
    expect([x('mouth-right'), x('mouth-left'), x('right-eye-outer')]).toEqual([
      face + 48,
      face + 54,
      face + 36,
    ]);
    expect(x('left-ankle')).toBe(15);
  });

  it('of MMPose is the same, whatever the file calls its hands', () => {
    const coco = keypointLayout(17)?.names as readonly string[];
    const names = Array.from({ length: 133 }, (_, i) => coco[i] ?? `part ${i}`);
    const read = parseMmpose(predictions([[person(133)]], { keypoint_id2name: { ...names } }));
    expect(read.image).toEqual(read133().image);
    expect(read.skeleton).toEqual(read133().skeleton);
  });

  it('of OpenPose has the hands that it looked for', () => {
    const hand = (from: number) => person(from + 21).slice(3 * from);
    const file = (name: string, hands: object) => ({
      name,
      text: JSON.stringify({ people: [{ pose_keypoints_2d: person(25), ...hands }] }),
    });
    const recording = parseOpenPose(
      [
        file('a_0', { hand_left_keypoints_2d: hand(100), hand_right_keypoints_2d: hand(200) }),
        file('a_1', { hand_left_keypoints_2d: [], hand_right_keypoints_2d: [] }),
      ],
      { rateHz: 10 },
    );
    expect(recording.skeleton).toMatchObject({ id: 'body-25', own: 25 });
    expect(placeOf(recording, 'left-hand-wrist')).toBe(1100);
    expect(placeOf(recording, 'right-little-tip')).toBe(1220);
    expect(recording.image?.slice(3 * 67 + 3 * 25).every(Number.isNaN)).toBe(true);
    expect(recording.visibility[67]).toBe(0.9);
    const wrong = file('a.txt', { hand_left_keypoints_2d: [1, 2, 3] });
    expect(refusalOf(() => parseOpenPose([wrong], { file: 'a.txt' }))).toBe(
      'bad-frame at people[0]',
    );
  });

  it('has left and right exchanged where it was mirrored, fingers too', () => {
    const mirrored = read133({ mirrored: true, imageSize: { width: 3000, height: 900 } });
    expect(placeOf(mirrored, 'left-index-mcp')).toBe(3000 - 1112 - 5);
  });

  it('measures as its body alone does', () => {
    const { skeleton, image, visibility, frames, imageSize } = fixtureRecording(
      'recordings/lateral-raises.ndjson',
    );
    const count = skeleton.names.length;
    const film = (points: number): Film =>
      Array.from({ length: frames }, (_, frame) => {
        const names = keypointLayout(17)?.names ?? [];
        const body = names.flatMap((name) => {
          const row = frame * count + skeleton.names.indexOf(name);
          const [x, y] = image?.subarray(3 * row, 3 * row + 2) ?? [];
          return [x as number, y as number, visibility[row] as number];
        });
        const hand = [body[27] as number, body[28] as number, 0.9];
        return [[...body, ...Array.from({ length: points - 17 }, () => hand).flat()]];
      });
    const values = (points: number) => {
      const text = results(film(points), (frame) => frame);
      const options = { rateHz: 10, view: 'front' as const, ...(imageSize ? { imageSize } : {}) };
      return measure(parseCocoResults(text, options), {
        motions: ['shoulder.abduction', 'elbow.flexion', 'trunk.lateral-flexion'],
        space: 'image',
      }).measurements.map((one) => (one.status === 'measured' ? one.value : one.reasons));
    };
    expect(values(133)).toEqual(values(17));
    expect(values(17)).toContainEqual(expect.any(Number));
  });

  it('is the same body when a table of it is read', () => {
    const recording = read133();
    const back = parseTidy([...formatTidy(recording)].join(''));
    expect(back.skeleton).toEqual(recording.skeleton);
    expect(back.image).toEqual(recording.image);
  });
});

describe('a folder of OpenPose', () => {
  it('is in the order of the numbers in its names; a frame that is missing is missing', () => {
    const [a, b, c] = folder([[personAt(2, 2, 25)], [personAt(3, 2, 25)], []]).map((file, i) => ({
      ...file,
      name: `x2_${[12, 7, 9][i]}_keypoints.json`,
    }));
    const { timeMs, image, visibility } = parseOpenPose([a, b, c] as NonNullable<typeof a>[], {
      rateHz: 100,
    });
    expect([...timeMs]).toEqual([70, 90, 120]);
    expect([image?.[0], image?.[75], image?.[150]]).toEqual([3, Number.NaN, 2]);
    expect([visibility[0], visibility[25], visibility[50]]).toEqual([0.9, Number.NaN, 0.9]);
  });

  const [one] = folder([[personAt(2, 2, 25)]]) as [{ name: string; text: string }];
  it.each<[string, { name: string; text: string }[], string]>([
    ['no files', [], 'no-frames at 1'],
    ['a file of nothing', [{ name: 'a.txt', text: ' ' }], 'empty at 1'],
    ['no JSON', [{ name: 'a.txt', text: '{"people":' }], 'not-a-recording at 1'],
    ['no people', [{ name: 'a.txt', text: '{}' }], 'not-a-recording at 1'],
    ['people that are no list', [{ name: 'a.txt', text: '{"people":{}}' }], 'bad-frame at people'],
    [
      'half a keypoint',
      [{ name: 'a.txt', text: '{"people":[{"pose_keypoints_2d":[1]}]}' }],
      'bad-frame at people[0].pose_keypoints_2d',
    ],
    [
      'a word',
      [{ name: 'a.txt', text: one.text.replace('0.9', '"0.9"') }],
      'bad-frame at people[0].pose_keypoints_2d[2]',
    ],
    ['names without number', [{ name: 'a.txt', text: one.text }, one], 'bad-frame at 1'],
  ])('with %s is refused', (_, files, expected) => {
    expect(refusalOf(() => parseOpenPose(files, { file: 'a.txt' }))).toBe(expected);
  });

  it('with one number twice is refused', () => {
    expect(() => parseOpenPose([one, one], { rateHz: 30 })).toThrow(
      expect.objectContaining({ code: 'time-not-rising' }),
    );
  });

  it('stands cuts, flipped bits and random changes', fuzzTimeout, () => {
    expectToStandFire(one.text, (text) => parseOpenPose([{ ...one, text }]), expectRecording);
  });
});

describe('results of COCO and AlphaPose', () => {
  it('are put into the order of their frames', () => {
    const film = [[personAt(2, 2)], [personAt(3, 2)]];
    const { timeMs, image } = parseCocoResults(
      results(film, (frame) => `clip_${12 - frame}.png`),
      { rateHz: 10 },
    );
    expect([...timeMs]).toEqual([1100, 1200]);
    expect([image?.[0], image?.[51]]).toEqual([3, 2]);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'empty at 1'],
    ['an object', '{}', 'not-a-recording at 1'],
    ['a list of numbers', '[1]', 'bad-frame at [0]'],
    ['no picture', '[{"keypoints":[1,2,3]}]', 'bad-frame at [0].image_id'],
    ['half a picture', '[{"image_id":0.5,"keypoints":[1,2,3]}]', 'bad-frame at [0].image_id'],
    ['a picture without number', '[{"image_id":"a.jpg","keypoints":[1,2,3]}]', 'bad-frame at [0]'],
    ['no keypoints', '[{"image_id":1}]', 'bad-frame at [0].keypoints'],
    [
      'a number too large',
      '[{"image_id":1,"keypoints":[1,2,1e999]}]',
      'bad-frame at [0].keypoints[2]',
    ],
  ])('%s is refused', (_, text, expected) => {
    expect(refusalOf(() => parseCocoResults(text, { file: 'a.txt' }))).toBe(expected);
  });

  it('stand cuts, flipped bits and random changes', fuzzTimeout, () => {
    const text = results([[personAt(2, 2)], [personAt(3, 2)]], (frame) => frame);
    expectToStandFire(
      text,
      (changed) => parseCocoResults(changed, { rateHz: 30 }),
      expectRecording,
    );
  });
});

describe('predictions of MMPose', () => {
  it('may name their keypoints', () => {
    const film = [[[10, 20, 0.9, 30, 40, 0.8]]];
    const { skeleton, image } = parseMmpose(
      predictions(film, { keypoint_id2name: { 1: 'left_hip', 0: 'RKnee' } }),
    );
    expect(skeleton).toEqual({ id: 'mmpose-2', names: ['right-knee', 'left-hip'] });
    expect(image?.[3]).toBe(30);
  });

  it('may be of one picture', () => {
    const [frame] = JSON.parse(predictions([[personAt(2, 2)]])) as [{ instances: unknown }];
    expect(parseMmpose(JSON.stringify(frame.instances)).frames).toBe(1);
  });

  it.each<[string, string, string]>([
    ['an object', '{}', 'not-a-recording at 1'],
    ['a frame without number', '[{"instances":[]}]', 'bad-frame at [0].frame_id'],
    ['a frame without instances', '[{"frame_id":0}]', 'bad-frame at [0].instances'],
    [
      'places in space',
      '[{"keypoints":[[1,2,3]],"keypoint_scores":[1]}]',
      'bad-frame at [0].keypoints[0]',
    ],
    [
      'fewer scores than keypoints',
      '[{"keypoints":[[1,2]],"keypoint_scores":[]}]',
      'bad-frame at [0]',
    ],
  ])('%s is refused', (_, text, expected) => {
    expect(refusalOf(() => parseMmpose(text, { file: 'a.txt' }))).toBe(expected);
  });

  it('stand cuts, flipped bits and random changes', fuzzTimeout, () => {
    const text = predictions([[personAt(2, 2)], []], {
      dataset_name: 'coco',
      keypoint_id2name: { 0: 'nose' },
    });
    expectToStandFire(text, (changed) => parseMmpose(changed, { rateHz: 30 }), expectRecording);
  });
});

it('the picture alone does not tell from where it was taken, and nothing is measured from a guess', () => {
  const recording = parseCocoResults(results([[personAt(2, 2)]], () => 0));
  const { measurements } = measure(recording, { motions: ['knee.flexion'] });
  expect(measurements).toMatchObject([{ status: 'unmeasurable' }, { status: 'unmeasurable' }]);
});
