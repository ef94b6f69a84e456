import { GoniokitError } from '../errors/goniokit-error.ts';
import { checkHeader } from './check-header.ts';
import { fillGaps } from './fill-gaps.ts';
import type { FormatReader } from './format-reader.ts';
import type { Frame } from './frame.ts';
import { isBlankPiece } from './is-blank.ts';
import { createTasksReader } from './mediapipe-tasks-reader.ts';
import { readJson } from './read-json.ts';
import type { RecordingReaderOptions } from './read-options.ts';
import { createRecordingBuilder, type RecordingBuilder } from './recording-builder.ts';
import type { RecordingHeader } from './recording-header.ts';
import { createFrameScanner } from './scan-frame.ts';
import { skeletonOf } from './skeletons/skeletons.ts';
import { type OpenPieceTaker, type PieceTaker, splitPieces } from './split-pieces.ts';

/** The builder, and what fills it from a line. */
interface Frames {
  readonly builder: RecordingBuilder;
  readonly take: PieceTaker;
  readonly takeOpen?: OpenPieceTaker;
}

const NEWLINE = 10;

/**
 * Reads JSON in lines: a `goniokit-recording`, which its header tells, or results of MediaPipe Tasks,
 * which their fields tell.
 *
 * @param firstLine number of the line on which it starts
 */
export function readLines(options: RecordingReaderOptions, firstLine: number): FormatReader {
  let line = firstLine;
  let frames: Frames | null = null;

  const splitter = splitPieces(
    (chunk, from) => chunk.indexOf(NEWLINE, from),
    (bytes, start, end) => {
      if (frames) frames.take(bytes, start, end);
      else if (!isBlankPiece(bytes, start, end)) begin(bytes, start, end);
      line += 1;
    },
    (bytes, start) => {
      const end = frames?.takeOpen?.(bytes, start) ?? -1;
      if (end >= 0) line += 1;
      return end;
    },
  );

  function begin(bytes: Uint8Array, start: number, end: number): void {
    const first = readJson(bytes.subarray(start, end), 'not-a-recording', 'a first line');
    const fields = first as Readonly<Record<string, unknown>>;
    if (Object.hasOwn(fields, 'format')) {
      frames = ownFrames(checkHeader(fields), options);
    } else if (Object.hasOwn(fields, 'timeMs')) {
      throw new GoniokitError('bad-header', {
        what: 'a first line',
        expected: 'a header: {"format":"goniokit-recording","version":1,...}',
        received: 'a frame',
      });
    } else {
      frames = createTasksReader('mediapipe-tasks-ndjson', options);
      frames.take(bytes, start, end);
    }
  }

  return {
    push: splitter.push,
    end() {
      splitter.end();
      // A line with something on it was there, or this would not be read as lines.
      return frames!.builder.finish();
    },
    line: () => line,
  };
}

function ownFrames(header: RecordingHeader, options: RecordingReaderOptions): Frames {
  const { imageSize, mirrored, expectedFrames } = options;
  const { image } = header;
  if (
    imageSize &&
    image &&
    !(imageSize.width === image.width && imageSize.height === image.height)
  ) {
    throw new GoniokitError('bad-option', {
      what: 'image size',
      expected: `the file's own, ${image.width}x${image.height}, or none`,
      received: `${imageSize.width}x${imageSize.height}`,
    });
  }
  const builder = createRecordingBuilder(
    {
      ...header,
      image: image ?? imageSize ?? null,
      mirrored: mirrored === true || header.mirrored === true,
    },
    expectedFrames === undefined ? {} : { expectedFrames },
  );
  const scanner = createFrameScanner(skeletonOf(header.skeleton).names.length);

  function takeOpen(bytes: Uint8Array, start: number): number {
    const end = scanner.scan(bytes, start);
    if (end >= 0) builder.add(scanner.frame);
    return end;
  }

  return {
    builder,
    takeOpen,
    take(bytes, start, end) {
      if (takeOpen(bytes, start) === end || isBlankPiece(bytes, start, end)) return;
      const frame = readJson(bytes.subarray(start, end), 'bad-frame', 'a frame') as Frame;
      builder.add(frame, fillGaps(frame));
    },
  };
}
