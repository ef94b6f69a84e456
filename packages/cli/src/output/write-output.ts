import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** Where a command's data goes. */
export interface OutputOptions {
  /** File name; `-` or nothing is standard output. */
  readonly output?: string;
  /** Whether a file that is there already may be replaced. */
  readonly force?: boolean;
}

/** Takes the data piece by piece. */
interface Output {
  /** Bytes are for files: standard output takes text. */
  write(data: string | Uint8Array): Promise<void>;
  /** Puts the whole file in its place; until then, nothing stands under its name. */
  finish(): Promise<void>;
  /** Leaves nothing behind where the work ended early. */
  discard(): Promise<void>;
}

/**
 * Opens a command's output before the work begins, so that a name that cannot be written costs no work.
 *
 * @throws UsageError where it cannot be written, or is there and `--force` was not given
 */
async function openOutput(
  { output = '-', force = false }: OutputOptions,
  inputs: readonly string[],
  io: Io,
): Promise<Output> {
  if (output === '-') {
    const write = (data: string | Uint8Array) => {
      if (typeof data === 'string') return io.stdout.write(data);
      throw new UsageError('bytes are written to a file, not to standard output');
    };
    return { write, async finish() {}, async discard() {} };
  }
  const named = resolve(io.cwd, output);
  const there = await statOf(named);
  if (there?.isDirectory()) throw refuse(output, { code: 'EISDIR' });
  // A file that is put in its place would end a device for everybody.
  if (there && !there.isFile()) throw refuse(output, { code: 'device' });
  if (there && !force) throw refuse(output, { code: 'EEXIST' });
  for (const input of inputs) {
    const read = there && input !== '-' ? await statOf(resolve(io.cwd, input)) : null;
    if (read && read.dev === there?.dev && read.ino === there.ino) {
      throw refuse(output, { code: 'input' });
    }
  }
  // Of a link, what it leads to is replaced.
  const path = there ? await realpath(named) : named;
  // Not by the process's number: in a container that is the same each time, and one may have been killed before.
  const temporary = `${path}.${randomUUID()}.part`;
  const handle = await open(temporary, 'wx').catch((error: unknown) => {
    throw refuse(output, error);
  });
  const discard = async () => {
    await handle.close();
    await rm(temporary, { force: true });
  };
  return {
    discard,
    async write(data) {
      try {
        await handle.writeFile(data);
      } catch (error) {
        throw refuse(output, error);
      }
    },
    async finish() {
      try {
        await handle.close();
        await (force ? rename(temporary, path) : publish(temporary, path));
      } catch (error) {
        throw refuse(output, error);
      } finally {
        await rm(temporary, { force: true });
      }
    },
  };
}

/**
 * Opens, lets the work write, and puts the file in its place, or removes it where nothing came.
 *
 * @param inputs files that are read: none of them is replaced, not even where it is told to
 */
export async function writeOutput(
  options: OutputOptions,
  inputs: readonly (string | undefined)[],
  io: Io,
  work: (output: Pick<Output, 'write'>) => Promise<ExitCode>,
): Promise<ExitCode> {
  const read = inputs.filter((input) => input !== undefined);
  const output = await openOutput(options, read, io);
  try {
    let isWritten = false;
    const code = await work({
      write(data) {
        isWritten = true;
        return output.write(data);
      },
    });
    await (isWritten ? output.finish() : output.discard());
    return code;
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** A link, unlike a rename, never replaces what appeared meanwhile. Not every file system has links. */
async function publish(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(temporary, path, constants.COPYFILE_EXCL);
  }
}

/** What stands under a name, through links; null where nothing does. */
const statOf = (path: string) => stat(path).catch(() => null);

const causes: Readonly<Record<string, string>> = {
  EEXIST: 'it is there already (--force replaces it)',
  EISDIR: 'it is a folder',
  device: 'it is a device or a pipe, and no file ("-" is standard output)',
  input: 'it is read by the same command',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'writing there is not allowed',
  ENOSPC: 'the disk is full',
};

function refuse(output: string, error: unknown): UsageError {
  const code = String((error as { code?: unknown }).code ?? error);
  return new UsageError(`${output} cannot be written: ${causes[code] ?? code}`);
}
