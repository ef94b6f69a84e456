import type { Port } from '../port.ts';
import { type Row, type StoreName, storeNames } from '../row.ts';
import { StoreError, type StoreTrouble } from '../store-error.ts';

export interface MemoryPort extends Port {
  /** How many operations there were. */
  operations(): number;
  /** The k-th operation from now on fails, counted from 1, and those after it as well when `lasting`. */
  failAt(k: number, trouble: StoreTrouble, lasting?: boolean): void;
  heal(): void;
}

/** A disk that is as quick as memory, and fails when it is told to. */
export function createMemoryPort(): MemoryPort {
  const stores = new Map<StoreName, Map<string, Row>>(storeNames.map((name) => [name, new Map()]));
  let done = 0;
  let failing: { at: number; trouble: StoreTrouble; lasting: boolean } | null = null;

  async function operate<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    done += 1;
    if (failing !== null && (failing.lasting ? done >= failing.at : done === failing.at)) {
      throw new StoreError(failing.trouble, 'made by the test');
    }
    return work();
  }

  return {
    list: (store, owner) =>
      operate(() =>
        [...stores.get(store)!.values()]
          .filter((row) => owner === undefined || row.owner === owner)
          .map((row) => structuredClone(row)),
      ),
    ids: (store) => operate(() => [...stores.get(store)!.keys()]),
    owners: (store) =>
      operate(() =>
        [...new Set([...stores.get(store)!.values()].map(({ owner }) => owner))].sort(),
      ),
    write: (rows) =>
      operate(() => {
        for (const { store, ...row } of rows) stores.get(store)!.set(row.id, structuredClone(row));
      }),
    erase: (rows) =>
      operate(() => {
        for (const { store, id } of rows) stores.get(store)!.delete(id);
      }),
    close() {},
    operations: () => done,
    failAt(k, trouble, lasting = false) {
      failing = { at: done + k, trouble, lasting };
    },
    heal() {
      failing = null;
    },
  };
}
