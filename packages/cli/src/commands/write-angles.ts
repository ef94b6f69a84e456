import { type AngleSeries, sidesOf } from 'goniokit';
import { angleSeries } from 'goniokit/angles';
import { lookUpMotion } from 'goniokit/catalogue';
import {
  type AngleTable,
  formatAnglesCsv,
  formatAnglesNdjson,
  reasonSentences,
} from 'goniokit/report';
import type {
  DefinitionsOption,
  FileOptions,
  HeightOption,
  SpaceChoice,
} from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readRecording } from '../input/read-recording.ts';
import { stopIfInterrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';
import { say } from '../output/say.ts';
import { type OutputOptions, writeOutput } from '../output/write-output.ts';
import { catalogueOf } from './catalogue-of.ts';
import type { tableFormats } from './write-angle-table.ts';

export interface AnglesOptions extends FileOptions, OutputOptions, DefinitionsOption, HeightOption {
  readonly motion: readonly string[];
  readonly side?: 'left' | 'right';
  readonly space: SpaceChoice;
  readonly format: 'csv' | 'ndjson' | (typeof tableFormats)[number];
}

/** Frames that are written at once: enough to be quick, few enough to be small. */
const BATCH_FRAMES = 4096;

/** The angles of the motions that were named, frame by frame. */
export async function writeAngles(file: string, options: AnglesOptions, io: Io): Promise<ExitCode> {
  const catalogue = await catalogueOf(options, io, [file]);
  const motions = options.motion.map((id) => lookUpMotion(id, catalogue));
  const inputs = [file, options.definitions];

  async function* eachSeries(): AsyncGenerator<AngleSeries> {
    const { recording } = await readRecording(file, options, io);
    for (const { id, row } of motions) {
      const sides = sidesOf(row).filter(
        (side) => side === 'none' || side === (options.side ?? side),
      );
      for (const side of sides) {
        const series = angleSeries(recording, {
          catalogue,
          motion: id,
          side,
          space: options.space,
          ...(options.height === undefined ? {} : { heightCm: options.height }),
        });
        await say(io, `${id} ${side}: ${describeSeries(series)}`);
        stopIfInterrupted(io.signal);
        yield series;
      }
    }
  }

  if (options.format !== 'csv' && options.format !== 'ndjson') {
    const { writeAngleTable } = await import('./write-angle-table.ts');
    return writeAngleTable(options.format, options, inputs, io, async () => {
      const all: AngleSeries[] = [];
      for await (const series of eachSeries()) all.push(series);
      return all;
    });
  }
  const format = options.format === 'csv' ? formatAnglesCsv : formatAnglesNdjson;
  const head = format([]);
  return writeOutput(options, inputs, io, async (output) => {
    let isHeadWritten = false;
    for await (const series of eachSeries()) {
      if (!isHeadWritten) await output.write(head);
      isHeadWritten = true;
      await writeBatches(series, (batch) => {
        stopIfInterrupted(io.signal);
        return output.write(format([batch]).slice(head.length));
      });
    }
    return exitCode.good;
  });
}

function describeSeries({ space, unit, reasons }: AngleSeries): string {
  const inUnit = unit === 'deg' ? '' : `, in ${unit === 'cm' ? 'centimetres' : 'ratios'}`;
  const read = space === null ? 'no angle' : `from ${space} landmarks${inUnit}`;
  return [read, ...reasons.map((reason) => reasonSentences[reason])].join('; ');
}

async function writeBatches(
  { motion, side, timeMs, raw, filtered }: AngleSeries,
  write: (batch: AngleTable) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < timeMs.length; from += BATCH_FRAMES) {
    const to = from + BATCH_FRAMES;
    await write({
      motion,
      side,
      timeMs: timeMs.subarray(from, to),
      raw: raw.subarray(from, to),
      filtered: filtered.subarray(from, to),
    });
  }
}
