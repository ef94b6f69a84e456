import { GoniokitError, type MotionRow, measure, type Recording } from 'goniokit';
import { fitRecording } from 'goniokit/fit';
import type { RecordingResult } from 'goniokit/report';
import type { MeasureOptions } from '../command-options.ts';
import { readRecording } from '../input/read-recording.ts';
import type { Io } from '../io.ts';
import { isOptionError } from '../is-option-error.ts';
import { say } from '../output/say.ts';

/**
 * Reads and measures one file; what is wrong with it is said and becomes its result, so that the files
 * beside it are measured.
 *
 * @throws GoniokitError only where an option is wrong
 */
export async function measureFile(
  file: string,
  options: MeasureOptions,
  catalogue: readonly MotionRow[],
  zero: Recording | null,
  io: Io,
): Promise<RecordingResult> {
  try {
    const { sha256, recording } = await readRecording(file, options, io);
    const asAsked = (one: Recording) => (options.fit ? fitRecording(one) : one);
    const measurements = measure(asAsked(recording), {
      catalogue,
      space: options.space,
      ...(options.motion ? { motions: options.motion } : {}),
      ...(options.side ? { side: options.side } : {}),
      ...(zero ? { zero: asAsked(zero) } : {}),
      ...(options.height === undefined ? {} : { heightCm: options.height }),
    });
    return { file, sha256, status: 'read', measurements };
  } catch (error) {
    if (!(error instanceof GoniokitError) || isOptionError(error)) throw error;
    await say(io, `goniokit: ${error.message}`);
    return { file, status: 'failed', error };
  }
}
