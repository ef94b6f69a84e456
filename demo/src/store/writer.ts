import type { Port } from './port.ts';
import type { StoredRow } from './row.ts';
import { type StoreTrouble, troubleOf } from './store-error.ts';

/** Brings rows to the disk, in their order; what did not get there is kept and tried again. */
export interface Writer {
  save(rows: readonly StoredRow[]): void;
  erase(rows: readonly Pick<StoredRow, 'store' | 'id'>[]): void;
  /** Tries again what did not get to the disk. */
  retry(): void;
  /** What is not on the disk yet. */
  unsaved(): readonly StoredRow[];
  /** Kept once everything that was asked for has been tried. */
  settled(): Promise<void>;
}

/**
 * @param onTrouble told why rows wait, and null when none do any more
 */
export function createWriter(
  port: Port,
  onTrouble: (trouble: StoreTrouble | null) => void,
): Writer {
  const waiting = new Map<string, StoredRow>();
  let queue = Promise.resolve();
  let inTrouble = false;

  async function drain(): Promise<void> {
    const rows = [...waiting];
    if (rows.length === 0) return;
    try {
      await port.write(rows.map(([, row]) => row));
      // A row that was changed meanwhile goes with the next turn.
      for (const [key, row] of rows) if (waiting.get(key) === row) waiting.delete(key);
      if (inTrouble && waiting.size === 0) {
        inTrouble = false;
        onTrouble(null);
      }
    } catch (error) {
      inTrouble = true;
      onTrouble(troubleOf(error));
    }
  }

  function turn(work: () => Promise<void>): void {
    queue = queue.then(work);
  }

  return {
    save(rows) {
      for (const row of rows) waiting.set(keyOf(row), row);
      turn(drain);
    },
    erase(rows) {
      for (const row of rows) waiting.delete(keyOf(row));
      turn(async () => {
        try {
          await port.erase(rows);
        } catch (error) {
          onTrouble(troubleOf(error));
        }
      });
    },
    retry: () => turn(drain),
    unsaved: () => [...waiting.values()],
    settled: () => queue,
  };
}

function keyOf({ store, id }: Pick<StoredRow, 'store' | 'id'>): string {
  return `${store} ${id}`;
}
