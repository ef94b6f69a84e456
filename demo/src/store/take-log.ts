import type { Frame } from 'goniokit';
import { formatRecordingFrame } from 'goniokit/recording';
import type { StoredRow } from './row.ts';
import { chunkRow } from './row-of.ts';

/**
 * How much of a running recording goes to the disk at once, milliseconds of its own time: so little that with
 * the frame that ends it, and the disk's own time, no more than a quarter second is ever missing.
 */
const CHUNK_MS = 60;

/** The log of a running recording. */
export interface TakeLog {
  add(frame: Frame): void;
  /** The rest. */
  close(): void;
}

/**
 * Cuts a running recording into chunks of less than a quarter second.
 *
 * @param save keeps a chunk, or keeps trying
 */
export function openTakeLog(takeId: string, save: (row: StoredRow) => void): TakeLog {
  let lines: string[] = [];
  let index = 0;
  let sinceMs: number | null = null;

  function flush(): void {
    if (lines.length === 0) return;
    save(chunkRow({ takeId, index, lines: lines.join('\n') }));
    lines = [];
    index += 1;
    sinceMs = null;
  }

  return {
    add(frame) {
      sinceMs ??= frame.timeMs;
      lines.push(formatRecordingFrame(frame).trimEnd());
      if (frame.timeMs - sinceMs >= CHUNK_MS) flush();
    },
    close: flush,
  };
}
