import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { Io } from '../io.ts';

/**
 * The files that fit a pattern of the shell, in the order of their names, each once: a folder that a link
 * leads to again holds nothing new. Names that begin with a dot are passed over.
 */
export async function filesMatching(pattern: string, io: Io): Promise<readonly string[]> {
  const absolute = isAbsolute(pattern);
  const files = await glob(pattern, { cwd: io.cwd, absolute, expandDirectories: false });
  const real = new Map<string, string>();
  const nameOf = new Map<string, string>();
  for (const file of files.sort()) {
    const folder = resolve(io.cwd, dirname(file));
    const known = real.get(folder) ?? (await realpath(folder).catch(() => folder));
    real.set(folder, known);
    const place = join(known, basename(file));
    // Of several ways the one without a link stays.
    if (known === folder || !nameOf.has(place)) nameOf.set(place, file);
  }
  return [...nameOf.values()].sort();
}
