import { parseRecording } from 'goniokit/recording';
import { describe, expect, it } from 'vitest';
import { formatBackup, readBackup, restoreRows } from './backup.ts';
import { loadRecords } from './load-records.ts';
import { recordingText } from './recording-text.ts';
import type { StoredTake } from './records.ts';
import { chunkRow, clientRow, visitRow } from './row-of.ts';
import { partsIn, piecesOf, textIn } from './testing/backup-text.ts';
import { createMemoryPort, type MemoryPort } from './testing/memory-port.ts';
import { client, frames, take, visit, workOn } from './testing/worked-example.ts';
import { seal } from './vault/seal.ts';
import { formatSealedBackup, sealWith } from './vault/sealed-backup.ts';
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
    const backup = await textIn(formatBackup(port, unsaved));
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
    expect(await textIn(formatBackup(port, []))).toContain('"id":"x"');
  });
});

/** A backup of so many rows, in parts of about a megabyte. */
async function large(rows: number): Promise<MemoryPort> {
  const port = createMemoryPort();
  const lines = 'x'.repeat(99_000);
  await port.write([
    clientRow(client),
    ...Array.from({ length: rows }, (_, i) => chunkRow({ takeId: `t${i % 3}`, index: i, lines })),
  ]);
  return port;
}

describe('a backup', () => {
  it('restores a whole device, to the byte', async () => {
    for (const from of [await large(40), createMemoryPort()]) {
      await workOn(from);
      const to = createMemoryPort();
      const text = await textIn(formatBackup(from, []));
      const read = await readBackup(piecesOf(text));
      if (read.status !== 'read') throw new Error(read.status);
      await restoreRows(to, read.rows);
      expect(await textIn(formatBackup(to, []))).toBe(text);
      // Any reader of JSON takes it, and any JSON of its form is taken.
      const written = JSON.stringify(JSON.parse(text));
      expect(await readBackup(piecesOf(written))).toEqual(read);
      expect(await readBackup(piecesOf(JSON.stringify(JSON.parse(text), null, 2)))).toEqual(read);
    }
  });

  it('is written and read in parts, however the file is cut', async () => {
    const parts = await partsIn(formatBackup(await large(40), []));
    expect(parts.length).toBeGreaterThan(4);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(1.2 * 2 ** 20);
    const whole = await readBackup(piecesOf(...parts));
    expect(whole).toMatchObject({ status: 'read', damaged: 0 });
    const text = parts.join('');
    for (const size of [997, 65_536]) {
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) as string[];
      expect(await readBackup(piecesOf(...pieces))).toEqual(whole);
    }
  });

  it('gives back what is whole where the file was cut off or a line was damaged', async () => {
    const text = await textIn(formatBackup(await large(3), []));
    const rowsOf = async (changed: string) => {
      const read = await readBackup(piecesOf(changed));
      if (read.status !== 'read') throw new Error(read.status);
      return [read.rows.length, read.damaged];
    };
    expect(await rowsOf(text)).toEqual([4, 0]);
    expect(await rowsOf(text.slice(0, -1000))).toEqual([3, 1]);
    expect(await rowsOf(text.slice(0, text.lastIndexOf('\n]}')))).toEqual([4, 1]);
    expect(await rowsOf(text.replace('{"store":"clients"', '{"store":clients'))).toEqual([3, 1]);
  });

  it('leaves alone what is there', async () => {
    const port = createMemoryPort();
    await workOn(port);
    const read = await readBackup(formatBackup(port, []));
    if (read.status !== 'read') throw new Error(read.status);
    await port.write([clientRow({ ...client, code: 'newer' })]);
    expect((await restoreRows(port, read.rows)).restored).toBe(0);
    expect((await loadRecords(port)).clients.c?.code).toBe('newer');
  });

  it.each([
    ['not-a-backup', '[]'],
    ['not-a-backup', '{'],
    ['not-a-backup', ''],
    ['newer-backup', '{"format":"goniokit-backup","version":2,"other":[]}'],
  ])('is refused as %s: %j', async (reason, text) => {
    expect(await readBackup(piecesOf(text))).toEqual({ status: 'refused', reason });
  });

  it('counts damaged rows and restores the others', async () => {
    const rows = [clientRow(client), { ...visitRow(visit), record: { id: 'v' } }];
    const text = JSON.stringify({ format: 'goniokit-backup', version: 1, rows });
    expect(await readBackup(piecesOf(text))).toEqual({
      ...{ status: 'read', rows: [clientRow(client)], damaged: 1 },
    });
  });
});

describe('an encrypted backup', () => {
  const secret = 'words for the file';

  it('is put back with its own passphrase, and with no other', async () => {
    const port = await large(40);
    const plain = await readBackup(formatBackup(port, []));
    const seal = await sealWith(secret, 10);
    const parts = await partsIn(formatSealedBackup(formatBackup(port, []), seal));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.join('')).not.toContain(client.code);
    expect(await readBackup(piecesOf(...parts))).toEqual({ status: 'sealed', isWrong: false });
    expect(await readBackup(piecesOf(...parts), 'others')).toEqual({
      ...{ status: 'sealed', isWrong: true },
    });
    expect(await readBackup(piecesOf(...parts), secret)).toEqual(plain);
  });

  it("opens with the device's passphrase and recovery key where it was made with its vault", async () => {
    const { vault, key, recoveryKey } = await createVault('the words of the device', 10);
    const port = await large(1);
    const seal = { key, locks: vault.locks };
    const text = await textIn(formatSealedBackup(formatBackup(port, []), seal));
    for (const one of ['the words of the device', recoveryKey]) {
      expect(await readBackup(piecesOf(text), one)).toMatchObject({ status: 'read', damaged: 0 });
    }
  });

  it('as it was written before, in one, is still put back', async () => {
    const { key, locks } = await sealWith(secret, 10);
    const rows = [clientRow(client)];
    const plain = JSON.stringify({ format: 'goniokit-backup', version: 1, rows });
    const format = 'goniokit-sealed-backup';
    const sealed = { format, version: 1, locks, ...(await seal(key, plain, `${format} 1`)) };
    const read = (changed: object) => readBackup(piecesOf(JSON.stringify(changed)), secret);
    expect(await read(sealed)).toEqual({ status: 'read', rows, damaged: 0 });
    expect(await read({ ...sealed, data: 'AAAA' })).toMatchObject({ status: 'refused' });
  });

  it('loses of a changed, exchanged or cut file only the parts that this struck, and says so', async () => {
    const port = await large(40);
    const sealed = (from: MemoryPort, by: Awaited<ReturnType<typeof sealWith>>) =>
      textIn(formatSealedBackup(formatBackup(from, []), by));
    const by = await sealWith(secret, 10);
    const text = await sealed(port, by);
    const lines = text.split('\n');
    const read = async (changed: readonly string[]) => {
      const found = await readBackup(piecesOf(changed.join('\n')), secret);
      if (found.status !== 'read') throw new Error(found.status);
      return [found.rows.length, found.damaged];
    };
    expect(await read(lines)).toEqual([41, 0]);
    const flipped = lines.with(3, String(lines[3]).replace(/"data":"../, '"data":"//'));
    expect(await read(flipped)).toEqual([41 - 11, 1]);
    // A part of another backup, of the same key and in the same place.
    const other = (await sealed(port, by)).split('\n');
    expect(await read(lines.with(3, String(other[3])))).toEqual([41 - 11, 1]);
    const swapped = lines.with(2, String(lines[3])).with(3, String(lines[2]));
    expect(await read(swapped)).toEqual([41 - 23, 2]);
    expect((await read([...lines.slice(0, 4), ']}']))[1]).toBe(1);
    expect((await read(lines.slice(0, 4)))[1]).toBe(1);
  });

  it('is refused where it is newer or none', async () => {
    const text = await textIn(formatSealedBackup(piecesOf('{}'), await sealWith(secret, 10)));
    const head = JSON.parse(text) as Record<string, unknown>;
    const read = (changed: object) => readBackup(piecesOf(JSON.stringify(changed)), secret);
    expect(await read({ ...head, version: 3 })).toEqual({
      ...{ status: 'refused', reason: 'newer-backup' },
    });
    expect(await read({ ...head, locks: [] })).toEqual({
      ...{ status: 'refused', reason: 'not-a-backup' },
    });
    // Encrypted twice is none of ours.
    expect(await read(head)).toEqual({ status: 'refused', reason: 'not-a-backup' });
  });
});
