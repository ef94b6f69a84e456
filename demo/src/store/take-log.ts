import type { Frame } from 'goniokit';
import { formatRecordingFrame } from 'goniokit/recording';
import type { StoredRow } from './row.ts';
import { chunkRow } from './row-of.ts';

/** A running recording's landmarks reach the disk at least this often, milliseconds of its own time. */
const CHUNK_MS = 250;

/** The log of a running recording. */
export interface TakeLog {
  add(frame: Frame): void;
  /** The rest. */
  close(): void;
}

/**
 * Cuts a running recording into chunks of a quarter second.
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
