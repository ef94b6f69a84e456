import { parseTable } from '@goniokit/formats/table';
import type { Io } from '../../io.ts';
import { say } from '../../output/say.ts';
import { UsageError } from '../../usage-error.ts';
import type { Failure, InputMark, Origin, Reading, Readings } from '../reading.ts';
import { type FileMap, readFileMap } from './file-map.ts';
import { badResults, isJson, jsonDocuments } from './json-documents.ts';
import { type EntryInFile, entryReadings, resultEntries } from './result-entries.ts';
import { readStudyFile, type StudyFile } from './study-file.ts';
import { type TableOptions, tableReadings } from './table-readings.ts';

export interface ReadOptions extends TableOptions {
  /** Table that says whose each file is. */
  readonly files?: string;
}

/** What the files of a study say. */
export interface StudyInput extends Readings {
  readonly inputs: readonly InputMark[];
  /** Measured files that the table of files does not have. */
  readonly unknownFiles: readonly string[];
  /** Files of that table that nobody measured. */
  readonly unmeasuredFiles: readonly string[];
  /** The whole results of recordings, where the files hold them, and whose they are. */
  readonly entries: readonly OwnedEntry[];
}

export interface OwnedEntry extends EntryInFile {
  readonly origin: Origin;
}

/** Takes a file that holds no readings; what it was taken for, or null where it is left to the others. */
type TakeFile = (file: StudyFile, map: FileMap | null) => string | null;

/**
 * Reads results and tables, and says on standard error what each was taken for.
 *
 * @throws GoniokitError where one of them cannot be read, with the line
 */
export async function readReadings(
  files: readonly string[],
  options: ReadOptions,
  io: Io,
  take: TakeFile = () => null,
): Promise<StudyInput> {
  checkStandardInput([...files, options.files]);
  const mapFile = options.files === undefined ? null : await readStudyFile(options.files, io);
  const map = mapFile && readFileMap(mapFile);
  const inputs: InputMark[] = [];
  const readings: Reading[] = [];
  const failures: Failure[] = [];
  const entries: OwnedEntry[] = [];
  const unknown = new Set<string>();
  for (const name of files) {
    const file = await readStudyFile(name, io);
    inputs.push({ file: file.file, sha256: file.sha256 });
    const taken = take(file, map);
    const read = taken === null ? readingsOf(file, options) : null;
    await say(io, `${name}: ${read?.note ?? taken}`);
    if (read === null) continue;
    for (const one of read.entries) {
      const origin = named({ ...nobody, file: one.result.file }, map, unknown);
      if (origin !== null) entries.push({ ...one, origin });
    }
    for (const one of read.readings) {
      const origin = named(one, map, unknown);
      if (origin !== null) readings.push({ ...one, ...origin });
    }
    for (const one of read.failures) {
      const origin = named(one, map, unknown);
      if (origin !== null) failures.push({ ...one, ...origin, file: one.file });
    }
  }
  if (map !== null) {
    // Subjects, raters and occasions come in the order of that table.
    readings.sort((a, b) => map.placeOf(a.file ?? '') - map.placeOf(b.file ?? ''));
    entries.sort((a, b) => map.placeOf(a.result.file) - map.placeOf(b.result.file));
  }
  if (mapFile !== null) inputs.push({ file: mapFile.file, sha256: mapFile.sha256 });
  return {
    readings,
    failures,
    inputs,
    entries,
    unknownFiles: [...unknown],
    unmeasuredFiles: map?.unused() ?? [],
  };
}

const nobody: Origin = { subject: null, file: null, occasion: null, rater: null };

/** @throws UsageError where standard input would have to be read twice */
export function checkStandardInput(files: readonly (string | undefined)[]): void {
  if (files.filter((file) => file === '-').length < 2) return;
  throw new UsageError('standard input (-) can be read only once');
}

/** What a file or a row says of its origin, and the table of files beside it; null where that has no such file. */
function named(one: Origin, map: FileMap | null, unknown: Set<string>): Origin | null {
  if (map === null || one.file === null) return one;
  const origin = map.originOf(one.file);
  if (origin === null) {
    unknown.add(one.file);
    return null;
  }
  return {
    subject: one.subject ?? origin.subject,
    file: one.file,
    occasion: one.occasion ?? origin.occasion,
    rater: one.rater ?? origin.rater,
  };
}

const parquetSource = { placeOf: (row: number) => ({ path: `row ${row}` }), words: 'Parquet' };

function readingsOf(
  { file, text, parquet }: StudyFile,
  options: ReadOptions,
): Readings & { readonly note: string; readonly entries: readonly EntryInFile[] } {
  if (parquet !== null) {
    return { ...tableReadings(parquet, options, file, parquetSource), entries: [] };
  }
  if (!isJson(text)) {
    return { ...tableReadings(parseTable(text, { file }), options, file), entries: [] };
  }
  const entries = jsonDocuments(text, file).flatMap((document) => {
    if (document.format === 'goniokit-measurements') return resultEntries(document);
    throw badResults('goniokit-measurements, or a table', document.format, document.where);
  });
  return {
    ...entryReadings(entries),
    entries,
    note: `results of ${entries.length} ${entries.length === 1 ? 'recording' : 'recordings'}`,
  };
}
