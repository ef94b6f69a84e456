import * as z from 'zod/mini';
import type { Port } from './port.ts';
import { readRow } from './read-row.ts';
import { recordStores, type StoredRow } from './row.ts';
import {
  SEALED_FORMAT,
  SEALED_VERSION,
  type SealedBackup,
  sealedBackupSchema,
} from './vault/sealed-backup.ts';

const FORMAT = 'goniokit-backup';
const VERSION = 1;

const headSchema = z.looseObject({
  format: z.enum([FORMAT, SEALED_FORMAT]),
  version: z.int(),
});

const rowSchema = z.object({
  store: z.enum(recordStores),
  id: z.string(),
  owner: z.string(),
  record: z.unknown(),
});

const backupSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  rows: z.array(rowSchema),
});

/** Why a file is not taken: a closed union, one sentence each in the page's words. */
export type NotABackup = 'not-a-backup' | 'newer-backup';

export type ReadBackup =
  | { readonly status: 'read'; readonly rows: readonly StoredRow[]; readonly damaged: number }
  | { readonly status: 'sealed'; readonly backup: SealedBackup }
  | { readonly status: 'refused'; readonly reason: NotABackup };

/**
 * Everything on the device as one JSON file, damaged records too.
 *
 * @param unsaved what did not reach the disk yet: it is newer
 */
export async function formatBackup(port: Port, unsaved: readonly StoredRow[]): Promise<string> {
  const rows = new Map<string, StoredRow>();
  const add = (row: StoredRow) => rows.set(`${row.store} ${row.id}`, row);
  for (const store of recordStores) {
    for (const { id, owner, record } of await port.list(store)) add({ store, id, owner, record });
  }
  unsaved.forEach(add);
  return JSON.stringify({ format: FORMAT, version: VERSION, rows: [...rows.values()] });
}

/** Reads a backup's file: rows that are damaged are counted and left out; an encrypted one is yet to be opened. */
export function readBackup(text: string): ReadBackup {
  const data = parse(text);
  const head = headSchema.safeParse(data);
  if (!head.success) return { status: 'refused', reason: 'not-a-backup' };
  const isEncrypted = head.data.format === SEALED_FORMAT;
  if (head.data.version > (isEncrypted ? SEALED_VERSION : VERSION)) {
    return { status: 'refused', reason: 'newer-backup' };
  }
  if (isEncrypted) {
    const sealed = sealedBackupSchema.safeParse(data);
    return sealed.success
      ? { status: 'sealed', backup: sealed.data }
      : { status: 'refused', reason: 'not-a-backup' };
  }
  const whole = backupSchema.safeParse(data);
  if (!whole.success) return { status: 'refused', reason: 'not-a-backup' };
  const rows = whole.data.rows.filter((row) => readRow(row.store, row) !== null);
  return { status: 'read', rows, damaged: whole.data.rows.length - rows.length };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Puts a backup's rows back. What is on the device already stays as it is.
 *
 * @returns how many came back, and how many were there
 * @throws StoreError; nothing was then written
 */
export async function restoreRows(
  port: Port,
  rows: readonly StoredRow[],
): Promise<{ readonly restored: number; readonly present: number }> {
  const known = new Set<string>();
  for (const store of recordStores) {
    for (const id of await port.ids(store)) known.add(`${store} ${id}`);
  }
  const missing = rows.filter(({ store, id }) => !known.has(`${store} ${id}`));
  await port.write(missing);
  return { restored: missing.length, present: rows.length - missing.length };
}
