import { isAbsolute } from 'node:path';
import { glob } from 'tinyglobby';
import type { Io } from '../io.ts';

/** The files that fit a pattern of the shell, in the order of their names. Names that begin with a dot are passed over. */
export async function filesMatching(pattern: string, io: Io): Promise<readonly string[]> {
  const absolute = isAbsolute(pattern);
  const files = await glob(pattern, { cwd: io.cwd, absolute, expandDirectories: false });
  return files.sort();
}
