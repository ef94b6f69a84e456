import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecordingFrame } from './format-recording-frame.ts';
import { readNumber } from './read-number.ts';
import { createFrameScanner } from './scan-frame.ts';
import { bytesOf, frames, fuzzRuns, usualFrame } from './testing/recorded.ts';

function scan(line: string) {
  const bytes = bytesOf(`${line}\n`);
  const scanner = createFrameScanner(33);
  return scanner.scan(bytes, 0) === bytes.length - 1 ? structuredClone(scanner.frame) : null;
}

/** Typed arrays as lists; -0 and 0 differ to toEqual's Object.is. */
const plain = (frame: unknown) =>
  JSON.parse(
    JSON.stringify(frame, (_, value) =>
      value instanceof Float64Array ? Array.from(value) : Object.is(value, -0) ? '-0' : value,
    ),
  );

describe('createFrameScanner', () => {
  it('reads every line that is written by formatRecordingFrame within its range', () => {
    const line = formatRecordingFrame(usualFrame(40)).trimEnd();
    expect(scan(line)).not.toBeNull();
    expect(plain(scan(line))).toEqual(plain(JSON.parse(line)));
  });

  it('law: gives what JSON.parse gives, or leaves the line to it', () => {
    let scanned = 0;
    const shapes = fc.constantFrom(
      (frame: unknown) => JSON.stringify(frame),
      (frame: unknown) => formatRecordingFrame(frame as never).trimEnd(),
      (frame: unknown) => JSON.stringify(frame, null, ' ').replaceAll('\n', ''),
      (frame: unknown) => JSON.stringify(frame).replace('"timeMs"', '"time\\u004ds"'),
      (frame: unknown) => JSON.stringify(frame).replace('timeMs', 'timems'),
      (frame: unknown) => JSON.stringify(frame).replaceAll(/(\d)([,\]])/g, '$1e1$2'),
      (frame: unknown) => JSON.stringify(frame).replaceAll(/(\d)([,\]])/g, '$1E-0$2'),
      (frame: unknown) => JSON.stringify(frame).replaceAll(/,(\d)/g, ',0$1'),
      (frame: unknown) => JSON.stringify(frame).replaceAll(/(\d)\./g, '$1.e'),
      (frame: unknown) => JSON.stringify(frame).slice(0, -1),
      (frame: unknown) => `${JSON.stringify(frame)}}`,
      (frame: unknown) => JSON.stringify(frame).replace(/\d([,\]])/, '$1'),
      (frame: unknown) => JSON.stringify(frame).replace(/-?\d[^,]*,/, '+1,'),
      (frame: unknown) => JSON.stringify(frame).replace(/^\{(.*?),(.*)\}$/, '{$2,$1}'),
      (frame: unknown) => `${JSON.stringify(frame)}\r`,
    );
    fc.assert(
      fc.property(frames, shapes, (frame, shape) => {
        const line = shape(frame);
        const read = scan(line);
        if (read === null) return;
        scanned += 1;
        expect(plain(read)).toEqual(plain(JSON.parse(line, (_, v) => v)));
      }),
      { numRuns: fuzzRuns },
    );
    expect(scanned).toBeGreaterThan(fuzzRuns / 20);
  });

  it.each([
    '',
    '{',
    '{"timeMs":0',
    '{"timeMs":0,"pose":null',
    '{"timeMs":,"pose":null}',
    '{"timeMs":00,"pose":null}',
    '{"timeMs":1.,"pose":null}',
    '{"timeMs":.5,"pose":null}',
    '{"timeMs":-,"pose":null}',
    '{"timeMs":1e,"pose":null}',
    '{"timeMs":1.2345678901234567.8,"pose":null}',
    '{"timeMs":0,"pose":null} ',
    '{"timeMs":0,"pose":{"image":[]}}',
    '{"timeMs":0,"pose":{"image":[1,2]}}',
    '{"timeMs":0,"pose":{}}',
  ])('leaves %j', (line) => {
    expect(scan(line)).toBeNull();
  });

  it('reads a time of any number of digits', () => {
    expect(scan('{"timeMs":33.333333333333336,"pose":null}')?.timeMs).toBe(33.333333333333336);
    expect(scan('{"timeMs":-0.1,"pose":null}')?.timeMs).toBe(-0.1);
  });
});

describe('readNumber', () => {
  it('law: gives the same bits as Number, wherever it reads', () => {
    let read = 0;
    const digits = (maxLength: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength }).map((d) => d.join(''));
    const written = fc
      .tuple(
        fc.constantFrom('', '-'),
        digits(17),
        fc.option(digits(17), { nil: undefined }),
        fc.option(fc.integer({ min: -40, max: 40 }), { nil: undefined }),
        fc.constantFrom('e', 'E', 'e+'),
      )
      .map(([sign, whole, fraction, exponent, mark]) => {
        const power = exponent === undefined ? '' : `${exponent < 0 ? mark[0] : mark}${exponent}`;
        return `${sign}${whole.replace(/^0+(?=\d)/, '')}${fraction ? `.${fraction}` : ''}${power}`;
      });
    fc.assert(
      fc.property(written, (text) => {
        const reading = { value: 0 };
        const end = readNumber(bytesOf(`${text}\n`), 0, reading);
        if (end < 0) return;
        read += 1;
        expect(end).toBe(text.length);
        expect(Object.is(reading.value, Number(text)), text).toBe(true);
      }),
      { numRuns: fuzzRuns * 2 },
    );
    expect(read).toBeGreaterThan(fuzzRuns / 4);
  });

  it('law: reads doubles and floats as they are printed, all but a few', () => {
    let read = 0;
    const runs = fuzzRuns * 2;
    const value = fc.oneof(
      fc.double({ min: -2000, max: 2000, noNaN: true }),
      fc.float({ min: -2, max: 2, noNaN: true }),
      fc.integer({ min: -1e9, max: 1e9 }).map((one) => Math.fround(one / 1e9)),
    );
    fc.assert(
      fc.property(value, (drawn) => {
        const text = String(Math.abs(drawn) < 1e-3 ? drawn + 0.5 : drawn);
        const reading = { value: 0 };
        if (readNumber(bytesOf(`${text}\n`), 0, reading) < 0) return;
        read += 1;
        expect(Object.is(reading.value, Number(text)), text).toBe(true);
      }),
      { numRuns: runs },
    );
    expect(read).toBeGreaterThan(0.95 * runs);
  });

  it('rounds halves to the even double, or leaves them', () => {
    // The middle of two neighbours, written out, and as little beside it as digits say.
    for (const text of ['4503599627370496.5', '4503599627370497.5', '0.50000000000000005551']) {
      const reading = { value: 0 };
      const end = readNumber(bytesOf(`${text}\n`), 0, reading);
      if (end >= 0) expect(reading.value).toBe(Number(text));
    }
  });
});
