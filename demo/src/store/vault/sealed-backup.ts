import * as z from 'zod/mini';
import { keyLockSchema, makeKeyLock, newDataKey, openKeyLock } from './key-lock.ts';
import { seal, sealedSchema, unseal } from './seal.ts';
import { openLocks } from './vault.ts';
import type { Vault } from './vault-schema.ts';

export const SEALED_FORMAT = 'goniokit-sealed-backup';
export const SEALED_VERSION = 1;

const ABOUT = `${SEALED_FORMAT} ${SEALED_VERSION}`;

/** A backup that is encrypted: its own locks come with it. */
export const sealedBackupSchema = z.extend(sealedSchema, {
  format: z.literal(SEALED_FORMAT),
  version: z.literal(SEALED_VERSION),
  locks: z.array(keyLockSchema).check(z.minLength(1), z.maxLength(4)),
});

export type SealedBackup = z.infer<typeof sealedBackupSchema>;

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

/** @param text a backup as `formatBackup` writes it */
export async function formatSealedBackup(
  text: string,
  { key, locks }: BackupSeal,
): Promise<string> {
  const sealed = await seal(key, text, ABOUT);
  return JSON.stringify({ format: SEALED_FORMAT, version: SEALED_VERSION, locks, ...sealed });
}

/** The backup within; null where the secret is another, or the file was changed. */
export async function openSealedBackup(
  backup: SealedBackup,
  secret: string,
): Promise<string | null> {
  const key = await openLocks(backup.locks, secret);
  return key === null ? null : unseal(key, backup, ABOUT);
}
