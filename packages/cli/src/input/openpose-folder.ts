import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stopIfInterrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';

/** The files of a folder, and a mark of all of them. */
export interface JsonFolder {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Of the files' names and bytes, in the order of their names. */
  readonly sha256: string;
}

/** The JSON files of a folder; null where it is none, or has none. */
export async function jsonFolder(folder: string, io: Io): Promise<JsonFolder | null> {
  const path = resolve(io.cwd, folder);
  const isFolder = folder !== '-' && (await stat(path).catch(() => null))?.isDirectory();
  if (!isFolder) return null;
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) return null;
  const hash = createHash('sha256');
  const files: { name: string; text: string }[] = [];
  for (const name of names) {
    stopIfInterrupted(io.signal);
    const bytes = await readFile(join(path, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    files.push({ name, text: bytes.toString('utf8') });
  }
  return { files, sha256: hash.digest('hex') };
}
