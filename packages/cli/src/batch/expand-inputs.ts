import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FormatId } from '@goniokit/formats';
import type { Io } from '../io.ts';
import { say } from '../output/say.ts';
import { UsageError } from '../usage-error.ts';
import { type Input, named } from './input.ts';
import { readList } from './read-list.ts';
import { refused } from './refused-input.ts';

/** Names that a sentence shows. */
const SHOWN = 3;

/** What the command line named. */
export interface Named {
  /** Files, folders, patterns, lists (`@list`). */
  readonly names: readonly string[];
  readonly lists: readonly string[];
  /** What else is read: standard input can be read only once. */
  readonly others: readonly (string | undefined)[];
  readonly from?: FormatId | undefined;
}

/**
 * Files, folders, patterns and lists as the files that are to be measured, in the order in which they were
 * named, in folders and patterns in the order of their names. Each file once: that it was named again is said.
 *
 * @throws UsageError where nothing was named, or standard input would have to be read twice
 * @throws GoniokitError where a list cannot be read
 */
export async function expandInputs(
  { names, lists, others, from }: Named,
  io: Io,
): Promise<readonly Input[]> {
  if ([...names, ...lists, ...others].filter((name) => name === '-' || name === '@-').length > 1) {
    throw new UsageError('"-" stands for standard input, which can be read only once');
  }
  if (names.length + lists.length === 0) {
    throw new UsageError("missing required argument 'FILE': recordings, folders or --list");
  }
  const collected = new Map<string, Input>();
  const twice: string[] = [];
  const entered = new Set<string>();
  const add = (input: Input) => {
    const key = input.file === '-' ? '-' : resolve(io.cwd, input.file);
    const before = collected.get(key);
    if (before !== undefined) twice.push(input.file);
    // Whoever names a file says that it is a recording.
    if (before === undefined || (before.isFound && !input.isFound)) collected.set(key, input);
  };
  for (const name of names) {
    const list = await listNamed(name, io);
    if (list === null) (await inputsOf(name, from, io, entered)).forEach(add);
    else await addList(list);
  }
  for (const list of lists) await addList(list);
  if (twice.length > 0) {
    const shown = twice.slice(0, SHOWN).join(', ');
    const more = twice.length > SHOWN ? ', ...' : '';
    await say(io, `named more than once, and measured once: ${shown}${more}`);
  }
  return [...collected.values()];

  async function addList(list: string): Promise<void> {
    for (const line of await readList(list, io)) {
      (await inputsOf(line === '-' ? './-' : line, from, io, entered)).forEach(add);
    }
  }
}

/** `@list` is a list, unless a file has that name. */
async function listNamed(name: string, io: Io): Promise<string | null> {
  if (!name.startsWith('@') || name.length === 1) return null;
  return (await statOf(name, io)) === null ? name.slice(1) : null;
}

async function inputsOf(
  name: string,
  from: FormatId | undefined,
  io: Io,
  entered: Set<string>,
): Promise<readonly Input[]> {
  if (name === '-') return [named(name)];
  const there = await statOf(name, io);
  if (there?.isDirectory())
    return from === 'openpose' ? [named(name)] : inFolder(name, io, entered);
  if (there !== null || !/[*?[\]{}]/.test(name)) return [named(name)];
  const { filesMatching } = await import('./files-matching.ts');
  const files = await filesMatching(name, io);
  return files.length > 0 ? files.map(named) : [refused(name, 'no-match')];
}

async function inFolder(folder: string, io: Io, entered: Set<string>): Promise<readonly Input[]> {
  const before = entered.size;
  const { recordingsInFolder } = await import('./recordings-in-folder.ts');
  const inputs = await recordingsInFolder(folder, io, entered);
  const isNew = entered.size > before;
  return inputs.length > 0 || !isNew ? inputs : [refused(folder, 'no-recordings')];
}

function statOf(name: string, io: Io) {
  return stat(resolve(io.cwd, name)).catch(() => null);
}
