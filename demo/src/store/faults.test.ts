import { describe, expect, it } from 'vitest';
import { formatBackup, readBackup, restoreRows } from './backup.ts';
import { loadRecords, type Records } from './load-records.ts';
import type { Port } from './port.ts';
import { recordingText } from './recording-text.ts';
import { recordStores, type StoredRow } from './row.ts';
import { clientRow } from './row-of.ts';
import { StoreError } from './store-error.ts';
import { textIn } from './testing/backup-text.ts';
import { createMemoryPort, type MemoryPort } from './testing/memory-port.ts';
import { client, take, workOn } from './testing/worked-example.ts';
import { openRecords, sealRecords } from './vault/convert-records.ts';
import { sealedPort } from './vault/sealed-port.ts';
import { isSealed } from './vault/sealed-record.ts';
import { changeLock, createVault, openLocks, readVault, vaultRow } from './vault/vault.ts';
import { createWriter } from './writer.ts';

// The k-th operation of the disk fails, for every k: once, as a full disk does, and for good, as when the
// browser is killed. The page is then opened again, and everything that was acknowledged must be there.

const passphrase = 'four words of my own';
const made = await createVault(passphrase, 10);

interface Held {
  readonly records: Records;
  readonly recording: string;
}

async function heldBy(port: Port): Promise<Held> {
  return { records: await loadRecords(port), recording: await recordingText(port, take) };
}

/** What a page that is opened anew finds, and goes on with, as the clinic does. */
async function reopen(disk: Port): Promise<Held & { readonly state: string }> {
  const vault = await readVault(disk);
  if (vault === null) return { ...(await heldBy(disk)), state: 'plain' };
  if (vault === 'damaged') throw new Error('the vault is damaged');
  const key = await openLocks(vault.locks, passphrase);
  if (key === null) throw new Error('the passphrase does not open');
  const before = await heldBy(sealedPort(disk, key, true));
  if (vault.state === 'opening') {
    await openRecords(disk, key, vault);
    expect(await heldBy(disk)).toEqual(before);
    return { ...before, state: 'plain' };
  }
  if (vault.state === 'sealing') await sealRecords(disk, key, vault);
  expect(await heldBy(sealedPort(disk, key, true))).toEqual(before);
  return { ...before, state: 'sealed' };
}

async function expectAllOf(disk: Port, form: 'plain' | 'sealed'): Promise<void> {
  for (const store of recordStores) {
    for (const { record } of await disk.list(store)) {
      expect(isSealed(record)).toBe(form === 'sealed');
    }
  }
}

/** A disk with a session on it. */
async function worked(form: 'plain' | 'sealed'): Promise<MemoryPort> {
  const disk = createMemoryPort();
  await workOn(disk);
  if (form === 'sealed') await turnOn(disk);
  return disk;
}

/** As the page does it: first the vault, then what lies in it. */
async function turnOn(disk: Port): Promise<void> {
  await disk.write([vaultRow(made.vault)]);
  await sealRecords(disk, made.key, made.vault);
}

async function turnOff(disk: Port): Promise<void> {
  const vault = { ...made.vault, state: 'opening' } as const;
  await disk.write([vaultRow(vault)]);
  await openRecords(disk, made.key, vault);
}

const reference = await heldBy(await worked('plain'));

/** Runs a piece of work once for every operation of it, with that one failing. */
async function forEveryFault(
  form: 'plain' | 'sealed',
  work: (disk: MemoryPort) => Promise<unknown>,
  check: (disk: MemoryPort, fault: string) => Promise<void>,
): Promise<number> {
  const sound = await worked(form);
  const before = sound.operations();
  await work(sound);
  const operations = sound.operations() - before;
  for (const lasting of [false, true]) {
    for (let k = 1; k <= operations; k += 1) {
      const disk = await worked(form);
      disk.failAt(k, 'full', lasting);
      await expect(work(disk)).rejects.toThrow(StoreError);
      disk.heal();
      await check(disk, `operation ${k}${lasting ? ' and all after it' : ''}`);
    }
  }
  return operations;
}

describe('whichever operation fails', () => {
  it('a passphrase that is turned on costs nothing, and is on after the next opening', async () => {
    const operations = await forEveryFault('plain', turnOn, async (disk, fault) => {
      const { state, ...held } = await reopen(disk);
      expect(held, fault).toEqual(reference);
      await expectAllOf(disk, state as 'plain' | 'sealed');
    });
    expect(operations).toBeGreaterThan(recordStores.length + 2);
  });

  it('a passphrase that is turned off costs nothing, and is off after the next opening', async () => {
    await forEveryFault('sealed', turnOff, async (disk, fault) => {
      const { state, ...held } = await reopen(disk);
      expect(held, fault).toEqual(reference);
      await expectAllOf(disk, state as 'plain' | 'sealed');
    });
  });

  it('a new passphrase leaves the old one or sets the new one', async () => {
    const next = await changeLock(made.vault, passphrase, 'passphrase', 'other words', 10);
    await forEveryFault(
      'sealed',
      (disk) => disk.write([vaultRow({ ...next!, state: 'sealed' })]),
      async (disk) => {
        const { state, ...held } = await reopen(disk);
        expect(held).toEqual(reference);
        expect(state).toBe('sealed');
      },
    );
  });

  it('a backup changes nothing', async () => {
    const key = made.key;
    await forEveryFault(
      'sealed',
      (disk) => textIn(formatBackup(sealedPort(disk, key, true), [])),
      async (disk) => expect((await reopen(disk)).recording).toBe(reference.recording),
    );
  });

  it('a backup that is put back is there as a whole or not at all, and what was there stays', async () => {
    const read = await readBackup(formatBackup(await worked('plain'), []));
    if (read.status !== 'read') throw new Error(read.status);
    const other = { ...client, id: 'other' };
    const rows = [...read.rows, clientRow(other)];
    for (const form of ['plain', 'sealed'] as const) {
      const portOf = (disk: Port) => (form === 'plain' ? disk : sealedPort(disk, made.key, true));
      await forEveryFault(
        form,
        (disk) => restoreRows(portOf(disk), rows),
        async (disk) => {
          const { state, ...held } = await reopen(disk);
          expect(held).toEqual(reference);
          await restoreRows(portOf(disk), rows);
          expect((await reopen(disk)).records.clients.other).toEqual(other);
          await expectAllOf(disk, form);
        },
      );
    }
  });

  it('a session that is written encrypted loses nothing', async () => {
    const empty = async () => {
      const disk = createMemoryPort();
      await disk.write([vaultRow({ ...made.vault, state: 'sealed' })]);
      return disk;
    };
    const sound = await empty();
    const before = sound.operations();
    await workOn(sealedPort(sound, made.key, true));
    for (let k = 1; k <= sound.operations() - before; k += 1) {
      const disk = await empty();
      disk.failAt(k, 'full');
      const { troubles, retry } = await workOn(sealedPort(disk, made.key, true));
      expect(troubles[0]).toBe('full');
      await retry();
      expect(troubles.at(-1)).toBeNull();
      expect(await reopen(disk)).toEqual({ ...reference, state: 'sealed' });
      await expectAllOf(disk, 'sealed');
    }
  });

  it('a killed browser keeps what was acknowledged, encrypted or not', async () => {
    for (const form of ['plain', 'sealed'] as const) {
      const portOf = (disk: Port) => (form === 'plain' ? disk : sealedPort(disk, made.key, true));
      const sound = createMemoryPort();
      await workOn(portOf(sound));
      for (let k = 1; k <= sound.operations(); k += 1) {
        const disk = createMemoryPort();
        const acknowledged: StoredRow[] = [];
        const watched: Port = {
          ...portOf(disk),
          async write(rows) {
            await portOf(disk).write(rows);
            acknowledged.push(...rows);
          },
        };
        disk.failAt(k, 'failed', true);
        await workOn(watched);
        disk.heal();
        const latest = new Map(acknowledged.map((row) => [`${row.store} ${row.id}`, row]));
        for (const { store, ...row } of latest.values()) {
          expect(await portOf(disk).list(store)).toContainEqual(row);
        }
      }
    }
  });

  it('what is to be erased is erased when there is a disk again', async () => {
    for (const k of [1, 2]) {
      const disk = await worked('plain');
      const troubles: unknown[] = [];
      const writer = createWriter(disk, (trouble) => troubles.push(trouble));
      disk.failAt(k, 'failed', true);
      writer.save([clientRow({ ...client, code: 'changed' })]);
      writer.erase([{ store: 'visits', id: 'v' }]);
      await writer.settled();
      expect(troubles).toContain('failed');
      disk.heal();
      writer.retry();
      await writer.settled();
      expect(troubles.at(-1)).toBeNull();
      const { clients, visits } = await loadRecords(disk);
      expect(clients.c?.code).toBe('changed');
      expect(visits).toEqual({});
    }
  });
});
