import type { MotionRow } from 'goniokit';
import { lookUpMotion } from 'goniokit/catalogue';
import type { RecordingResult } from 'goniokit/report';
import type { MeasureOptions } from '../command-options.ts';
import { readRecording } from '../input/read-recording.ts';
import type { Io } from '../io.ts';
import { catalogueOf } from './catalogue-of.ts';
import { type MeasuredFile, measureFile } from './measure-file.ts';
import { measurementsOf } from './measurements-of.ts';

/**
 * Measures files that are held against each other, whatever each of them is like. Where no motion was asked
 * for, what is performed in one of them is measured in all.
 *
 * @param across `sides`: what one side performed is measured on the other too
 * @returns in the order of the files
 * @throws GoniokitError, UsageError as {@link prepareMeasuring}
 */
export async function measureAlike(
  files: readonly string[],
  options: MeasureOptions,
  io: Io,
  across: 'files' | 'sides',
): Promise<readonly RecordingResult[]> {
  const { catalogue, measureOne } = await prepareMeasuring(files, options, io);
  const measured: MeasuredFile[] = [];
  for (const file of files) measured.push(await measureOne(file, io));
  return resultsAlike(measured, options, catalogue, across);
}

/**
 * The results of files that were measured, each for all that is performed in one of them.
 *
 * @returns in the order of the files
 */
export function resultsAlike(
  measured: readonly MeasuredFile[],
  options: MeasureOptions,
  catalogue: readonly MotionRow[],
  across: 'files' | 'sides',
): readonly RecordingResult[] {
  const results = measured.map(({ result }) => result);
  if (options.motion) return results;
  const found = results.flatMap((result) => measurementsOf(result).measurements);
  const ids = new Set(found.map(({ motion }) => motion));
  const names = catalogue.flatMap((row) => row.motions.map(({ id }) => id));
  const motions = names.filter((id) => ids.has(id));
  const again = measured.map(({ measureAgain }) => measureAgain(motions));
  if (across === 'sides') return again;
  const pairs = new Set(found.map(({ motion, side }) => `${motion} ${side}`));
  return again.map((result) => {
    if (result.status === 'failed') return result;
    const measurements = result.measurements.measurements.filter(({ motion, side }) =>
      pairs.has(`${motion} ${side}`),
    );
    return { ...result, measurements: { ...result.measurements, measurements } };
  });
}

/**
 * What measuring each of several files takes: what was asked is looked at before any is opened.
 *
 * @throws GoniokitError `unknown-motion`, or what is wrong with the definitions or the neutral recording
 * @throws UsageError where standard input would have to be read twice
 */
export async function prepareMeasuring(files: readonly string[], options: MeasureOptions, io: Io) {
  const catalogue = await catalogueOf(options, io, [...files, options.zero]);
  for (const id of options.motion ?? []) lookUpMotion(id, catalogue);
  const zero =
    options.zero === undefined ? null : (await readRecording(options.zero, options, io)).recording;
  const measureOne = (file: string, own: Io) => measureFile(file, options, catalogue, zero, own);
  return { catalogue, measureOne };
}
