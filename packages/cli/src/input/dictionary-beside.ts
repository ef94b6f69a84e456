import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';

/** Name of the data dictionary that stands beside a table: `walk.csv` -> `walk.dictionary.json`. */
export function dictionaryName(table: string): string {
  return `${table.replace(/\.[^./\\]*$/, '')}.dictionary.json`;
}

/** The data dictionary beside a table, where there is one. */
export async function dictionaryBeside(
  table: string,
  io: Io,
): Promise<{ readonly text: string; readonly file: string } | null> {
  if (table === '-') return null;
  const file = dictionaryName(table);
  try {
    return { text: await readFile(resolve(io.cwd, file), 'utf8'), file };
  } catch {
    return null;
  }
}
