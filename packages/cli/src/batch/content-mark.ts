import { createHash } from 'node:crypto';
import { dictionaryBeside } from '../input/dictionary-beside.ts';
import { openBytes } from '../input/open-bytes.ts';
import { jsonFolder } from '../input/openpose-folder.ts';
import type { Io } from '../io.ts';

/** A mark of everything in the files that a result is made from. */
export interface ContentMark {
  /** Of the input's bytes. */
  readonly sha256: string;
  /** Of the data dictionary beside it; null where there is none. */
  readonly dictionary: string | null;
}

/** @throws GoniokitError `unreadable` */
export async function contentMark(file: string, io: Io): Promise<ContentMark> {
  const folder = await jsonFolder(file, io);
  if (folder) return { sha256: folder.sha256, dictionary: null };
  const hash = createHash('sha256');
  const source = await openBytes(file, io);
  try {
    for await (const chunk of source.chunks()) hash.update(chunk);
  } finally {
    await source.close();
  }
  const beside = await dictionaryBeside(file, io);
  return { sha256: hash.digest('hex'), dictionary: beside && sha256Of(beside.text) };
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
