import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Where a text stands in a spill. */
export interface SpillPlace {
  readonly at: number;
  readonly length: number;
}

/** Texts that are put down and taken up again one by one, in a file instead of in memory. */
export interface Spill {
  put(text: string): SpillPlace;
  take(place: SpillPlace): string;
  /** Takes the file away. */
  close(): void;
}

const PENDING_BYTES = 2 ** 20;

export function createSpill(path: string): Spill {
  const file = openSync(path, 'wx+', 0o600);
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let written = 0;

  function write(): void {
    const bytes = Buffer.concat(pending);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    written += bytes.length;
    pending = [];
    pendingBytes = 0;
  }

  return {
    put(text) {
      const bytes = Buffer.from(text);
      const place = { at: written + pendingBytes, length: bytes.length };
      pending.push(bytes);
      pendingBytes += bytes.length;
      if (pendingBytes >= PENDING_BYTES) write();
      return place;
    },
    take({ at, length }) {
      if (pendingBytes > 0) write();
      const bytes = Buffer.alloc(length);
      for (let got = 0; got < length; ) {
        const more = readSync(file, bytes, got, length - got, at + got);
        if (more === 0) throw new Error(`${path} was cut short`);
        got += more;
      }
      return bytes.toString('utf8');
    },
    close() {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}
