import {
  type AngleTable,
  angleSeries,
  findMotion,
  formatAnglesCsv,
  formatAnglesNdjson,
  reasonSentences,
  sidesOf,
} from 'goniokit';
import type { FileOptions, SpaceChoice } from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readRecording } from '../input/read-recording.ts';
import { stopIfInterrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';
import { say } from '../output/say.ts';
import { type OutputOptions, writeOutput } from '../output/write-output.ts';

export interface AnglesOptions extends FileOptions, OutputOptions {
  readonly motion: readonly string[];
  readonly side?: 'left' | 'right';
  readonly space: SpaceChoice;
  readonly format: 'csv' | 'ndjson';
}

/** Frames that are written at once: enough to be quick, few enough to be small. */
const BATCH_FRAMES = 4096;

/** The angles of the motions that were named, frame by frame. */
export async function writeAngles(file: string, options: AnglesOptions, io: Io): Promise<ExitCode> {
  const motions = options.motion.map((id) => findMotion(id));
  const format = options.format === 'csv' ? formatAnglesCsv : formatAnglesNdjson;
  const head = format([]);
  return writeOutput(options, io, async (output) => {
    const { recording } = await readRecording(file, options, io);
    await output.write(head);
    for (const { id, row } of motions) {
      const sides = sidesOf(row).filter((side) => side === 'none' || side === (options.side ?? side));
      for (const side of sides) {
        const { space, reasons, ...series } = angleSeries(recording, {
          motion: id,
          side,
          space: options.space,
        });
        await say(io, `${id} ${side}: ${[space ? `from ${space} landmarks` : 'no angle', ...reasons.map((reason) => reasonSentences[reason])].join('; ')}`);
        await writeBatches({ motion: id, side, ...series }, (batch) => {
          stopIfInterrupted(io.signal);
          return output.write(format([batch]).slice(head.length));
        });
      }
    }
    return exitCode.good;
  });
}

async function writeBatches(
  table: AngleTable & Readonly<Record<'timeMs' | 'raw' | 'filtered', Float64Array>>,
  write: (batch: AngleTable) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < table.timeMs.length; from += BATCH_FRAMES) {
    const to = from + BATCH_FRAMES;
    await write({
      ...table,
      timeMs: table.timeMs.subarray(from, to),
      raw: table.raw.subarray(from, to),
      filtered: table.filtered.subarray(from, to),
    });
  }
}
