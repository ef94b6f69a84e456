import type { Row, StoredRow, StoreName } from './row.ts';

/** The disk, as far as the page needs one. Every method may fail with a {@link StoreError}. */
export interface Port {
  /** Everything in a store, or what belongs to one record. */
  list(store: StoreName, owner?: string): Promise<readonly Row[]>;
  /** What is in a store, by name: recordings are many, and large. */
  ids(store: StoreName): Promise<readonly string[]>;
  /** Those to whom something in a store belongs, each once. */
  owners(store: StoreName): Promise<readonly string[]>;
  /** All of them or none; on disk, not only on its way there, when the promise is kept. */
  write(rows: readonly StoredRow[]): Promise<void>;
  /** All of them or none. */
  erase(rows: readonly Pick<StoredRow, 'store' | 'id'>[]): Promise<void>;
  close(): void;
}
