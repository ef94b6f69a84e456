import { type DBSchema, openDB } from 'idb';
import type { Port } from './port.ts';
import { type Row, type StoreName, storeNames } from './row.ts';
import { StoreError, troubleOf } from './store-error.ts';

const NAME = 'goniokit';

/** Of the stores and their indexes; a browser that has a higher one keeps this page out. */
const VERSION = 2;

type Schema = DBSchema & {
  [Name in StoreName]: { key: string; value: Row; indexes: { owner: string } };
};

/**
 * The browser's database. Writes are strict: an acknowledged one is on disk, whatever happens to the
 * browser after it.
 *
 * @param onReplaced told when a newer page wants the database: this one has then let go of it
 * @throws StoreError `newer` where a newer page has been here, `unavailable` where there is no database
 */
export async function openIdbPort(onReplaced: () => void): Promise<Port> {
  const db = await told(() =>
    openDB<Schema>(NAME, VERSION, {
      upgrade(older) {
        for (const name of storeNames) {
          if (older.objectStoreNames.contains(name)) continue;
          older.createObjectStore(name, { keyPath: 'id' }).createIndex('owner', 'owner');
        }
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        onReplaced();
      },
    }),
  );
  return {
    list: (store, owner) =>
      told(() =>
        owner === undefined ? db.getAll(store) : db.getAllFromIndex(store, 'owner', owner),
      ),
    ids: (store) => told(() => db.getAllKeys(store)),
    owners: (store) =>
      told(async () => {
        const owners: string[] = [];
        const { store: records } = db.transaction(store);
        let cursor = await records.index('owner').openKeyCursor(null, 'nextunique');
        for (; cursor !== null; cursor = await cursor.continue()) owners.push(String(cursor.key));
        return owners;
      }),
    write: (rows) =>
      told(async () => {
        if (rows.length === 0) return;
        const names = [...new Set(rows.map(({ store }) => store))];
        const change = db.transaction(names, 'readwrite', { durability: 'strict' });
        for (const { store, ...row } of rows)
          void change
            .objectStore(store)
            .put(row)
            .catch(() => {});
        await change.done;
      }),
    erase: (rows) =>
      told(async () => {
        if (rows.length === 0) return;
        const names = [...new Set(rows.map(({ store }) => store))];
        const change = db.transaction(names, 'readwrite', { durability: 'strict' });
        for (const { store, id } of rows)
          void change
            .objectStore(store)
            .delete(id)
            .catch(() => {});
        await change.done;
      }),
    close: () => db.close(),
  };
}

/** Errors of the browser, as the page knows them. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StoreError(troubleOf(error), error);
  }
}
