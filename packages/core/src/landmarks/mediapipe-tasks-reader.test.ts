import { describe, expect, it } from 'vitest';
import { parseRecording } from './parse-recording.ts';
import { createRecordingReader } from './recording-reader.ts';
import { bytesOf, poseNumbers, textOf, usualFrame, usualHeader } from './testing/recorded.ts';

const imageSize = { width: 1280, height: 720 };

/** One person's flat numbers as MediaPipe's objects. */
function landmarksOf(numbers: ArrayLike<number>) {
  return Array.from({ length: 33 }, (_, i) => {
    const [x, y, z, visibility] = Array.from(numbers).slice(i * 4, i * 4 + 4);
    return { x, y, z, visibility };
  });
}

const times = [0, 33.3, 66.7];
const results = times.map((timestampMs) => {
  const { image, world } = usualFrame(timestampMs).pose!;
  return {
    timestampMs,
    landmarks: [landmarksOf(image!)],
    worldLandmarks: [landmarksOf(world!)],
    segmentationMasks: null,
  };
});
results.splice(1, 0, { ...results[0]!, timestampMs: 20, landmarks: [], worldLandmarks: [] });

const own = parseRecording(
  textOf(usualHeader, ...times.map(usualFrame).toSpliced(1, 0, { timeMs: 20, pose: null })),
);

/** The same person, smaller and elsewhere. */
const smaller = (numbers: ArrayLike<number>, factor: number) =>
  Array.from(numbers, (value, i) => (i % 4 < 2 ? 0.3 + factor * value : value));

describe('results of MediaPipe Tasks', () => {
  it.each([
    ['mediapipe-tasks-ndjson', textOf(...results)],
    ['mediapipe-tasks-json', JSON.stringify(results)],
    ['mediapipe-tasks-json', `\ufeff ${JSON.stringify(results, null, 2)}\r\n`],
  ])('as %s read as our own format does', (format, text) => {
    const expected = { ...own, source: { format }, note: '' };
    expect(parseRecording(text, { imageSize })).toEqual(expected);
    for (const size of [1, 5, 1000]) {
      const reader = createRecordingReader({ imageSize });
      const bytes = bytesOf(text);
      for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
      expect(reader.end()).toEqual(expected);
    }
  });

  it('are mirrored where the caller says so', () => {
    const mirrored = parseRecording(textOf(...results), { imageSize, mirrored: true });
    expect(mirrored.image![0]).toBeCloseTo(1280 - own.image![0]!, 9);
    expect(mirrored.mirrored).toBe(true);
  });

  it('require the size of the picture', () => {
    expect(() => parseRecording(textOf(...results))).toThrow(
      'a recording with image landmarks requires the size of the picture, as 1280x720, received none (line 1)',
    );
    const worldOnly = results.map(({ landmarks: _, ...rest }) => rest);
    expect(parseRecording(textOf(...worldOnly)).image).toBeNull();
  });

  it('of several persons give the largest of each frame, or the one asked for', () => {
    const numbers = poseNumbers();
    const persons = [0.3, 0.9, 0.2].map((factor) => smaller(numbers, factor));
    const text = textOf({
      timestampMs: 0,
      landmarks: persons.map(landmarksOf),
      worldLandmarks: persons.map(landmarksOf),
    });
    const firstX = (person?: number) =>
      parseRecording(text, { imageSize, ...(person === undefined ? {} : { person }) }).image?.[0];
    for (const person of [0, 1, 2]) expect(firstX(person)).toBe(persons[person]![0]! * 1280);
    expect(firstX()).toBe(firstX(1));
    expect(firstX(3)).toBeUndefined();
  });

  it('of several persons without a picture require to be told which', () => {
    const one = landmarksOf(poseNumbers());
    const text = textOf({ timestampMs: 0, worldLandmarks: [one, one] });
    expect(() => parseRecording(text)).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(parseRecording(text, { person: 1 }).frames).toBe(1);
  });

  const point = { x: 0, y: 0, z: 0, visibility: 1 };
  const points = Array.from({ length: 33 }, () => point);
  it.each([
    [{ timestampMs: 0 }, 'frame requires landmarks or worldLandmarks'],
    [{ landmarks: [points] }, 'timeMs requires a finite number, received nothing'],
    [{ timestampMs: '0', landmarks: [] }, 'timeMs requires a finite number, received "0"'],
    [{ timestampMs: 0, landmarks: null }, 'landmarks requires a list of persons, received null'],
    [
      { timestampMs: 0, landmarks: [point] },
      'landmarks[0] requires a list of 33 landmarks, received an',
    ],
    [
      { timestampMs: 0, landmarks: [points.slice(1)] },
      'a list of 33 landmarks, received a list of 32',
    ],
    [
      { timestampMs: 0, landmarks: [points], worldLandmarks: [] },
      'as many persons as landmarks: 1',
    ],
    [
      { timestampMs: 0, landmarks: [points.with(2, null as never)] },
      'landmarks[0][2] requires an object',
    ],
    [
      { timestampMs: 0, landmarks: [points.with(2, { ...point, y: null as never })] },
      'landmarks[0][2].y requires a finite number, received null',
    ],
    [
      { timestampMs: 0, landmarks: [points.with(2, { ...point, z: '1' as never })] },
      'landmarks[0][2].z requires a finite number, received "1"',
    ],
    [
      { timestampMs: 0, landmarks: [points.map(({ x, y, z }) => ({ x, y, z }))] },
      'landmarks[0][0].visibility requires a finite number, received nothing',
    ],
  ])('refuse a result that is none (%#)', (result, message) => {
    const read = () => parseRecording(`[\n${JSON.stringify(result)}]`, { imageSize });
    expect(read).toThrow(message);
    expect(read).toThrow('(line 2)');
  });

  it.each([
    ['[]', 'no-frames'],
    ['[,]', 'not-a-recording'],
    ['[1]', 'not-a-recording'],
    ['[[1,2],[3]]', 'not-a-recording'],
    ['[{"name":"x"}]', 'not-a-recording'],
    [`[${JSON.stringify(results[0])}`, 'not-a-recording'],
    [`[${JSON.stringify(results[0])},${JSON.stringify(results[2])}`, 'bad-frame'],
    [`[${JSON.stringify(results[0])},]`, 'bad-frame'],
    [`[${JSON.stringify(results[0])}}]`, 'not-a-recording'],
    [`[${JSON.stringify(results[0])}] []`, 'bad-frame'],
    [`[${JSON.stringify(results[0])},,${JSON.stringify(results[2])}]`, 'bad-frame'],
    [`[${JSON.stringify(results[0])},{"timestampMs":1,"landm`, 'bad-frame'],
    [`[${JSON.stringify(results[2])},${JSON.stringify(results[0])}]`, 'time-not-rising'],
    [textOf(results[0], '[]'), 'bad-frame'],
  ])('refuse the list %#', (text, code) => {
    expect(() => parseRecording(text, { imageSize })).toThrow(expect.objectContaining({ code }));
  });

  it('keep brackets and quotes in texts apart from the list', () => {
    const odd = results.map((result) => ({ note: '],"\\"[{', ...result }));
    expect(parseRecording(JSON.stringify(odd), { imageSize }).frames).toBe(4);
  });
});
