import { describe, expect, it } from 'vitest';
import { describeValue } from './describe-value.ts';
import { formatRecordingFrame } from './format-recording-frame.ts';
import { formatRecordingHeader } from './format-recording-header.ts';
import type { RecordingHeader } from './recording-header.ts';
import { usualHeader } from './testing/recorded.ts';

describe('formatRecordingFrame', () => {
  it('example', () => {
    expect(formatRecordingFrame({ timeMs: 33.4, pose: null })).toBe(
      '{"timeMs":33.4,"pose":null}\n',
    );
  });

  it('writes 6 significant digits as short as they can be, and the time whole', () => {
    const image = [0.123456789, -0, 0.5, 1, 1.00000049, 123456789, -0.00012345678, 1e-9];
    expect(formatRecordingFrame({ timeMs: 1234567.8901, pose: { image } })).toBe(
      '{"timeMs":1234567.8901,"pose":{"image":[0.123457,0,0.5,1,1,123457000,-0.000123457,1e-9]}}\n',
    );
  });

  it('writes hands and face, and leaves out what is not there', () => {
    const frame = {
      timeMs: 0,
      pose: null,
      hands: { left: null, right: { world: Float32Array.of(0.1) } },
      face: { matrix: [1, 2] },
    };
    expect(formatRecordingFrame(frame)).toBe(
      '{"timeMs":0,"pose":null,"hands":{"right":{"world":[0.1]}},"face":{"matrix":[1,2]}}\n',
    );
    expect(formatRecordingFrame({ timeMs: 0, pose: null, hands: { left: null }, face: null })).toBe(
      '{"timeMs":0,"pose":null}\n',
    );
  });

  it('writes null where a landmark of the pose is missing', () => {
    const world = [Number.NaN, Number.NaN, Number.NaN, 0.25, 1, 2, 3, Number.NaN];
    expect(formatRecordingFrame({ timeMs: 0, pose: { world } })).toBe(
      '{"timeMs":0,"pose":{"world":[null,null,null,0.25,1,2,3,null]}}\n',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    for (const frame of [
      { timeMs: value, pose: null },
      { timeMs: 0, pose: { world: [0, Number.POSITIVE_INFINITY] } },
      { timeMs: 0, pose: null, hands: { left: { world: [0, value] } } },
    ]) {
      expect(() => formatRecordingFrame(frame)).toThrow(
        expect.objectContaining({ code: 'bad-frame' }),
      );
    }
  });
});

describe('formatRecordingHeader', () => {
  it('example: fields in their order, whatever the order they came in', () => {
    expect(formatRecordingHeader({ version: 1, format: 'goniokit-recording' })).toBe(
      '{"format":"goniokit-recording","version":1}\n',
    );
  });

  it('writes what it reads', () => {
    const line = formatRecordingHeader(usualHeader);
    expect(line).toBe(`${JSON.stringify(usualHeader)}\n`);
    expect(formatRecordingHeader(JSON.parse(line))).toBe(line);
  });

  it('refuses what is no header', () => {
    const header = { ...usualHeader, version: 2 } as unknown as RecordingHeader;
    expect(() => formatRecordingHeader(header)).toThrow('version requires 1, received 2');
  });
});

describe('describeValue', () => {
  it.each([
    [[1, 2], 'a list of 2'],
    ['left', '"left"'],
    ['x'.repeat(99), `"${'x'.repeat(40)}..."`],
    [null, 'null'],
    [undefined, 'nothing'],
    [Number.NaN, 'NaN'],
    [{ length: 7 }, 'an object'],
    [new Float32Array(3), 'a list of 3'],
  ])('example: %j', (value, words) => {
    expect(describeValue(value)).toBe(words);
  });
});
