import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isConflict, joinEntries } from '../batch/join-entries.ts';
import { readList } from '../batch/read-list.ts';
import { readResults } from '../batch/read-results.ts';
import { hasNorms, type ResultEntry, type ResultTool } from '../batch/result-entry.ts';
import { resultFormatOf } from '../batch/result-format.ts';
import { badResults } from '../batch/result-lines.ts';
import { createResultWriter, entryPart, type Sink } from '../batch/result-writer.ts';
import { createSpill, type Spill, type SpillPlace } from '../batch/spill.ts';
import type { MergeOptions } from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { stopIfInterrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';
import { say } from '../output/say.ts';
import { writeOutput } from '../output/write-output.ts';
import { UsageError } from '../usage-error.ts';

/** What was found in all the files: places, no results. */
interface Gathered {
  readonly tool: ResultTool;
  readonly places: ReadonlyMap<string, SpillPlace>;
  readonly withNorms: boolean;
  readonly repeated: number;
  readonly conflicts: readonly string[];
}

/**
 * The results in several files as one, the recordings in the order of their names, each once: it does not
 * matter how the recordings were divided into the files, nor in which order those are named.
 *
 * @throws GoniokitError where a file is not whole, or not of `measure` or `merge`
 */
export async function mergeResults(
  files: readonly string[],
  options: MergeOptions,
  io: Io,
): Promise<ExitCode> {
  const { list: lists = [], output = '-' } = options;
  const format = resultFormatOf(options, 'json');
  if (format === 'text') throw new UsageError('merge writes no table');
  const named = [...files];
  for (const list of lists) named.push(...(await readList(list, io)));
  if (named.length === 0) {
    throw new UsageError("missing required argument 'RESULTS': files of measure, or --list");
  }
  if ([...named, ...lists].filter((file) => file === '-').length > 1) {
    throw new UsageError('"-" stands for standard input, which can be read only once');
  }
  return writeOutput(options, [...named, ...lists], io, async (sink) => {
    const beside = output === '-' ? join(tmpdir(), 'goniokit') : resolve(io.cwd, output);
    const spill = createSpill(`${beside}.${randomUUID()}.part`);
    try {
      const gathered = await gather(named, spill, io);
      await write(gathered, spill, format, sink, io);
      await sayWhatDiffers(gathered, named.length, io);
      return gathered.conflicts.length > 0 ? exitCode.someFailed : exitCode.good;
    } finally {
      spill.close();
    }
  });
}

async function gather(files: readonly string[], spill: Spill, io: Io): Promise<Gathered> {
  const places = new Map<string, SpillPlace>();
  const conflicts = new Set<string>();
  let tool: ResultTool | null = null;
  let withNorms = false;
  let repeated = 0;
  for (const file of files) {
    for await (const { entry, tool: own, line } of readResults(file, io)) {
      stopIfInterrupted(io.signal);
      tool ??= own;
      if (own.name !== tool.name || own.version !== tool.version) {
        const versions = `${tool.name} ${tool.version} and ${own.name} ${own.version}`;
        throw badResults('those of one version of the tool', versions, file, line);
      }
      withNorms ||= hasNorms(entry);
      const before = places.get(entry.file);
      if (before === undefined) {
        places.set(entry.file, spill.put(JSON.stringify(entry)));
        if (isConflict(entry)) conflicts.add(entry.file);
        continue;
      }
      repeated += 1;
      const old = JSON.parse(spill.take(before)) as ResultEntry;
      const joined = joinEntries(old, entry);
      if (joined !== old) places.set(entry.file, spill.put(JSON.stringify(joined)));
      if (isConflict(joined)) conflicts.add(entry.file);
    }
  }
  if (tool === null) throw badResults('recordings', 'none', files[0] ?? '');
  return { tool, places, withNorms, repeated, conflicts: [...conflicts].sort() };
}

async function write(
  { tool, places, withNorms }: Gathered,
  spill: Spill,
  format: 'json' | 'ndjson' | 'csv' | 'parquet',
  sink: Sink,
  io: Io,
): Promise<void> {
  const writer = await createResultWriter(format, { tool, withNorms }, sink);
  for (const file of [...places.keys()].sort()) {
    stopIfInterrupted(io.signal);
    const entry = JSON.parse(spill.take(places.get(file) as SpillPlace)) as ResultEntry;
    await writer.add(partOf(entry));
  }
  await writer.end();

  function partOf(entry: ResultEntry) {
    try {
      return entryPart(entry, format, tool, withNorms);
    } catch {
      throw badResults('recordings as measure writes them', 'others', entry.file);
    }
  }
}

async function sayWhatDiffers(
  { places, repeated, conflicts }: Gathered,
  files: number,
  io: Io,
): Promise<void> {
  for (const file of conflicts) {
    await say(io, `goniokit: a recording has results that differ, none is kept: ${file}`);
  }
  const again = repeated > 0 ? `, ${repeated} times one that was there already` : '';
  const recordings = `${places.size} ${places.size === 1 ? 'recording' : 'recordings'}`;
  await say(io, `goniokit: ${recordings} of ${files} ${files === 1 ? 'file' : 'files'}${again}`);
}
