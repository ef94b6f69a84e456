import * as z from 'zod/mini';
import { BETWEEN, formatList, type ListDocument, readList } from './list-in-lines.ts';
import type { Port } from './port.ts';
import { readRow } from './read-row.ts';
import { recordStores, type StoredRow } from './row.ts';
import {
  openParts,
  SEALED_FORMAT,
  SEALED_VERSION,
  sealedHeadSchema,
} from './vault/sealed-backup.ts';

const FORMAT = 'goniokit-backup';
const VERSION = 1;

/** What every backup begins with. */
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

/** Why a file is not taken: a closed union, one sentence each in the page's words. */
export type NotABackup = 'not-a-backup' | 'newer-backup';

export type ReadBackup =
  | { readonly status: 'read'; readonly rows: readonly StoredRow[]; readonly damaged: number }
  | { readonly status: 'sealed'; readonly isWrong: boolean }
  | { readonly status: 'refused'; readonly reason: NotABackup };

/** Letters of JSON that are written, and encrypted, in one go. */
const PART_LENGTH = 2 ** 20;

/**
 * Everything on the device as one JSON file, damaged records too, in parts.
 *
 * @param unsaved what did not reach the disk yet: it is newer
 */
export function formatBackup(
  port: Port,
  unsaved: readonly StoredRow[],
): AsyncGenerator<string, void> {
  return formatList({ format: FORMAT, version: VERSION }, 'rows', rowsInParts(port, unsaved));
}

async function* rowsInParts(
  port: Port,
  unsaved: readonly StoredRow[],
): AsyncGenerator<string, void> {
  const newer = new Map(unsaved.map((row) => [nameOf(row), row]));
  let part: string[] = [];
  let length = 0;
  for await (const row of rowsOn(port)) {
    const name = nameOf(row);
    part.push(JSON.stringify(newer.get(name) ?? row));
    newer.delete(name);
    length += part.at(-1)?.length ?? 0;
    if (length < PART_LENGTH) continue;
    yield part.join(BETWEEN);
    part = [];
    length = 0;
  }
  for (const row of newer.values()) part.push(JSON.stringify(row));
  if (part.length > 0) yield part.join(BETWEEN);
}

/** Recordings are many, and large: they are read one at a time. */
async function* rowsOn(port: Port): AsyncGenerator<StoredRow, void> {
  for (const store of recordStores) {
    const owners = store === 'chunks' ? await port.owners(store) : [undefined];
    for (const of of owners) {
      for (const { id, owner, record } of await port.list(store, of))
        yield { store, id, owner, record };
    }
  }
}

function nameOf({ store, id }: StoredRow): string {
  return `${store} ${id}`;
}

/**
 * Reads a backup's file: rows that are damaged are counted and left out.
 *
 * @param pieces its text, however it is cut
 * @param secret what opens it, where it is encrypted
 */
export async function readBackup(
  pieces: AsyncIterable<string>,
  secret?: string,
): Promise<ReadBackup> {
  const { head, items } = await readList(pieces, ['rows', 'parts']);
  const known = headSchema.safeParse(head);
  if (!known.success) return { status: 'refused', reason: 'not-a-backup' };
  const isEncrypted = known.data.format === SEALED_FORMAT;
  if (known.data.version > (isEncrypted ? SEALED_VERSION : VERSION)) {
    return { status: 'refused', reason: 'newer-backup' };
  }
  return isEncrypted ? openBackup(head, items, secret) : readRows(items);
}

async function openBackup(
  head: unknown,
  items: ListDocument['items'],
  secret: string | undefined,
): Promise<ReadBackup> {
  const sealed = sealedHeadSchema.safeParse(head);
  if (!sealed.success) return { status: 'refused', reason: 'not-a-backup' };
  if (secret === undefined) return { status: 'sealed', isWrong: false };
  const opened = await openParts(sealed.data, items, secret);
  return opened === null ? { status: 'sealed', isWrong: true } : readBackup(opened);
}

async function readRows(items: ListDocument['items']): Promise<ReadBackup> {
  const rows: StoredRow[] = [];
  let damaged = 0;
  for await (const item of items) {
    const row = rowSchema.safeParse(item);
    if (row.success && readRow(row.data.store, row.data) !== null) rows.push(row.data);
    else damaged += 1;
  }
  return { status: 'read', rows, damaged };
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
