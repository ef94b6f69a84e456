import { basename } from 'node:path';
import {
  type AngleTable,
  formatDictionary,
  formatMot,
  formatRecording,
  formatTidy,
  formatTrc,
  landmarkTrial,
  type MotionFile,
} from '@goniokit/formats';
import { GoniokitError } from 'goniokit';
import { describeRecording } from '../input/describe-recording.ts';
import { recordingFacts } from '../input/recording-facts.ts';
import { recordingOf } from '../input/recording-of.ts';
import type { Io } from '../io.ts';
import type { TargetFormat } from './target-format.ts';

/** A file in another format. */
export interface Converted {
  /** Piece by piece. */
  readonly text: Iterable<string | Uint8Array>;
  /** What it holds, for people. */
  readonly what: string;
  /** Text of the data dictionary beside a table; null for other formats. */
  readonly dictionary: string | null;
}

/**
 * What a file holds, in another format. Markers stay markers in a TRC file; elsewhere they become landmarks
 * by their names.
 *
 * @param out name of the file that is written
 * @throws GoniokitError where the format has no place for it
 */
export async function convertMotion(
  motion: MotionFile,
  to: TargetFormat,
  name: string,
  out: string,
  io: Io,
): Promise<Converted> {
  if (to === 'mot') {
    const table = anglesOf(motion, name);
    return { text: formatMot(table, basename(out)), what: sizeOf(table), dictionary: null };
  }
  if (to === 'parquet' && motion.holds === 'angles') {
    const { formatParquetAngles } = await import('@goniokit/formats/parquet');
    return {
      text: [formatParquetAngles(motion.table)],
      what: sizeOf(motion.table),
      dictionary: null,
    };
  }
  if (to === 'trc' && motion.holds === 'markers') {
    const { names, frames } = motion.trial;
    const what = `${names.length} markers in ${frames} frames, metres`;
    return { text: formatTrc(motion.trial, basename(out)), what, dictionary: null };
  }
  const recording = await recordingOf(motion, name, io);
  const what = describeRecording(recordingFacts(recording));
  switch (to) {
    case 'goniokit-recording':
      return { text: formatRecording(recording), what, dictionary: null };
    case 'parquet': {
      const { formatParquet } = await import('@goniokit/formats/parquet');
      return { text: [formatParquet(recording, basename(out))], what, dictionary: null };
    }
    case 'trc':
      return { text: formatTrc(landmarkTrial(recording), basename(out)), what, dictionary: null };
    default:
      return {
        text: formatTidy(recording, to === 'csv' ? ',' : '\t'),
        what,
        dictionary: formatDictionary(recording, basename(out)),
      };
  }
}

function sizeOf({ names, timeMs }: AngleTable): string {
  return `${names.length} columns of ${timeMs.length} rows`;
}

function anglesOf(motion: MotionFile, file: string): AngleTable {
  const table =
    motion.holds === 'angles' ? motion.table : motion.holds === 'markers' ? motion.angles : null;
  if (table !== null && table.names.length > 0) return table;
  throw new GoniokitError('bad-data', {
    what: 'a MOT file',
    expected: 'angles that the file holds (`goniokit angles` reads them from landmarks)',
    received: 'none',
    where: { file },
  });
}
