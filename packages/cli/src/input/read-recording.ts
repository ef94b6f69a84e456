import type { Recording } from 'goniokit';
import type { FileOptions } from '../command-options.ts';
import type { Io } from '../io.ts';
import { say } from '../output/say.ts';
import { describeRecording } from './describe-recording.ts';
import { lacksDepth } from './lacks-depth.ts';
import { readMotion } from './read-motion.ts';
import { recordingFacts } from './recording-facts.ts';
import { recordingOf } from './recording-of.ts';

/** A recording and the bytes it was read from. */
export interface RecordingFile {
  /** As the user named it; `-` is standard input. */
  readonly file: string;
  readonly sha256: string;
  readonly recording: Recording;
}

/**
 * Reads a file of any format, or standard input for `-`, and says on stderr what it is.
 *
 * @param emptied lines, counted from 1, that are read as if nothing stood on them
 * @throws GoniokitError naming the file and the line or byte
 */
export async function readRecording(
  file: string,
  options: FileOptions,
  io: Io,
  emptied: ReadonlySet<number> = new Set(),
): Promise<RecordingFile> {
  const name = file === '-' ? 'standard input' : file;
  const { motion, sha256 } = await readMotion(file, options, io, emptied);
  const recording = await recordingOf(motion, name, io);
  await say(io, `${name}: ${describeRecording(recordingFacts(recording))}`);
  if (lacksDepth(recording)) {
    await say(
      io,
      `${name}: no depth, so nothing is measured in the picture unless --view says which side of the subject the camera saw`,
    );
  }
  const { view } = recording.source;
  if (options.view === undefined && view !== undefined && recording.world === null) {
    await say(io, `${name}: seen from the ${view} as the file says`);
  }
  if (recording.skeleton.id === 'mediapipe-hand-21') {
    await say(
      io,
      `${name}: a hand without a side, so nothing is measured unless --hand says whose it is`,
    );
  }
  return { file, sha256, recording };
}
