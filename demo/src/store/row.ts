/** What the device keeps of people, each kind in a store of its own. */
export const recordStores = ['clients', 'visits', 'takes', 'chunks', 'protocols'] as const;

/** The vault is what the page knows of its own passphrase. */
export const storeNames = [...recordStores, 'vault'] as const;

export type StoreName = (typeof storeNames)[number];

/** A record as it lies on disk: unread until {@link readRow} has checked it. */
export interface Row {
  readonly id: string;
  /** The record that it belongs to: a visit's client, a take's visit, a chunk's take. */
  readonly owner: string;
  readonly record: unknown;
}

export interface StoredRow extends Row {
  readonly store: StoreName;
}
