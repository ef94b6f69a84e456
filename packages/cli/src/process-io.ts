import { availableParallelism } from 'node:os';
import type { Io, Sink } from './io.ts';

/** The process as the command line sees it. */
export function processIo(signal: AbortSignal): Io {
  return {
    stdin: process.stdin,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    cwd: process.cwd(),
    env: process.env,
    cores: availableParallelism(),
    signal,
    now: () => performance.now(),
  };
}

/** Waits only where the reader on the other side is slower: whatever is written then stays in memory. */
function sink(stream: NodeJS.WriteStream): Sink {
  return {
    isTTY: Boolean(stream.isTTY),
    get columns() {
      // A terminal that does not know its size says 0.
      return stream.columns || undefined;
    },
    write: (text) =>
      new Promise((resolve) => {
        // Nobody waits for a reader that went away.
        if (stream.errored || stream.write(text)) return resolve();
        const go = () => {
          stream.off('drain', go).off('error', go);
          resolve();
        };
        stream.once('drain', go).once('error', go);
      }),
  };
}
