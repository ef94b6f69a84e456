// What nobody should hand in, and somebody will: always a typed error that says where.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import { parseRecording } from './parse-recording.ts';
import { createRecordingReader } from './recording-reader.ts';
import { PIECE_BYTES_LIMIT } from './split-pieces.ts';
import {
  bytesOf,
  fuzzRuns,
  fuzzTimeout,
  poseNumbers,
  textOf,
  usualFrame,
  usualHeader,
} from './testing/recorded.ts';

/** Code, sentence and line of what reading throws; null where it reads. */
function errorOf(input: string | Uint8Array, chunk = 1000) {
  try {
    if (typeof input === 'string') {
      parseRecording(input);
    } else {
      const reader = createRecordingReader();
      for (let at = 0; at < input.length; at += chunk) reader.push(input.subarray(at, at + chunk));
      reader.end();
    }
    return null;
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    const { code, message, details } = error;
    expect(details.where?.line).toBeGreaterThan(0);
    expect(message).not.toMatch(/undefined|\[object/);
    return { code, message, line: details.where!.line };
  }
}

it('says that it takes text where it gets the bytes of a file', () => {
  const given = (value: unknown) => () => parseRecording(value as string);
  expect(given(bytesOf('{}'))).toThrow(/^a recording requires its text, received bytes$/);
  expect(given(undefined)).toThrow(/^a recording requires its text, received undefined$/);
});

const header = JSON.stringify(usualHeader);
const frame = JSON.stringify(usualFrame(0));
const later = JSON.stringify(usualFrame(40));
const withPose = (pose: unknown) => textOf(header, { timeMs: 0, pose });

/** A frame whose sixth number is written so. */
const withNumber = (written: string) =>
  textOf(
    header,
    JSON.stringify({ timeMs: 0, pose: { image: poseNumbers().with(5, 4321) } }).replace(
      '4321',
      written,
    ),
  );

describe('bad input', fuzzTimeout, () => {
  it.each<[string, string, string, number]>([
    ['nothing', '', 'empty', 1],
    ['white space', ' \n\t\r\n  ', 'empty', 3],
    ['a byte order mark alone', '\ufeff', 'empty', 1],
    ['a web page', '<!DOCTYPE html>\n<html>', 'not-a-recording', 1],
    ['a table', 'time,x,y\n0,1,2\n', 'not-a-recording', 1],
    ['a number', '42', 'not-a-recording', 1],
    ['null', 'null\n', 'not-a-recording', 1],
    ['a text', '"recording"', 'not-a-recording', 1],
    ['something behind blank lines', '\n\nx', 'not-a-recording', 3],
    ['JSON over several lines', '{\n"format":"goniokit-recording"}', 'not-a-recording', 1],
    ['an empty object', '{}', 'not-a-recording', 1],
    ['another format', '{"format":"goniokit-measurements","version":1}', 'not-a-recording', 1],
    ['a format that is no text', '{"format":1}', 'not-a-recording', 1],
    ['a later version', '{"format":"goniokit-recording","version":2}', 'unsupported-version', 1],
    ['a version as text', '{"format":"goniokit-recording","version":"1"}', 'bad-header', 1],
    ['no version', '{"format":"goniokit-recording"}', 'bad-header', 1],
    ['a frame without a header', textOf(frame), 'bad-header', 1],
    ['a header alone', textOf(header), 'no-frames', 2],
    ['a header and blank lines', `${header}\n\n\n`, 'no-frames', 4],
    ['a frame cut off', `${header}\n${frame.slice(0, -1)}`, 'bad-frame', 2],
    ['a second header', textOf(header, header), 'bad-frame', 2],
    ['words among the frames', textOf(header, frame, 'error: out of memory'), 'bad-frame', 3],
    ['a list as a frame', textOf(header, '[]'), 'bad-frame', 2],
    ['null as a frame', textOf(header, 'null'), 'bad-frame', 2],
    ['a frame without a time', textOf(header, { pose: null }), 'bad-frame', 2],
    ['a time as text', textOf(header, { timeMs: '0', pose: null }), 'bad-frame', 2],
    ['a frame without a pose', textOf(header, { timeMs: 0 }), 'bad-frame', 2],
    ['a pose as a list', withPose(poseNumbers()), 'bad-frame', 2],
    ['a pose without landmarks', withPose({}), 'bad-frame', 2],
    ['too few numbers', withPose({ image: poseNumbers().slice(1) }), 'bad-frame', 2],
    ['too many numbers', withPose({ image: [...poseNumbers(), 1] }), 'bad-frame', 2],
    ['no numbers', withPose({ world: [] }), 'bad-frame', 2],
    ['lists of points', withPose({ image: [[0.1, 0.2, 0.3, 1]] }), 'bad-frame', 2],
    ['numbers as a text', withPose({ image: 'x'.repeat(132) }), 'bad-frame', 2],
    [
      'numbers in an object',
      withPose({ image: { ...poseNumbers(), length: 132 } }),
      'bad-frame',
      2,
    ],
    ['null among numbers', withNumber('null'), 'bad-frame', 2],
    ['text among numbers', withNumber('"0.5"'), 'bad-frame', 2],
    ['NaN', withNumber('NaN'), 'bad-frame', 2],
    ['Infinity', withNumber('-Infinity'), 'bad-frame', 2],
    ['1e999', withNumber('1e999'), 'bad-frame', 2],
    ['true among numbers', withNumber('true'), 'bad-frame', 2],
    ['a number with a leading zero', withNumber('01'), 'bad-frame', 2],
    ['a time that stands still', textOf(header, later, later), 'time-not-rising', 3],
    ['a time that runs backward', textOf(header, later, '', frame), 'time-not-rising', 4],
    ['no image size', textOf({ ...usualHeader, image: null }, frame), 'missing-image-size', 2],
    [
      'a hand of 20',
      textOf(header, { timeMs: 0, pose: null, hands: { left: { image: Array(60).fill(0) } } }),
      'bad-frame',
      2,
    ],
    [
      'a hand of nothing',
      textOf(header, { timeMs: 0, pose: null, hands: { left: {} } }),
      'bad-frame',
      2,
    ],
    [
      'a face without a matrix',
      textOf(header, { timeMs: 0, pose: null, face: {} }),
      'bad-frame',
      2,
    ],
    ['a prototype', textOf(header, '{"__proto__":{"timeMs":0,"pose":null}}'), 'bad-frame', 2],
    [
      'a prototype as header',
      '{"__proto__":{"format":"goniokit-recording"}}',
      'not-a-recording',
      1,
    ],
    ['half a letter', `${textOf(header)}\ud83d`, 'bad-frame', 2],
    ['nulls between lines', textOf(header, '\0\0\0'), 'bad-frame', 2],
    ['a mark in the middle', textOf(header, `\ufeff${frame}`), 'bad-frame', 2],
  ])('%s', (_, text, code, line) => {
    expect(errorOf(text)).toMatchObject({ code, line });
    expect(errorOf(bytesOf(text), 3)).toMatchObject({ code, line });
  });

  it.each([
    [{ skeleton: 'coco-18' }, 'skeleton requires one of mediapipe-pose-33, '],
    [{ skeleton: null }, 'skeleton requires'],
    [
      { image: { width: 1280 } },
      'image.height requires a whole number of pixels above 0, received nothing',
    ],
    [
      { image: { width: '1280', height: 720 } },
      'image.width requires a whole number of pixels above 0, received "1280"',
    ],
    [{ image: { width: 0, height: 720 } }, 'image.width'],
    [{ image: [1280, 720] }, 'image requires an object, received a list of 2'],
    [{ mirrored: 'no' }, 'mirrored requires true or false, received "no"'],
    [{ source: 'webcam' }, 'source requires an object, received "webcam"'],
    [{ source: { model: { name: 'm' } } }, 'source.model requires text, a number, true or false'],
    [{ note: 7 }, 'note requires text, received 7'],
  ])('header with %j', (changed, message) => {
    const error = errorOf(textOf({ ...usualHeader, ...changed }, frame));
    expect(error).toMatchObject({ code: 'bad-header', line: 1 });
    expect(error?.message).toContain(message);
  });

  it('says what was there instead', () => {
    expect(errorOf('<!DOCTYPE html>\n<html>')?.message).toBe(
      'a recording requires JSON in lines or a list, received "<!DOCTYPE html>" (line 1, byte 1)',
    );
    expect(errorOf(Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0))?.message).toBe(
      'a recording requires JSON in lines or a list, received binary data (line 1, byte 1)',
    );
    expect(errorOf(`${header}\n{"timeMs":0,"po`)?.message).toBe(
      'a frame requires JSON, received one that breaks off: {"timeMs":0,"po (line 2)',
    );
  });

  it('refuses bytes that are not UTF-8', () => {
    const bytes = bytesOf(textOf(header, '{"timeMs":0,"pose":null,"note":"x"}'));
    bytes[bytes.indexOf(0x78, header.length)] = 0xff;
    expect(errorOf(bytes)).toMatchObject({ code: 'bad-frame', line: 2 });
    bytes[5] = 0xff;
    expect(errorOf(bytes)).toMatchObject({ code: 'not-a-recording', line: 1 });
    expect(errorOf(Uint8Array.of(0xff, 0xfe, 0x7b, 0))?.code).toBe('not-a-recording');
    expect(errorOf(Uint8Array.of(0xef, 0xbb, 0x7b))?.code).toBe('not-a-recording');
  });

  it('law: cut anywhere, it is an error, or a recording of fewer frames', () => {
    const bytes = bytesOf(textOf(header, frame, later));
    const ends = [header.length + 1 + frame.length, bytes.length - 1];
    for (let length = 0; length < bytes.length; length += 1) {
      const error = errorOf(bytes.subarray(0, length), 4096);
      // With or without the line feed behind a whole frame.
      expect(error === null).toBe(ends.some((end) => length === end || length === end + 1));
    }
  });

  it.each(['[', '{"timeMs":', '[{"a":'])(
    '200,000 times %s neither overflow nor take long',
    (open) => {
      const nested = open.repeat(200_000);
      const started = performance.now();
      expect(errorOf(nested)?.code).toBe('not-a-recording');
      expect(errorOf(textOf(header, nested))).toMatchObject({ code: 'bad-frame', line: 2 });
      const close = open.replaceAll(/[^[{]/g, '').replaceAll('[', ']').replaceAll('{', '}');
      const closed = `${nested}1${[...close].reverse().join('').repeat(200_000)}`;
      expect(errorOf(textOf(header, closed))?.code).toBe('bad-frame');
      expect(errorOf(closed)).not.toBeNull();
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );

  it('refuses a line that no memory need hold', () => {
    const reader = createRecordingReader();
    const chunk = new Uint8Array(2 ** 20).fill(32);
    reader.push(bytesOf(`${header}\n{`));
    const push = () => {
      for (let bytes = 0; bytes <= PIECE_BYTES_LIMIT; bytes += chunk.length) reader.push(chunk);
    };
    expect(push).toThrow(expect.objectContaining({ code: 'bad-frame' }));
    expect(push).toThrow('(line 2)');
    expect(errorOf(`${header}\n${' '.repeat(PIECE_BYTES_LIMIT + 1)}\n${frame}`)).not.toBeNull();
  });

  it('keeps prototypes out of the source', () => {
    const text = textOf(
      '{"format":"goniokit-recording","version":1,"source":{"__proto__":{"x":1},"model":"m"}}',
      {
        timeMs: 0,
        pose: null,
      },
    );
    expect(parseRecording(text).source).toEqual({ format: 'goniokit-recording', model: 'm' });
    expect(Object.getPrototypeOf(parseRecording(text).source)).toBe(Object.prototype);
  });

  it('law: no bytes make it throw anything else', () => {
    const valid = bytesOf(textOf(header, '{"timeMs":-1,"pose":null}', frame, later));
    const changes = fc.array(
      fc.record({
        at: fc.nat({ max: valid.length - 1 }),
        bytes: fc.oneof(
          fc.uint8Array({ minLength: 0, maxLength: 3 }),
          fc.constantFrom('[', ']', '{', '}', '"', ',', '\n', '\\', 'e9', '-', 'null').map(bytesOf),
        ),
        over: fc.nat({ max: 40 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let refused = 0;
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 5000 }), (changed, chunk) => {
        let bytes = valid;
        for (const { at, bytes: put, over } of changed) {
          bytes = Uint8Array.of(...bytes.subarray(0, at), ...put, ...bytes.subarray(at + over));
        }
        const error = errorOf(bytes, chunk);
        if (error) refused += 1;
        expect(errorOf(bytes, 777)?.line).toBe(error?.line);
      }),
      { numRuns: fuzzRuns },
    );
    expect(refused).toBeGreaterThan(fuzzRuns / 4);
  });

  it('law: no JSON makes it throw anything else', () => {
    const fields = ['timeMs', 'pose', 'image', 'world', 'hands', 'left', 'face', 'matrix'];
    const tasks = ['timestampMs', 'landmarks', 'worldLandmarks', 'format', 'version', '__proto__'];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(null, 0, 1, -1, 1e300, '', '1', 'goniokit-recording', true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...fields, ...tasks), tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(value, value, (first, second) => {
        errorOf(textOf(first, second));
        errorOf(textOf(header, second));
        errorOf(JSON.stringify([first, second]));
      }),
      { numRuns: fuzzRuns },
    );
  });
});
