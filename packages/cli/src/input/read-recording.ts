import { createHash } from 'node:crypto';
import type { Recording } from 'goniokit';
import { createRecordingReader } from 'goniokit/recording';
import type { FileOptions } from '../command-options.ts';
import { stopIfInterrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';
import { createProgressBar } from '../output/progress-bar.ts';
import { say } from '../output/say.ts';
import { countFrames } from './count-frames.ts';
import { describeRecording } from './describe-recording.ts';
import { createLineBlanker } from './line-blanker.ts';
import { openBytes } from './open-bytes.ts';
import { recordingFacts } from './recording-facts.ts';

/** A recording and the bytes it was read from. */
export interface RecordingFile {
  /** As the user named it; `-` is standard input. */
  readonly file: string;
  readonly sha256: string;
  readonly recording: Recording;
}

/**
 * Reads a file, or standard input for `-`, as it comes, and says on stderr what it is.
 *
 * @param emptied lines, counted from 1, that are read as if nothing stood on them
 * @throws GoniokitError naming the file and the line or byte
 */
export async function readRecording(
  file: string,
  { imageSize, mirrored, person }: FileOptions,
  io: Io,
  emptied: ReadonlySet<number> = new Set(),
): Promise<RecordingFile> {
  const name = file === '-' ? 'standard input' : file;
  const source = await openBytes(file, io);
  const bar = createProgressBar(io, name);
  try {
    const { size } = source;
    const expectedFrames = size === null ? 0 : await countFrames(source);
    const reader = createRecordingReader({
      file: name,
      expectedFrames: Math.max(0, expectedFrames - emptied.size),
      ...(imageSize ? { imageSize } : {}),
      ...(mirrored ? { mirrored } : {}),
      ...(person === undefined ? {} : { person }),
    });
    const hash = createHash('sha256');
    const emptyLines = createLineBlanker(emptied);
    let read = 0;
    for await (const chunk of source.chunks()) {
      stopIfInterrupted(io.signal);
      hash.update(chunk);
      emptyLines(chunk);
      reader.push(chunk);
      read += chunk.length;
      if (size !== null) bar.show(read / size);
    }
    stopIfInterrupted(io.signal);
    const recording = reader.end();
    bar.clear();
    await say(io, `${name}: ${describeRecording(recordingFacts(recording))}`);
    return { file, sha256: hash.digest('hex'), recording };
  } finally {
    bar.clear();
    await source.close();
  }
}
