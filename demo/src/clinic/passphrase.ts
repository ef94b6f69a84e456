import { storeNames } from '../store/row.ts';
import { troubleOf } from '../store/store-error.ts';
import { openRecords, sealRecords } from '../store/vault/convert-records.ts';
import type { KeyLock } from '../store/vault/key-lock.ts';
import { newRecoveryKey } from '../store/vault/recovery-key.ts';
import { changeLock, createVault, vaultRow } from '../store/vault/vault.ts';
import type { LockMinutes, Vault } from '../store/vault/vault-schema.ts';
import type { ClinicStore, Device } from './device.ts';

/** What came of a wish: `failed` was told as trouble of the disk. */
export type Outcome = 'done' | 'wrong-secret' | 'failed';

/** What can be asked for around the passphrase. Secrets are never kept. */
export interface Passphrase {
  /** @returns the recovery key, to be shown once; null where the disk refused, and nothing has changed */
  turnOn(passphrase: string): Promise<string | null>;
  turnOff(): Promise<void>;
  unlock(secret: string): Promise<boolean>;
  lock(): Promise<void>;
  /** @param secret the passphrase as it is now, or the recovery key */
  change(secret: string, next: string): Promise<Outcome>;
  /** @returns the new key; the old one then opens nothing any more */
  renewRecoveryKey(secret: string): Promise<{ readonly outcome: Outcome; readonly key: string }>;
  lockAfter(minutes: LockMinutes | null): Promise<void>;
  /** Everything that is kept, for the one who has lost both secrets; the page then starts anew. */
  eraseAll(): Promise<void>;
}

export function createPassphrase(device: Device, { dispatch }: ClinicStore): Passphrase {
  const { writer } = device;

  /** @returns whether the disk took part */
  async function alone(work: () => Promise<void>): Promise<boolean> {
    try {
      await writer.alone(work);
      return true;
    } catch (error) {
      dispatch({ type: 'trouble', trouble: troubleOf(error) });
      return false;
    }
  }

  /** The vault is on the disk before anything relies on it. */
  async function keep(vault: Vault, key: CryptoKey): Promise<void> {
    await device.disk().write([vaultRow(vault)]);
    device.use({ vault, key });
  }

  async function replaceLock(secret: string, kind: KeyLock['kind'], next: string) {
    const opened = device.opened();
    if (opened === null) return 'failed';
    const vault = await changeLock(opened.vault, secret, kind, next);
    if (vault === null) return 'wrong-secret';
    return (await alone(() => keep(vault, opened.key))) ? 'done' : 'failed';
  }

  return {
    async turnOn(passphrase) {
      const { vault, key, recoveryKey } = await createVault(passphrase);
      await alone(async () => {
        await keep(vault, key);
        device.use({ key, vault: await sealRecords(device.disk(), key, vault) });
      });
      return device.opened() === null ? null : recoveryKey;
    },
    async turnOff() {
      const opened = device.opened();
      if (opened === null) return;
      const { key } = opened;
      await alone(async () => {
        const vault: Vault = { ...opened.vault, state: 'opening' };
        await keep(vault, key);
        await openRecords(device.disk(), key, vault);
        device.use(null);
      });
    },
    unlock: (secret) => device.unlock(secret),
    lock: () => device.lock(),
    change: (secret, next) => replaceLock(secret, 'passphrase', next),
    async renewRecoveryKey(secret) {
      const key = newRecoveryKey();
      return { outcome: await replaceLock(secret, 'recovery', key), key };
    },
    async lockAfter(minutes) {
      const opened = device.opened();
      if (opened === null) return;
      await alone(() => keep({ ...opened.vault, lockAfter: minutes }, opened.key));
    },
    async eraseAll() {
      const disk = device.disk();
      const isErased = await alone(async () => {
        const rows = await Promise.all(
          storeNames.map(async (store) => (await disk.ids(store)).map((id) => ({ store, id }))),
        );
        await disk.erase(rows.flat());
      });
      if (isErased) location.reload();
    },
  };
}
