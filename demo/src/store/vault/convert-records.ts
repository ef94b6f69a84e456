import type { Port } from '../port.ts';
import { type Row, recordStores, type StoredRow, type StoreName } from '../row.ts';
import { takeOfChunk } from '../row-of.ts';
import { isSealed, sealRow, unsealRow } from './sealed-record.ts';
import { vaultRow } from './vault.ts';
import type { Vault } from './vault-schema.ts';

/**
 * Encrypts what lies on the disk. It may break off anywhere and be called again: every record is then on the
 * disk in the one form or in the other, and both are read.
 *
 * @param vault lies on the disk already, `sealing`: no record is encrypted with a key that might be lost
 * @throws StoreError
 */
export async function sealRecords(disk: Port, key: CryptoKey, vault: Vault): Promise<Vault> {
  await rewrite(
    disk,
    (row) => !isSealed(row.record),
    (store, row) => sealRow(key, store, row),
  );
  const sealed: Vault = { ...vault, state: 'sealed' };
  await disk.write([vaultRow(sealed)]);
  return sealed;
}

/**
 * Decrypts what lies on the disk, and gives up the vault. What does not open is left as it is.
 *
 * @param vault lies on the disk, `opening`: what is written meanwhile is plain
 * @throws StoreError; calling it again goes on
 */
export async function openRecords(disk: Port, key: CryptoKey, vault: Vault): Promise<void> {
  await rewrite(
    disk,
    (row) => isSealed(row.record),
    (store, row) => unsealRow(key, store, row),
  );
  await disk.erase([vaultRow(vault)]);
}

async function rewrite(
  disk: Port,
  isDue: (row: Row) => boolean,
  convert: (store: StoreName, row: Row) => Promise<Row>,
): Promise<void> {
  for (const store of recordStores) {
    for (const owner of await portionsOf(disk, store)) {
      const due = (await disk.list(store, owner)).filter(isDue);
      if (due.length === 0) continue;
      const rows = await Promise.all(
        due.map(async (row): Promise<StoredRow> => ({ ...(await convert(store, row)), store })),
      );
      await disk.write(rows);
    }
  }
}

/** Whose records are rewritten at once: recordings one by one, for all of them are more than a page can hold. */
async function portionsOf(disk: Port, store: StoreName): Promise<readonly (string | undefined)[]> {
  if (store !== 'chunks') return [undefined];
  return [...new Set((await disk.ids(store)).map(takeOfChunk))];
}
