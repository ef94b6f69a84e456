import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stopIfInterrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';
import { found, type Input } from './input.ts';
import { isOpenPoseFrame } from './is-recording.ts';
import { refused } from './refused-input.ts';

/** Names that recordings have. What they hold tells whether they are. */
const endings = /\.(ndjson|jsonl|json|csv|tsv|c3d|trc|parquet)$/i;

/** Stands beside a table, and is read with it. */
const dictionary = /\.dictionary\.json$/i;

/**
 * What may be a recording in a folder and the folders in it, in the order of the names. Links are followed,
 * each folder is entered once. Names that begin with a dot are passed over; a folder of OpenPose is one
 * recording.
 *
 * @param entered real paths of the folders that were entered already; gets those that are entered now
 */
export async function recordingsInFolder(
  folder: string,
  io: Io,
  entered: Set<string>,
): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  await walk(folder, io, entered, inputs);
  return inputs.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function walk(folder: string, io: Io, entered: Set<string>, inputs: Input[]): Promise<void> {
  stopIfInterrupted(io.signal);
  const path = resolve(io.cwd, folder);
  try {
    const real = await realpath(path);
    if (entered.has(real)) return;
    entered.add(real);
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter(({ name }) => !name.startsWith('.'));
    const json = names.map(({ name }) => name).filter((name) => name.endsWith('.json'));
    const isOpenPose =
      json.length > 0 && (await isOpenPoseFrame(join(folder, json.sort()[0]!), io));
    if (isOpenPose) inputs.push(found(folder));
    for (const entry of names) {
      const { name } = entry;
      const file = `${folder.replace(/(?<=[^/])\/+$/, '')}/${name}`.replace(/^\/\//, '/');
      const target = entry.isSymbolicLink()
        ? await stat(join(path, name)).catch(() => null)
        : entry;
      if (target?.isDirectory()) await walk(file, io, entered, inputs);
      else if (!endings.test(name) || dictionary.test(name)) continue;
      else if (isOpenPose && name.endsWith('.json')) continue;
      // A link that leads nowhere is said when it is opened: data that was not fetched is no reason to be silent.
      else if (target === null || target.isFile()) inputs.push(found(file));
    }
  } catch (error) {
    stopIfInterrupted(io.signal);
    inputs.push(refused(folder, error));
  }
}
