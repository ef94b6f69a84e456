import { parseRecording } from 'goniokit/recording';
import { describe, expect, it } from 'vitest';
import { formatBackup, readBackup, restoreRows } from './backup.ts';
import { loadRecords } from './load-records.ts';
import { recordingText } from './recording-text.ts';
import type { StoredTake } from './records.ts';
import { clientRow, visitRow } from './row-of.ts';
import { createMemoryPort, type MemoryPort } from './testing/memory-port.ts';
import { client, frames, take, visit, workOn } from './testing/worked-example.ts';
import { formatSealedBackup, openSealedBackup, sealWith } from './vault/sealed-backup.ts';
import { createVault } from './vault/vault.ts';

async function wholeText(port: MemoryPort): Promise<string> {
  return recordingText(port, (await loadRecords(port)).takes.t as StoredTake);
}

describe('the store', () => {
  it('gives back what was written', async () => {
    const port = createMemoryPort();
    const { unsaved, troubles } = await workOn(port);
    expect(unsaved).toEqual([]);
    expect(troubles).toEqual([]);
    expect(await loadRecords(port)).toEqual({
      clients: { c: client },
      visits: { v: { ...visit, notes: 'better' } },
      takes: { t: take },
      protocols: {},
      damaged: 0,
    });
  });

  it('writes a running recording at least every quarter second, and gives it back as a recording', async () => {
    const port = createMemoryPort();
    await workOn(port);
    const chunks = await port.list('chunks', 't');
    expect(chunks.length).toBeGreaterThanOrEqual(5);
    expect(parseRecording(await wholeText(port)).frames).toBe(frames.length);
  });

  it('loses nothing, whichever write fails', async () => {
    const sound = createMemoryPort();
    await workOn(sound);
    const writes = sound.operations();
    const [expected, text] = [await loadRecords(sound), await wholeText(sound)];
    for (let k = 1; k <= writes; k += 1) {
      const port = createMemoryPort();
      port.failAt(k, 'full');
      const { troubles, retry } = await workOn(port);
      expect(troubles[0]).toBe('full');
      await retry();
      expect(troubles.at(-1)).toBeNull();
      expect(await loadRecords(port)).toEqual(expected);
      expect(await wholeText(port)).toBe(text);
    }
  });

  it('keeps what does not get to the disk, and says so, until there is room', async () => {
    const port = createMemoryPort();
    port.failAt(3, 'full', true);
    const { unsaved, troubles, retry } = await workOn(port);
    expect(troubles).toContain('full');
    expect(unsaved.length).toBeGreaterThan(0);
    port.heal();
    const backup = await formatBackup(port, unsaved);
    expect(backup).toContain('better');
    await retry();
    expect(troubles.at(-1)).toBeNull();
    expect((await loadRecords(port)).visits.v?.notes).toBe('better');
  });

  it('passes over a damaged record, and leaves it where it is', async () => {
    const port = createMemoryPort();
    await workOn(port);
    await port.write([{ store: 'clients', id: 'x', owner: '', record: { code: 7 } }]);
    const records = await loadRecords(port);
    expect(records.damaged).toBe(1);
    expect(Object.keys(records.clients)).toEqual(['c']);
    expect(await formatBackup(port, [])).toContain('"id":"x"');
  });
});

describe('a backup', () => {
  it('restores a whole device, to the byte', async () => {
    const [from, to] = [createMemoryPort(), createMemoryPort()];
    await workOn(from);
    const text = await formatBackup(from, []);
    const read = readBackup(text);
    if (read.status !== 'read') throw new Error(read.status);
    await restoreRows(to, read.rows);
    expect(await formatBackup(to, [])).toBe(text);
  });

  it('leaves alone what is there', async () => {
    const port = createMemoryPort();
    await workOn(port);
    const read = readBackup(await formatBackup(port, []));
    if (read.status !== 'read') throw new Error(read.status);
    await port.write([clientRow({ ...client, code: 'newer' })]);
    expect((await restoreRows(port, read.rows)).restored).toBe(0);
    expect((await loadRecords(port)).clients.c?.code).toBe('newer');
  });

  it('is refused where it is none, or newer than the page', () => {
    expect(readBackup('[]')).toEqual({ status: 'refused', reason: 'not-a-backup' });
    expect(readBackup('{')).toEqual({ status: 'refused', reason: 'not-a-backup' });
    expect(readBackup('{"format":"goniokit-backup","version":2,"other":[]}')).toEqual({
      status: 'refused',
      reason: 'newer-backup',
    });
  });

  it('counts damaged rows and restores the others', () => {
    const rows = [clientRow(client), { ...visitRow(visit), record: { id: 'v' } }];
    const text = JSON.stringify({ format: 'goniokit-backup', version: 1, rows });
    expect(readBackup(text)).toEqual({ status: 'read', rows: [clientRow(client)], damaged: 1 });
  });
});

describe('an encrypted backup', () => {
  it('is put back with its own passphrase, and with no other', async () => {
    const port = createMemoryPort();
    await workOn(port);
    const text = await formatBackup(port, []);
    const sealed = await formatSealedBackup(text, await sealWith('words for the file', 10));
    expect(sealed).not.toContain(client.code);
    const read = readBackup(sealed);
    if (read.status !== 'sealed') throw new Error(read.status);
    expect(await openSealedBackup(read.backup, 'others')).toBeNull();
    expect(await openSealedBackup(read.backup, 'words for the file')).toBe(text);
  });

  it("opens with the device's passphrase and recovery key where it was made with its vault", async () => {
    const { vault, key, recoveryKey } = await createVault('the words of the device', 10);
    const read = readBackup(await formatSealedBackup('{}', { key, locks: vault.locks }));
    if (read.status !== 'sealed') throw new Error(read.status);
    for (const secret of ['the words of the device', recoveryKey]) {
      expect(await openSealedBackup(read.backup, secret)).toBe('{}');
    }
  });

  it('does not open where a byte was changed, and is refused where it is newer or none', async () => {
    const sealed = await formatSealedBackup('{}', await sealWith('words for the file', 10));
    const parts = JSON.parse(sealed) as Record<string, unknown>;
    const read = readBackup(JSON.stringify({ ...parts, data: 'AAAA' }));
    if (read.status !== 'sealed') throw new Error(read.status);
    expect(await openSealedBackup(read.backup, 'words for the file')).toBeNull();
    expect(readBackup(JSON.stringify({ ...parts, version: 2 }))).toEqual({
      status: 'refused',
      reason: 'newer-backup',
    });
    expect(readBackup(JSON.stringify({ ...parts, locks: [] }))).toEqual({
      status: 'refused',
      reason: 'not-a-backup',
    });
  });
});
