import type { Port } from '../port.ts';
import { readRow } from '../read-row.ts';
import type { StoredRow } from '../row.ts';
import { type KeyLock, makeKeyLock, newDataKey, openKeyLock } from './key-lock.ts';
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import type { Vault } from './vault-schema.ts';

const ID = 'vault';

export function vaultRow(vault: Vault): StoredRow {
  return { store: 'vault', id: ID, owner: '', record: vault };
}

/**
 * The device's vault: null where there is none, `damaged` where there is one that cannot be read.
 *
 * @throws StoreError
 */
export async function readVault(port: Port): Promise<Vault | 'damaged' | null> {
  const [row] = await port.list('vault');
  return row === undefined ? null : (readRow('vault', row) ?? 'damaged');
}

/** A vault that nothing lies in yet, its data key, and the key for the day the passphrase is forgotten. */
export interface NewVault {
  readonly vault: Vault;
  readonly key: CryptoKey;
  readonly recoveryKey: string;
}

/** @param rounds fewer only in tests */
export async function createVault(passphrase: string, rounds?: number): Promise<NewVault> {
  const recoveryKey = newRecoveryKey();
  const dataKey = await newDataKey();
  const byPassphrase = await makeKeyLock('passphrase', dataKey, passphrase, rounds);
  const locks = [byPassphrase, await makeKeyLock('recovery', dataKey, recoveryKey, rounds)];
  const key = await openKeyLock(byPassphrase, passphrase, 'work');
  if (key === null) throw new Error('a lock opens with what it was made with');
  return { vault: { version: 1, state: 'sealing', locks, lockAfter: 5 }, key, recoveryKey };
}

/**
 * The data key, with the passphrase or with the recovery key; null where it is neither.
 *
 * @param use `wrap` for a key that a new lock can be made of
 */
export async function openLocks(
  locks: readonly KeyLock[],
  secret: string,
  use: 'work' | 'wrap' = 'work',
): Promise<CryptoKey | null> {
  const recoveryKey = readRecoveryKey(secret);
  for (const lock of locks) {
    const typed = lock.kind === 'recovery' ? recoveryKey : secret;
    const key = typed === null ? null : await openKeyLock(lock, typed, use);
    if (key !== null) return key;
  }
  return null;
}

/**
 * The vault with another lock in the place of the one of its kind: what lies in it stays as it is.
 *
 * @param secret passphrase or recovery key, as they are now
 * @returns null where the secret is neither
 */
export async function changeLock(
  vault: Vault,
  secret: string,
  kind: KeyLock['kind'],
  next: string,
  rounds?: number,
): Promise<Vault | null> {
  const dataKey = await openLocks(vault.locks, secret, 'wrap');
  if (dataKey === null) return null;
  const lock = await makeKeyLock(kind, dataKey, next, rounds);
  return { ...vault, locks: [lock, ...vault.locks.filter((one) => one.kind !== kind)] };
}
