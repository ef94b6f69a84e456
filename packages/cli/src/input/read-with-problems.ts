import { type ErrorCode, GoniokitError } from 'goniokit';
import type { FileOptions } from '../command-options.ts';
import type { Io } from '../io.ts';
import { isOptionError } from '../is-option-error.ts';
import { isReadOnce } from './is-read-once.ts';
import { type RecordingFile, readRecording } from './read-recording.ts';

/** A recording as far as it can be read, and everything that is wrong with its file. */
export interface ReadWithProblems {
  /** Null where the file is no recording at all. */
  readonly read: RecordingFile | null;
  readonly problems: readonly GoniokitError[];
  /** Whether the search was given up before the file's end. */
  readonly more: boolean;
}

/** Problems with one frame, which end with its line. */
const frameCodes: readonly ErrorCode[] = ['bad-frame', 'time-not-rising'];

/** A file with more is not checked by reading on. */
const PROBLEMS_LIMIT = 20;

/**
 * Reads a file past its bad frames: again for each of them, with its line left out.
 *
 * @throws GoniokitError only where an option is wrong
 */
export async function readWithProblems(
  file: string,
  options: FileOptions,
  io: Io,
): Promise<ReadWithProblems> {
  const problems: GoniokitError[] = [];
  const left = new Set<number>();
  for (;;) {
    try {
      return { read: await readRecording(file, options, io, left), problems, more: false };
    } catch (error) {
      if (!(error instanceof GoniokitError) || isOptionError(error)) throw error;
      const line = error.details.where?.line ?? 0;
      const goesOn = frameCodes.includes(error.code) && line > Math.max(0, ...left);
      // Formats that are not laid out in lines lose more than the frame: what follows says nothing new.
      if (left.size > 0 && !goesOn) return { read: null, problems, more: true };
      problems.push(error);
      if (!goesOn || (await isReadOnce(file, io))) return { read: null, problems, more: goesOn };
      if (problems.length === PROBLEMS_LIMIT) return { read: null, problems, more: true };
      left.add(line);
    }
  }
}
