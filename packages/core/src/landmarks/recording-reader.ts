import { type ErrorPlace, GoniokitError } from '../errors/goniokit-error.ts';
import { checkImageSize } from './check-header.ts';
import { describeValue } from './describe-value.ts';
import type { FormatReader } from './format-reader.ts';
import { isBlank } from './is-blank.ts';
import { readArray } from './read-array.ts';
import { readLines } from './read-lines.ts';
import type { RecordingReaderOptions } from './read-options.ts';
import type { Recording } from './recording.ts';
import { refuse } from './refuse.ts';

/** Reads a recording from its bytes as they come, in memory of the result's size. */
export interface RecordingReader {
  /** @throws GoniokitError with the place where the input is wrong */
  push(chunk: Uint8Array): void;
  /** @throws GoniokitError `empty`, `no-frames`, or what is wrong with the last line */
  end(): Recording;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const OPEN_BRACE = 123;
const OPEN_BRACKET = 91;
const NEWLINE = 10;

/**
 * Reads a recording, in any format that is known: which one, its content says, and the result's
 * `source.format` tells.
 *
 * @param options `imageSize` is required where the format lacks it and there are image landmarks
 * @throws GoniokitError `bad-option` at once; everything else from `push` and `end`
 * @example
 * const reader = createRecordingReader();
 * for await (const chunk of file) reader.push(chunk);
 * const recording = reader.end();
 */
export function createRecordingReader(options: RecordingReaderOptions = {}): RecordingReader {
  const { file, imageSize, person } = options;
  if (imageSize !== undefined) checkImageSize(imageSize, 'bad-option');
  if (person !== undefined && (!Number.isSafeInteger(person) || person < 0)) {
    throw refuse('bad-option', 'person', 'a whole number, 0 or above', person);
  }

  let format: FormatReader | null = null;
  let bytesBefore = 0;
  let marksBefore = 0;
  let line = 1;

  /** Place of the first byte that says something; the chunk's length where none does. */
  function begin(chunk: Uint8Array): number {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]!;
      const position = bytesBefore + at;
      if (position === marksBefore && byte === BYTE_ORDER_MARK[position]) {
        marksBefore += 1;
      } else if (!isBlank(byte)) {
        format = detect(chunk, at);
        return at;
      } else if (byte === NEWLINE) {
        line += 1;
      }
    }
    bytesBefore += chunk.length;
    return chunk.length;
  }

  function detect(chunk: Uint8Array, at: number): FormatReader {
    if (marksBefore % BYTE_ORDER_MARK.length === 0) {
      if (chunk[at] === OPEN_BRACE) return readLines(options, line);
      if (chunk[at] === OPEN_BRACKET) return readArray(options, line);
    }
    throw new GoniokitError('not-a-recording', {
      what: 'a recording',
      expected: 'JSON in lines or a list',
      received: describeBytes(chunk.subarray(at, at + 64)),
      where: { line, byte: bytesBefore + at + 1 },
    });
  }

  /** Errors from inside know what is wrong; here is known where. */
  function placed<Result>(read: () => Result): Result {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GoniokitError)) throw error;
      const place: ErrorPlace = { line: format?.line() ?? line, ...(file ? { file } : {}) };
      throw error.at(place);
    }
  }

  return {
    push: (chunk) =>
      placed(() => {
        // A subclass, as Node's Buffer, would make the hot loops see two kinds of bytes.
        const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
        const from = format ? 0 : begin(bytes);
        if (from < bytes.length) format?.push(bytes, from);
      }),

    end: () =>
      placed(() => {
        if (format) return format.end();
        throw new GoniokitError('empty', {
          what: 'a recording',
          expected: 'a header or a result, and frames',
          received: 'nothing',
        });
      }),
  };
}

/** The start of a file that is none of ours: its text up to the line's end, or that it has none. */
function describeBytes(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes);
  const printed = text.replace(/[^ -~\s]/g, '');
  if (printed.length < text.length * 0.8) return 'binary data';
  return describeValue(printed.split(/[\r\n]/, 1)[0]);
}
