import type { Port } from '../port.ts';
import { sealRow, unsealRow } from './sealed-record.ts';

/**
 * A disk whose records are encrypted, chunks of a running recording too. Records that are not encrypted yet,
 * or not any more, are read as well.
 *
 * @param isSealing false while a passphrase is being given up: what is then written is plain
 */
export function sealedPort(disk: Port, key: CryptoKey, isSealing: boolean): Port {
  return {
    async list(store, owner) {
      const rows = await disk.list(store, owner);
      return Promise.all(rows.map((row) => unsealRow(key, store, row)));
    },
    ids: (store) => disk.ids(store),
    owners: (store) => disk.owners(store),
    async write(rows) {
      if (!isSealing) return disk.write(rows);
      await disk.write(await Promise.all(rows.map((row) => sealRow(key, row.store, row))));
    },
    erase: (rows) => disk.erase(rows),
    close: () => disk.close(),
  };
}
