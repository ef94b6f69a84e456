import { basename } from 'node:path';
import { type AngleTable, formatMot, formatMotionBids } from '@goniokit/formats';
import { type AngleSeries, GoniokitError } from 'goniokit';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type OutputOptions, writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';

/** Formats that hold all the series side by side. */
export const tableFormats = ['mot', 'motion-bids', 'parquet'] as const;

/** Names of BIDS, as sub-01_task-squat_tracksys-goniokit_motion.tsv. */
const bidsName =
  /^sub-([A-Za-z0-9]+)(?:_ses-([A-Za-z0-9]+))?_task-([A-Za-z0-9]+)_tracksys-([A-Za-z0-9]+)_motion\.tsv$/;

/** Thousandths of a degree, as in the other formats. */
const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000;

/**
 * The filtered angles of all series side by side.
 *
 * @throws GoniokitError `bad-data` where a series is no angle
 */
function tableOf(series: readonly AngleSeries[]): AngleTable {
  const other = series.find(({ unit }) => unit !== 'deg');
  if (other !== undefined) {
    throw new GoniokitError('bad-data', {
      what: 'a file of angles',
      expected: 'degrees',
      received: `${other.motion} in ${other.unit}`,
    });
  }
  return {
    names: series.map(({ motion, side }) => (side === 'none' ? motion : `${motion}_${side}`)),
    timeMs: (series[0] as AngleSeries).timeMs,
    columns: series.map(({ filtered }) => filtered.map(rounded)),
    inDegrees: true,
  };
}

/** A MOT file, Parquet, or the three files of Motion-BIDS, whose names follow from the output's. */
export async function writeAngleTable(
  format: (typeof tableFormats)[number],
  options: OutputOptions,
  inputs: readonly (string | undefined)[],
  io: Io,
  read: () => Promise<readonly AngleSeries[]>,
): Promise<ExitCode> {
  const { output = '-' } = options;
  if (format === 'mot') {
    return writeOutput(options, inputs, io, async ({ write }) => {
      const name = output === '-' ? 'angles' : basename(output);
      for (const piece of formatMot(tableOf(await read()), name)) await write(piece);
      return exitCode.good;
    });
  }
  if (format === 'parquet') {
    if (output === '-') {
      throw new UsageError('Parquet is written to a file, not to standard output');
    }
    return writeOutput(options, inputs, io, async ({ write }) => {
      const { formatParquetAngles } = await import('@goniokit/formats/parquet');
      await write(formatParquetAngles(tableOf(await read())));
      return exitCode.good;
    });
  }
  const [, subject = '', session, task = '', trackingSystem = ''] =
    bidsName.exec(basename(output)) ?? [];
  if (subject === '') {
    throw new UsageError(
      'Motion-BIDS takes a name, as -o sub-01_task-squat_tracksys-goniokit_motion.tsv',
    );
  }
  const beside = (ending: string) => ({
    ...options,
    output: output.replace(/_motion\.tsv$/, ending),
  });
  return writeOutput(beside('_channels.tsv'), inputs, io, (channels) =>
    writeOutput(beside('_motion.json'), inputs, io, (sidecar) =>
      writeOutput(options, inputs, io, async (motion) => {
        const files = formatMotionBids(tableOf(await read()), {
          subject,
          task,
          trackingSystem,
          ...(session === undefined ? {} : { session }),
        });
        for (const row of files.motion) await motion.write(row);
        await sidecar.write(files.sidecar);
        await channels.write(files.channels);
        return exitCode.good;
      }),
    ),
  );
}
