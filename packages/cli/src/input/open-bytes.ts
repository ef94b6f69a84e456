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
/** Of a file that says it is empty, as the system's own do. */
const LEAST_BYTES = 2 ** 14;

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
  const isFile = stats.isFile();
  const bytes = isFile ? Math.min(Math.max(stats.size, LEAST_BYTES), CHUNK_BYTES) : CHUNK_BYTES;
  const buffers = [new Uint8Array(bytes), new Uint8Array(isFile ? bytes : 0)] as const;
  return {
    file,
    // A pipe or a device has no size, and cannot be read twice.
    size: isFile ? stats.size : null,
    chunks: () =>
      readable(file, isFile ? aheadOf(handle, buffers) : asTheyCome(handle, buffers[0]), io.signal),
    close: () => handle.close(),
  };
}

/** Two buffers in turn, for as long as the file is open: while one is worked on, the other is filled. */
async function* aheadOf(
  handle: FileHandle,
  [first, second]: readonly [Uint8Array, Uint8Array],
): AsyncIterable<Uint8Array> {
  let position = 0;
  const fill = (buffer: Uint8Array) => {
    const filled = handle.read(buffer, 0, buffer.length, position);
    // It may fail while the other is still worked on: it is told when it is asked for.
    filled.catch(() => {});
    return filled;
  };
  let next = fill(first);
  let free = second;
  try {
    for (;;) {
      const { buffer, bytesRead } = await next;
      if (bytesRead === 0) return;
      position += bytesRead;
      next = fill(free);
      free = buffer;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await Promise.allSettled([next]);
  }
}

/** Of a pipe or a device nothing is asked for before it is needed: the wait for it might not end. */
async function* asTheyCome(handle: FileHandle, buffer: Uint8Array): AsyncIterable<Uint8Array> {
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return;
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
