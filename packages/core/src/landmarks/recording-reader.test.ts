import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import { formatRecordingFrame } from './format-recording-frame.ts';
import { formatRecordingHeader } from './format-recording-header.ts';
import { parseRecording } from './parse-recording.ts';
import type { RecordingReaderOptions } from './read-options.ts';
import { createRecordingBuilder } from './recording-builder.ts';
import { createRecordingReader } from './recording-reader.ts';
import {
  bytesOf,
  frames,
  fuzzRuns,
  fuzzTimeout,
  textOf,
  usualFrame,
  usualHeader,
} from './testing/recorded.ts';

const text = textOf(usualHeader, usualFrame(0), { timeMs: 33.3, pose: null }, usualFrame(66.7));

function readInChunks(bytes: Uint8Array, size: number, options?: RecordingReaderOptions) {
  const reader = createRecordingReader(options);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return reader.end();
}

describe('createRecordingReader', fuzzTimeout, () => {
  const whole = parseRecording(text);

  it('gives what the builder gives', () => {
    const builder = createRecordingBuilder(usualHeader);
    for (const frame of [usualFrame(0), { timeMs: 33.3, pose: null }, usualFrame(66.7)]) {
      builder.add(frame);
    }
    expect(whole).toEqual(builder.finish());
    expect(whole.frames).toBe(3);
  });

  it.each([1, 2, 3, 7, 100, 1000, 1e6])('law: chunks of %i bytes read the same', (size) => {
    expect(readInChunks(bytesOf(text), size)).toEqual(whole);
    expect(readInChunks(bytesOf(`\ufeff${text}`), size)).toEqual(whole);
  });

  it.each([
    ['a byte order mark', (t: string) => `\ufeff${t}`],
    ['CRLF', (t: string) => t.replaceAll('\n', '\r\n')],
    ['blank lines', (t: string) => `\n \n${t.replaceAll('\n', '\n\n\t\n')}`],
    ['no line feed at the end', (t: string) => t.trimEnd()],
    ['white space within', (t: string) => t.replaceAll(',', ' ,\t')],
    ['fields that nobody knows', (t: string) => t.replaceAll('{"timeMs"', '{"more":[{}],"timeMs"')],
  ])('law: %s changes nothing', (_, change) => {
    expect(change(text)).not.toBe(text);
    expect(parseRecording(change(text))).toEqual(whole);
  });

  it('reads bytes of a Buffer, and a part of one', () => {
    expect(readInChunks(Buffer.from(`xx${text}`).subarray(2), 999)).toEqual(whole);
  });

  it('law: what is written is read, and written again is the same', () => {
    fc.assert(
      fc.property(frames, (drawn) => {
        const line = formatRecordingFrame(drawn);
        const again = formatRecordingFrame(JSON.parse(line));
        expect(again).toBe(line);
        const read = parseRecording(formatRecordingHeader(usualHeader) + line);
        const builder = createRecordingBuilder(usualHeader);
        builder.add(JSON.parse(line));
        expect(read).toEqual(builder.finish());
      }),
      { numRuns: fuzzRuns },
    );
  });

  it('law: canonical or not, a line reads the same', () => {
    fc.assert(
      fc.property(frames, (drawn) => {
        const line = JSON.stringify(drawn);
        const header = formatRecordingHeader(usualHeader);
        expect(parseRecording(`${header}${line}`)).toEqual(parseRecording(`${header} ${line}`));
      }),
      { numRuns: fuzzRuns },
    );
  });

  it('takes from the caller what the file does not say', () => {
    const { image: _, ...sizeless } = usualHeader;
    const lines = textOf(sizeless, usualFrame(0));
    expect(parseRecording(lines, { imageSize: { width: 1280, height: 720 } })).toEqual(
      parseRecording(textOf(usualHeader, usualFrame(0))),
    );
    expect(parseRecording(lines, { imageSize: { width: 1, height: 2 }, mirrored: true })).toEqual(
      parseRecording(
        textOf({ ...sizeless, image: { width: 1, height: 2 }, mirrored: true }, usualFrame(0)),
      ),
    );
  });

  it('lets nobody unsay that the file is mirrored', () => {
    const lines = textOf({ ...usualHeader, mirrored: true }, usualFrame(0));
    expect(parseRecording(lines, { mirrored: false }).mirrored).toBe(true);
  });

  it.each([
    [{ imageSize: { width: 640, height: 480 } }, /image size requires the file's own, 1280x720/],
    [{ imageSize: { width: 0, height: 480 } }, /image.width requires a whole number of pixels/],
    [{ imageSize: { width: 640, height: 4.5 } }, /image.height/],
    [{ person: -1 }, /person requires/],
    [{ person: 0.5 }, /person requires/],
  ])('refuses options %j', (options, message) => {
    const read = () => parseRecording(text, options);
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ code: 'bad-option' }));
    expect(read).toThrow(GoniokitError);
  });

  it('names the file where it is told its name', () => {
    expect(() => parseRecording(`${text}{"timeMs":67}`, { file: 'a.ndjson' })).toThrow(
      'pose requires an object, received nothing (a.ndjson, line 5)',
    );
  });

  it('reads other skeletons', () => {
    const pose = { image: Array.from({ length: 17 * 4 }, () => 0.5) };
    const header = { ...usualHeader, skeleton: 'coco-17' };
    const recording = parseRecording(textOf(header, { timeMs: 0, pose }));
    expect(recording.skeleton.id).toBe('coco-17');
    expect(recording.image).toHaveLength(51);
  });

  it('example', () => {
    const header = '{"format":"goniokit-recording","version":1}';
    expect(parseRecording(`${header}\n{"timeMs":0,"pose":null}\n`).frames).toBe(1);
  });
});
