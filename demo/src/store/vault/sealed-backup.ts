import * as z from 'zod/mini';
import { formatList } from '../list-in-lines.ts';
import { keyLockSchema, makeKeyLock, newDataKey, openKeyLock } from './key-lock.ts';
import { type Sealed, seal, sealedSchema, unseal } from './seal.ts';
import { openLocks } from './vault.ts';
import type { Vault } from './vault-schema.ts';

export const SEALED_FORMAT = 'goniokit-sealed-backup';
export const SEALED_VERSION = 2;

const locksSchema = z.array(keyLockSchema).check(z.minLength(1), z.maxLength(4));

/**
 * What an encrypted backup begins with: its own locks come with it. Before the parts, in version 1, all of it
 * was one.
 */
export const sealedHeadSchema = z.union([
  z.object({
    format: z.literal(SEALED_FORMAT),
    version: z.literal(SEALED_VERSION),
    id: z.string(),
    locks: locksSchema,
  }),
  z.extend(sealedSchema, {
    format: z.literal(SEALED_FORMAT),
    version: z.literal(1),
    locks: locksSchema,
  }),
]);

type SealedHead = z.infer<typeof sealedHeadSchema>;

/** What a backup is encrypted with: a key, and how to get it. */
export interface BackupSeal {
  readonly key: CryptoKey;
  readonly locks: Vault['locks'];
}

/**
 * A seal of its own, for one file.
 *
 * @param rounds fewer only in tests
 */
export async function sealWith(passphrase: string, rounds?: number): Promise<BackupSeal> {
  const dataKey = await newDataKey();
  const lock = await makeKeyLock('passphrase', dataKey, passphrase, rounds);
  const key = await openKeyLock(lock, passphrase, 'work');
  if (key === null) throw new Error('a lock opens with what it was made with');
  return { key, locks: [lock] };
}

/** @param parts a backup as `formatBackup` writes it */
export function formatSealedBackup(
  parts: AsyncIterable<string>,
  { key, locks }: BackupSeal,
): AsyncGenerator<string> {
  const head = { format: SEALED_FORMAT, version: SEALED_VERSION, id: crypto.randomUUID(), locks };
  return formatList(head, 'parts', sealed(parts, key, head.id));
}

async function* sealed(
  parts: AsyncIterable<string>,
  key: CryptoKey,
  id: string,
): AsyncGenerator<string> {
  let place = 0;
  for await (const part of parts) {
    yield JSON.stringify(await seal(key, part, aboutPart(id, place)));
    place += 1;
  }
}

/** In another backup, or in another place of it, a part does not open. */
function aboutPart(id: string, place: number): string {
  return `${SEALED_FORMAT} ${SEALED_VERSION} ${id} ${place}`;
}

/**
 * The backup within, in pieces; a line that nobody can read in the place of a part that was changed.
 *
 * @returns null where the secret is another
 */
export async function openParts(
  head: SealedHead,
  parts: AsyncIterable<unknown> | Iterable<unknown>,
  secret: string,
): Promise<AsyncGenerator<string> | null> {
  const key = await openLocks(head.locks, secret);
  if (key === null) return null;
  return head.version === 1 ? onePiece(head, key) : opened(head.id, parts, key);
}

async function* onePiece(head: Sealed, key: CryptoKey): AsyncGenerator<string> {
  yield (await unseal(key, head, `${SEALED_FORMAT} 1`)) ?? '';
}

async function* opened(
  id: string,
  parts: AsyncIterable<unknown> | Iterable<unknown>,
  key: CryptoKey,
): AsyncGenerator<string> {
  let place = 0;
  for await (const part of parts) {
    const read = sealedSchema.safeParse(part);
    yield (read.success && (await unseal(key, read.data, aboutPart(id, place)))) || '\n!';
    place += 1;
  }
}
