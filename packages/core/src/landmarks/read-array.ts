import { GoniokitError } from '../errors/goniokit-error.ts';
import { createArrayScanner } from './array-scanner.ts';
import type { FormatReader } from './format-reader.ts';
import { isBlank } from './is-blank.ts';
import { createTasksReader } from './mediapipe-tasks-reader.ts';
import type { RecordingReaderOptions } from './read-options.ts';
import { splitPieces } from './split-pieces.ts';

const NEWLINE = 10;

/**
 * Reads a JSON list of MediaPipe Tasks results, element by element, so that a large one need not fit
 * into memory.
 *
 * @param firstLine number of the line on which the list starts
 */
export function readArray(options: RecordingReaderOptions, firstLine: number): FormatReader {
  const { builder, take } = createTasksReader('mediapipe-tasks-json', options);
  const scanner = createArrayScanner();
  let line = firstLine;
  let elements = 0;
  let opened = false;
  let over = false;

  const splitter = splitPieces(scanner.findEnd, (bytes, start, end) => {
    if (over) throw unlike('nothing behind its closing bracket', 'more');
    over = scanner.closed();
    let from = start;
    for (; from < end && isBlank(bytes[from]!); from += 1) {
      if (bytes[from] === NEWLINE) line += 1;
    }
    if (from < end) {
      take(bytes, from, end);
      elements += 1;
    } else if (!over || elements > 0) {
      throw unlike('a result on both sides of a comma', 'none');
    }
    for (let at = from; at < end; at += 1) {
      if (bytes[at] === NEWLINE) line += 1;
    }
  });

  function unlike(expected: string, received: string): GoniokitError {
    const code = elements === 0 ? 'not-a-recording' : 'bad-frame';
    return new GoniokitError(code, { what: 'a list of results', expected, received });
  }

  return {
    push(chunk, from) {
      splitter.push(chunk, opened ? from : from + 1);
      opened = true;
    },
    end() {
      if (!over) throw unlike('its closing bracket', 'the end of the file');
      return builder.finish();
    },
    line: () => line,
  };
}
