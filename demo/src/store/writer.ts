import type { Port } from './port.ts';
import type { StoredRow } from './row.ts';
import { type StoreTrouble, troubleOf } from './store-error.ts';

/** Brings rows to the disk, in their order; what did not get there is kept and tried again. */
export interface Writer {
  save(rows: readonly StoredRow[]): void;
  erase(rows: readonly RowName[]): void;
  /** Tries again what did not get to the disk. */
  retry(): void;
  /** Does something with the disk while nothing is written. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** What is not on the disk yet. */
  unsaved(): readonly StoredRow[];
  /** Kept once everything that was asked for has been tried. */
  settled(): Promise<void>;
}

export type RowName = Pick<StoredRow, 'store' | 'id'>;

/**
 * @param onTrouble told why rows wait, and null when none do any more
 */
export function createWriter(
  port: Port,
  onTrouble: (trouble: StoreTrouble | null) => void,
): Writer {
  const toWrite = new Map<string, StoredRow>();
  const toErase = new Map<string, RowName>();
  let queue: Promise<unknown> = Promise.resolve();
  let inTrouble = false;

  async function drain(): Promise<void> {
    try {
      await emptied(toWrite, (rows) => port.write(rows));
      await emptied(toErase, (rows) => port.erase(rows));
      if (inTrouble && toWrite.size === 0 && toErase.size === 0) {
        inTrouble = false;
        onTrouble(null);
      }
    } catch (error) {
      inTrouble = true;
      onTrouble(troubleOf(error));
    }
  }

  function turn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  }

  return {
    save(rows) {
      for (const row of rows) {
        toErase.delete(keyOf(row));
        toWrite.set(keyOf(row), row);
      }
      void turn(drain);
    },
    erase(rows) {
      for (const row of rows) {
        toWrite.delete(keyOf(row));
        toErase.set(keyOf(row), row);
      }
      void turn(drain);
    },
    retry: () => void turn(drain),
    alone: turn,
    unsaved: () => [...toWrite.values()],
    async settled() {
      await queue;
    },
  };
}

/** @param bring fails where nothing of it was done */
async function emptied<One>(
  waiting: Map<string, One>,
  bring: (all: readonly One[]) => Promise<void>,
): Promise<void> {
  const all = [...waiting];
  if (all.length === 0) return;
  await bring(all.map(([, one]) => one));
  // One that was changed meanwhile goes with the next turn.
  for (const [key, one] of all) if (waiting.get(key) === one) waiting.delete(key);
}

function keyOf({ store, id }: RowName): string {
  return `${store} ${id}`;
}
