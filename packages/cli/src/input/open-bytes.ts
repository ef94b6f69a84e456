import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { GoniokitError } from 'goniokit';
import { stopIfInterrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';

/** An input's bytes, chunk by chunk. */
export interface ByteSource {
  /** The file's name as the user gave it; `-` is standard input. */
  readonly file: string;
  /** Bytes in all; null where only the end will tell. */
  readonly size: number | null;
  /** Each chunk holds only until the next is asked for. Files can be read again, standard input once. */
  chunks(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

const CHUNK_BYTES = 2 ** 20;

/**
 * Opens a file, or standard input for `-`.
 *
 * @throws GoniokitError `unreadable`, naming the file
 */
export async function openBytes(file: string, io: Io): Promise<ByteSource> {
  if (file === '-') {
    return {
      file,
      size: null,
      chunks: () => readable(file, io.stdin, io.signal),
      async close() {},
    };
  }
  const handle = await open(resolve(io.cwd, file)).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const stats = await handle.stat();
  if (stats.isDirectory()) {
    await handle.close();
    throw unreadable(file, { code: 'EISDIR' });
  }
  return {
    file,
    // A pipe or a device has no size, and cannot be read twice.
    size: stats.isFile() ? stats.size : null,
    chunks: () => readable(file, chunksOf(handle, stats.isFile()), io.signal),
    close: () => handle.close(),
  };
}

/** One buffer for the whole file: a large one would otherwise leave its size in garbage behind. */
async function* chunksOf(handle: FileHandle, isFile: boolean): AsyncIterable<Uint8Array> {
  const buffer = new Uint8Array(CHUNK_BYTES);
  let position = 0;
  for (;;) {
    const at = isFile ? position : null;
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, at);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* readable(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncIterable<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        // Standard input is closed to end the wait for it.
        stopIfInterrupted(signal);
        throw unreadable(file, error);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

const received: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'a file that may not be read',
  EPERM: 'a file that may not be read',
  EISDIR: 'a folder',
  ENAMETOOLONG: 'a name that is too long',
  EMFILE: 'too many open files',
  EIO: 'an error of the disk',
};

function unreadable(file: string, error: unknown): GoniokitError {
  const code = (error as { code?: unknown }).code;
  return new GoniokitError('unreadable', {
    what: 'input',
    expected: 'a file that can be read',
    received: received[String(code)] ?? `the error ${String(code ?? error)}`,
    where: { file },
  });
}
