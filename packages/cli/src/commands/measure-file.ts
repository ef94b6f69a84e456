import { GoniokitError, type Measured, type MotionRow, measure, type Recording } from 'goniokit';
import { type AngleSeries, angleSeries } from 'goniokit/angles';
import { fitRecording } from 'goniokit/fit';
import type { RecordingResult } from 'goniokit/report';
import type { MeasureOptions } from '../command-options.ts';
import { readRecording } from '../input/read-recording.ts';
import type { Io } from '../io.ts';
import { isOptionError } from '../is-option-error.ts';
import { say } from '../output/say.ts';

/** What a file shows, and what it shows of other motions, without reading it again. */
export interface MeasuredFile {
  readonly result: RecordingResult;
  measureAgain(motions: readonly string[]): RecordingResult;
  /** The readings that a motion was measured on; null where the file was not read. */
  seriesOf(one: Measured): AngleSeries | null;
}

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
): Promise<MeasuredFile> {
  try {
    const { sha256, recording } = await readRecording(file, options, io);
    const asAsked = (one: Recording) => (options.fit ? fitRecording(one) : one);
    const asked = asAsked(recording);
    const measureMotions = (motions: readonly string[] | undefined): RecordingResult => {
      const measurements = measure(asked, {
        catalogue,
        space: options.space,
        ...(motions ? { motions } : {}),
        ...(options.side ? { side: options.side } : {}),
        ...(zero ? { zero: asAsked(zero) } : {}),
        ...(options.height === undefined ? {} : { heightCm: options.height }),
      });
      return { file, sha256, status: 'read', measurements };
    };
    const seriesOf = ({ motion, side, space }: Measured): AngleSeries =>
      angleSeries(asked, {
        motion,
        side,
        space,
        catalogue,
        ...(options.height === undefined ? {} : { heightCm: options.height }),
      });
    return { result: measureMotions(options.motion), measureAgain: measureMotions, seriesOf };
  } catch (error) {
    if (!(error instanceof GoniokitError) || isOptionError(error)) throw error;
    await say(io, `goniokit: ${error.message}`);
    const result: RecordingResult = { file, status: 'failed', error };
    return { result, measureAgain: () => result, seriesOf: () => null };
  }
}
