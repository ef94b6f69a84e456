import { GoniokitError } from '../errors/goniokit-error.ts';
import { encodeText } from './encode-text.ts';
import type { ReadOptions } from './read-options.ts';
import type { Recording } from './recording.ts';
import { createRecordingReader } from './recording-reader.ts';

/** Letters that are made bytes at a time: the whole of a large file need not be there twice. */
const CHUNK = 2 ** 16;

/** Letters of a frame with a pose, at least: 33 landmarks take more. */
const LEAST_POSE = 500;

/**
 * Reads a recording from its text; what it is, is told by its content and kept in `source.format`:
 * `goniokit-recording`, or results of MediaPipe's pose landmarker as JSON in lines or as one list.
 *
 * @param options what the file may not say; `imageSize` is required for MediaPipe's results
 * @returns landmarks in pixels and metres, NaN where missing, left and right the subject's
 * @throws GoniokitError with a code and the line where the text is wrong
 * @example
 * const header = '{"format":"goniokit-recording","version":1}';
 * parseRecording(`${header}\n{"timeMs":0,"pose":null}\n`).frames // 1
 */
export function parseRecording(text: string, options: ReadOptions = {}): Recording {
  if (typeof text !== 'string') {
    const received = ArrayBuffer.isView(text) ? 'bytes' : typeof text;
    throw new GoniokitError('not-a-recording', {
      what: 'a recording',
      expected: 'its text',
      received,
    });
  }
  const reader = createRecordingReader({ ...options, expectedFrames: expectedFrames(text) });
  let start = 0;
  while (start < text.length) {
    let end = start + CHUNK;
    // Both halves of a letter beyond 16 bits belong into one chunk.
    const last = text.charCodeAt(end - 1);
    if (last >= 0xd800 && last < 0xdc00) end += 1;
    reader.push(encodeText(text.slice(start, end)));
    start = end;
  }
  return reader.end();
}

/** A frame a line behind a header, were it a recording; never much more memory than the text has. */
function expectedFrames(text: string): number {
  let lines = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return Math.max(0, Math.min(lines - 1, Math.ceil(text.length / LEAST_POSE)));
}
