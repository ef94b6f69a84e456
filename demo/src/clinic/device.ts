import { closedPort } from '../store/closed-port.ts';
import { openIdbPort } from '../store/idb-port.ts';
import { loadRecords } from '../store/load-records.ts';
import { lockedPort } from '../store/locked-port.ts';
import type { Port } from '../store/port.ts';
import { troubleOf } from '../store/store-error.ts';
import { openRecords, sealRecords } from '../store/vault/convert-records.ts';
import { sealedPort } from '../store/vault/sealed-port.ts';
import { openLocks, readVault } from '../store/vault/vault.ts';
import type { Vault } from '../store/vault/vault-schema.ts';
import { createWriter, type Writer } from '../store/writer.ts';
import { askToWrite } from '../store/writing-lock.ts';
import type { ClinicState } from './clinic-state.ts';
import { watchIdle } from './idle.ts';
import type { ClinicEvent } from './reduce-clinic.ts';

export interface ClinicStore {
  readonly now: () => ClinicState;
  readonly dispatch: (event: ClinicEvent) => void;
}

/** A vault that was opened. */
export interface OpenVault {
  readonly vault: Vault;
  readonly key: CryptoKey;
}

/** What the page keeps on the device: opened once, locked and unlocked. */
export interface Device {
  /** Records as the page knows them, encrypted or not. */
  readonly records: Port;
  readonly writer: Writer;
  /** As it lies there. */
  disk(): Port;
  opened(): OpenVault | null;
  /** Reads and writes with another vault, or with none, from now on; it lies on the disk already. */
  use(opened: OpenVault | null): void;
  /** Reads everything anew. */
  load(): Promise<void>;
  /** Here and in the other tabs. */
  lock(): Promise<void>;
  unlock(secret: string): Promise<boolean>;
  /** Goes on with what could not be written or rewritten. */
  goOn(): Promise<void>;
  /** Something happens: nobody has left. */
  touch(): void;
}

/** @param beforeLock what is running is to be ended: it is still kept */
export function openDevice({ now, dispatch }: ClinicStore, beforeLock: () => void): Device {
  let disk: Port = closedPort('unavailable');
  let port: Port = disk;
  let opened: OpenVault | null = null;
  const tabs = new BroadcastChannel('goniokit');
  const tell = (trouble: ClinicState['trouble']) => dispatch({ type: 'trouble', trouble });

  const records: Port = {
    list: (store, owner) => port.list(store, owner),
    ids: (store) => port.ids(store),
    owners: (store) => port.owners(store),
    write: (rows) => port.write(rows),
    erase: (rows) => port.erase(rows),
    close: () => port.close(),
  };
  const writer = createWriter(records, (trouble) => {
    tell(trouble);
    if (trouble === null) forget();
  });

  async function open(): Promise<void> {
    try {
      disk = await openIdbPort(() => tell('newer'));
    } catch (error) {
      disk = closedPort(troubleOf(error));
      tell(troubleOf(error));
    }
    const mayWrite = await askToWrite(() => void read(false));
    await read(!mayWrite);
  }

  /** As when the page is opened: another tab may have set a passphrase, or given it up. */
  async function read(readOnly: boolean): Promise<void> {
    try {
      const vault = await readVault(disk);
      opened = null;
      port = vault === null ? disk : lockedPort();
      if (vault !== null) {
        dispatch({ type: 'locked', isDamaged: vault === 'damaged', readOnly });
        return;
      }
      dispatch({ type: 'vault', vault: { at: 'none' } });
      dispatch({ type: 'opened', records: await loadRecords(port), readOnly });
    } catch (error) {
      tell(troubleOf(error));
    }
  }

  function use(next: OpenVault | null): void {
    opened = next;
    port = next === null ? disk : sealedPort(disk, next.key, next.vault.state !== 'opening');
    tabs.postMessage('vault');
    // What was locked while records were rewritten stays so.
    if (now().vault.at === 'locked') return;
    dispatch({
      type: 'vault',
      vault: next === null ? { at: 'none' } : { at: 'open', lockAfter: next.vault.lockAfter },
    });
  }

  /** The key goes once everything is on the disk. */
  function forget(): void {
    if (now().vault.at !== 'locked' || writer.unsaved().length > 0) return;
    opened = null;
    port = lockedPort();
  }

  async function hide(): Promise<void> {
    beforeLock();
    dispatch({ type: 'locked', isDamaged: false, readOnly: now().readOnly });
    await writer.settled();
    forget();
  }

  /** What a killed browser or a full disk broke off. */
  async function goOn(): Promise<void> {
    const { readOnly, isOpen, vault: at } = now();
    if (!isOpen && at.at === 'none') await read(readOnly);
    if (opened !== null && !readOnly && opened.vault.state !== 'sealed') {
      const { vault, key } = opened;
      try {
        await writer.alone(async () => {
          if (vault.state === 'sealing') use({ key, vault: await sealRecords(disk, key, vault) });
          else {
            await openRecords(disk, key, vault);
            use(null);
          }
        });
        tell(null);
      } catch (error) {
        tell(troubleOf(error));
        return;
      }
    }
    writer.retry();
  }

  const touch = watchIdle(
    () => {
      const { vault } = now();
      return vault.at === 'open' ? vault.lockAfter : null;
    },
    // The others look after themselves: somebody may be working there.
    () => void hide(),
  );

  const device: Device = {
    records,
    writer,
    disk: () => disk,
    opened: () => opened,
    use,
    async load() {
      try {
        const { readOnly } = now();
        dispatch({ type: 'opened', records: await loadRecords(port), readOnly });
      } catch (error) {
        tell(troubleOf(error));
      }
    },
    async lock() {
      if (now().vault.at !== 'open') return;
      tabs.postMessage('vault');
      await hide();
    },
    async unlock(secret) {
      const vault = await readVault(disk).catch((error) => tell(troubleOf(error)));
      if (vault === undefined || vault === 'damaged') return false;
      if (vault === null) {
        await read(now().readOnly);
        return true;
      }
      const key = await openLocks(vault.locks, secret);
      if (key === null) return false;
      touch();
      opened = { vault, key };
      port = sealedPort(disk, key, vault.state !== 'opening');
      dispatch({ type: 'vault', vault: { at: 'open', lockAfter: vault.lockAfter } });
      await goOn();
      await device.load();
      return true;
    },
    goOn,
    touch,
  };

  tabs.onmessage = async () => {
    if (now().vault.at === 'open') await hide();
    await read(now().readOnly);
  };
  // What did not get to the disk goes with the page: not without being asked.
  addEventListener('beforeunload', (event) => {
    if (now().trouble !== null && writer.unsaved().length > 0) event.preventDefault();
  });
  // What is asked for meanwhile waits until it is known where it goes.
  void writer.alone(open);
  return device;
}
