import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ReadResult } from 'goniokit/report';
import type { MeasureOptions } from '../command-options.ts';
import type { Io } from '../io.ts';
import { tool } from '../tool.ts';
import { UsageError } from '../usage-error.ts';
import { type ContentMark, contentMark, sha256Of } from './content-mark.ts';

/** What is kept of a recording that was measured: everything but its name. */
type Kept = Pick<ReadResult, 'sha256' | 'measurements'>;

/** Results that were kept in a folder, each under a mark of all that it was made from. */
export interface KeptResults {
  /** Null where the file cannot be read: measuring it says why. */
  markOf(file: string): Promise<ContentMark | null>;
  find(mark: ContentMark): Promise<Kept | null>;
  /** @throws UsageError where it cannot be written */
  keep(mark: ContentMark, kept: Kept): Promise<void>;
}

/**
 * The results in a folder, which is made where it is not there. One holds for the same bytes, the same
 * options and the same version of goniokit, whatever the file is called. Programs may share the folder.
 *
 * @throws UsageError where the folder cannot be made
 */
export async function openKeptResults(
  folder: string,
  options: MeasureOptions,
  io: Io,
): Promise<KeptResults> {
  const root = resolve(io.cwd, folder);
  const refuse = (error: unknown) => {
    const code = String((error as { code?: unknown }).code ?? error);
    return new UsageError(`${folder} cannot keep results: ${causes[code] ?? code}`);
  };
  const made = await madeWith(options, io);
  await mkdir(root, { recursive: true }).catch((error: unknown) => {
    throw refuse(error);
  });
  const keyOf = (mark: ContentMark) => sha256Of(JSON.stringify([made, mark]));
  const pathOf = (key: string) => join(root, key.slice(0, 2), `${key}.result`);

  return {
    markOf: (file) => contentMark(file, io).catch(() => null),
    async find(mark) {
      const key = keyOf(mark);
      try {
        const kept = JSON.parse(await readFile(pathOf(key), 'utf8'));
        return kept.key === key ? { sha256: kept.sha256, measurements: kept.measurements } : null;
      } catch {
        // Not there, or not whole: the machine may have lost its power.
        return null;
      }
    },
    async keep(mark, { sha256, measurements }) {
      // The file changed between the two times that it was read.
      if (sha256 !== mark.sha256) return;
      const key = keyOf(mark);
      const path = pathOf(key);
      const temporary = `${path}.${randomUUID()}.part`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(temporary, JSON.stringify({ key, sha256, measurements }));
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => {});
        throw refuse(error);
      }
    },
  };
}

/** What a result depends on beside the recording: nothing of how it is written. */
async function madeWith(options: MeasureOptions, io: Io) {
  const { motion, side, space, fit, height, zero, definitions } = options;
  const { imageSize, mirrored, person, rate, from, view, units, hand } = options;
  if (zero === '-' || definitions === '-') {
    throw new UsageError('--resume takes files for --zero and --definitions, not standard input');
  }
  return {
    version: tool.version,
    asked: { motion, side, space, fit, height },
    told: { imageSize, mirrored, person, rate, from, view, units, hand },
    zero: zero === undefined ? null : await contentMark(zero, io),
    definitions: definitions === undefined ? null : await contentMark(definitions, io),
  };
}

const causes: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file, and no folder',
  ENOTDIR: 'it is a file, and no folder',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'writing there is not allowed',
  ENOSPC: 'the disk is full',
};
