import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';

/** Whether an input is gone once it was read, as standard input: whoever opens a pipe again waits for a writer. */
export async function isReadOnce(file: string, io: Io): Promise<boolean> {
  if (file === '-') return true;
  const stats = await stat(resolve(io.cwd, file)).catch(() => null);
  return stats !== null && !stats.isFile() && !stats.isDirectory();
}
