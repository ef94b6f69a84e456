import fc from 'fast-check';
import { GoniokitError } from 'goniokit';
import { describe, expect, it } from 'vitest';
import { everyFormat, told } from '../testing/every-format.ts';
import { expectNumbers, expectRecording, fuzzRuns, fuzzTimeout, mutated } from '../testing/fire.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { detectFormat, formats } from './detect-format.ts';
import { firstKeys } from './first-keys.ts';
import type { FormatId } from './format-row.ts';
import { type MotionFile, parseMotionFile } from './parse-motion-file.ts';

const ids = Object.keys(everyFormat) as FormatId[];

/** Formats that share a reader. */
const readerOf = (id: FormatId) =>
  ['goniokit-recording', 'mediapipe-tasks-ndjson', 'mediapipe-tasks-json'].includes(id)
    ? 'core'
    : ['coco-results', 'alphapose'].includes(id)
      ? 'coco'
      : id;

function readAs(bytes: Uint8Array, from?: FormatId): MotionFile | null {
  try {
    return parseMotionFile(bytes, from === undefined ? told : { ...told, from });
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    return null;
  }
}

function expectGood(file: MotionFile) {
  if (file.holds === 'landmarks') expectRecording(file.recording);
  else if (file.holds === 'markers') expectNumbers(file.trial.positions);
  else for (const column of file.table.columns) expectNumbers(column);
}

/** Whoever reads a file is the reader of the format that was detected. */
function expectNoContradiction(bytes: Uint8Array) {
  const detected = detectFormat(bytes)?.id;
  for (const id of ids) {
    const file = readAs(bytes, id);
    if (file === null) continue;
    expectGood(file);
    expect(readerOf(id)).toBe(detected === undefined ? 'none' : readerOf(detected));
  }
}

describe('detection', () => {
  it('knows every format that is read', () => {
    expect(formats.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s: is what it is, and says what it holds', (id) => {
    const bytes = everyFormat[id];
    expect(detectFormat(bytes)?.id).toBe(id);
    const file = readAs(bytes);
    expect(file?.format.id).toBe(id);
    expect(file?.holds).toBe(file?.format.holds);
    if (file?.holds === 'landmarks') expect(file.recording.source.format).toBe(id);
    expectNoContradiction(bytes);
    const withMark = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
    if (id !== 'c3d' && id !== 'parquet') {
      expect(detectFormat(withMark)?.id).toBe(id);
      expect(readAs(withMark)?.holds).toBe(file?.holds);
    }
  });

  // A file of OpenPose is one frame.
  it.each(ids.filter((id) => id !== 'openpose'))(
    '%s: times are in the file, or a rate is asked for',
    (id) => {
      const { hasTimes } = detectFormat(everyFormat[id]) ?? {};
      const { rateHz: _, ...without } = told;
      const text = new TextDecoder().decode(everyFormat[id]);
      // Formats without times are asked for a rate as soon as there are two frames.
      const two: Partial<Record<FormatId, string>> = {
        'mediapipe-python': text.replace(/^\[(.*)\]$/, '[$1,$1]'),
        'pose-samples': text.repeat(2),
        'coco-results': text.replace(
          /^\[(.*)\]$/,
          (_all, one: string) => `[${one},${one.replace(':1,', ':2,')}]`,
        ),
        alphapose: text.replace(
          /^\[(.*)\]$/,
          (_all, one: string) => `[${one},${one.replace('1.jpg', '2.jpg')}]`,
        ),
        mmpose: text.replace(
          /^\[(.*)\]$/,
          (_all, one: string) => `[${one},${one.replace('"frame_id":0', '"frame_id":1')}]`,
        ),
        deeplabcut: `${text}1,5,6,1\n`,
        sleap: `${text},1,1,5,6,1\n`,
      };
      const bytes = id in two ? new TextEncoder().encode(two[id]) : everyFormat[id];
      const refusal = refusalOf(() => parseMotionFile(bytes, without)) ?? 'read';
      expect(refusal.startsWith('bad-option')).toBe(!hasTimes);
    },
  );

  it.each(ids)(
    '%s: never contradicts its reader, whatever is cut or flipped',
    fuzzTimeout,
    (id) => {
      const bytes = everyFormat[id];
      const step = Math.max(1, Math.floor(bytes.length / 100));
      for (let at = 0; at < bytes.length; at += step) {
        expectNoContradiction(bytes.subarray(0, at));
        expectNoContradiction(bytes.with(at, (bytes[at] as number) ^ 1));
        expectNoContradiction(bytes.with(at, 0));
      }
    },
  );

  it('never contradicts its reader, whatever is changed at random', fuzzTimeout, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids).chain((id) => mutated(everyFormat[id])),
        expectNoContradiction,
      ),
      { numRuns: Math.ceil(fuzzRuns / 4) },
    );
  });

  it('reads quotes in a header as the readers do', () => {
    const sleap = (header: string) =>
      new TextEncoder().encode(`track,frame_idx,${header},nose.x,nose.y\n,0,1,5,6\n`);
    for (const header of ['a"b', '"a\nb"', '"a,b"', '"a""b"']) {
      expect(detectFormat(sleap(header))?.id).toBe('sleap');
      expectNoContradiction(sleap(header));
    }
    expectNoContradiction(sleap('"a'));
  });

  it('is of nothing that is unknown', () => {
    for (const text of [
      '',
      ' ',
      'hello',
      '{}',
      '[]',
      '{"format":"goniokit-dictionary"}',
      'a,b\n1,2\n',
      '"',
      '{"a":"\\',
      '[[',
      '{"\\u":1}',
    ]) {
      expect(detectFormat(new TextEncoder().encode(text))).toBe(null);
    }
    const read = (bytes: Uint8Array) => refusalOf(() => parseMotionFile(bytes, { file: 'a.txt' }));
    expect(read(new Uint8Array())).toBe('empty at 1');
    expect(read(Uint8Array.of(1, 2, 3))).toBe('not-a-recording at 1');
    expect(() => parseMotionFile(Uint8Array.of(1), { from: 'bvh' as FormatId })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    );
  });

  it('can be overruled', () => {
    expect(() => parseMotionFile(everyFormat.tidy, { from: 'sleap' })).toThrow(
      expect.objectContaining({ code: 'not-a-recording' }),
    );
  });

  it.each(['"', '"\\', '[', '{', '[[],', '{"a":', ',', '\t', '"a":', 'endheader ', ' ', '\n', "'"])(
    'is quick, and so is every reader, of a megabyte of %j',
    { timeout: 60_000 },
    (piece) => {
      const bytes = new TextEncoder().encode(piece.repeat(1e6 / piece.length));
      for (const id of [undefined, ...ids]) {
        const start = performance.now();
        readAs(bytes, id);
        expect({ id, isQuick: performance.now() - start < 2000 }).toEqual({ id, isQuick: true });
      }
    },
  );
});

it('the first object of a JSON text has these fields', () => {
  const shown = (text: string) => Object.fromEntries(firstKeys(text));
  expect(shown('[{"image_id":1,"keypoints":[]}]')).toEqual({ image_id: '1', keypoints: '[' });
  expect(shown('{"a":{"b":1},"c" : "d:\\"e\\":1"} {"f":1}')).toEqual({ a: '{', c: '"' });
  expect(shown('{"a\\u0062":null,"cut":[{"d":1')).toEqual({ ab: 'n', cut: '[' });
  expect(shown('[[1,2]]')).toEqual({});
  expect(firstKeys('{"__proto__":1}').get('__proto__')).toBe('1');
});
