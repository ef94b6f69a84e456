import type { Frame } from 'goniokit';
import { parseRecording } from 'goniokit/recording';
import { describe, expect, it } from 'vitest';
import { formatBackup, readBackup, restoreRows } from './backup.ts';
import { loadRecords } from './load-records.ts';
import { recordingText } from './recording-text.ts';
import type { Client, StoredTake, Visit } from './records.ts';
import type { StoredRow } from './row.ts';
import { clientRow, takeRow, visitRow } from './row-of.ts';
import type { StoreTrouble } from './store-error.ts';
import { openTakeLog } from './take-log.ts';
import { createMemoryPort, type MemoryPort } from './testing/memory-port.ts';
import { createWriter } from './writer.ts';

const client: Client = { id: 'c', code: 'A-1', birthYear: 1980, sex: 'female', sequence: 0 };
const visit: Visit = {
  id: 'v',
  clientId: 'c',
  sequence: 1,
  startedMs: 0,
  step: 'before',
  region: 'knee',
  side: 'left',
  items: [{ motion: 'knee.flexion', side: 'left', mode: 'active' }],
  pain: { before: { rest: 3, end: 6 }, after: { rest: null, end: null } },
  notes: '',
  finished: false,
};
const take: StoredTake = {
  id: 't',
  visitId: 'v',
  sequence: 2,
  motion: 'knee.flexion',
  side: 'left',
  which: 'before',
  header: { format: 'goniokit-recording', version: 1 },
  state: 'recording',
  measurements: null,
};
const frames: readonly Frame[] = Array.from({ length: 40 }, (_, i) => ({
  timeMs: i * 33,
  pose: null,
}));

/** A session's writes, as the page makes them. */
async function work(port: MemoryPort): Promise<{
  unsaved: readonly StoredRow[];
  troubles: readonly (StoreTrouble | null)[];
  retry: () => Promise<void>;
}> {
  const troubles: (StoreTrouble | null)[] = [];
  const writer = createWriter(port, (trouble) => troubles.push(trouble));
  const save = (row: StoredRow) => {
    writer.save([row]);
    return writer.settled();
  };
  await save(clientRow(client));
  await save(visitRow(visit));
  await save(takeRow(take));
  const log = openTakeLog(take.id, (row) => writer.save([row]));
  for (const frame of frames) {
    log.add(frame);
    await writer.settled();
  }
  log.close();
  await save(visitRow({ ...visit, notes: 'better' }));
  return {
    unsaved: writer.unsaved(),
    troubles,
    async retry() {
      writer.retry();
      await writer.settled();
    },
  };
}

async function wholeText(port: MemoryPort): Promise<string> {
  return recordingText(port, (await loadRecords(port)).takes.t as StoredTake);
}

describe('the store', () => {
  it('gives back what was written', async () => {
    const port = createMemoryPort();
    const { unsaved, troubles } = await work(port);
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
    await work(port);
    const chunks = await port.list('chunks', 't');
    expect(chunks.length).toBeGreaterThanOrEqual(5);
    expect(parseRecording(await wholeText(port)).frames).toBe(frames.length);
  });

  it('loses nothing, whichever write fails', async () => {
    const sound = createMemoryPort();
    await work(sound);
    const writes = sound.operations();
    const [expected, text] = [await loadRecords(sound), await wholeText(sound)];
    for (let k = 1; k <= writes; k += 1) {
      const port = createMemoryPort();
      port.failAt(k, 'full');
      const { troubles, retry } = await work(port);
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
    const { unsaved, troubles, retry } = await work(port);
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
    await work(port);
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
    await work(from);
    const text = await formatBackup(from, []);
    const read = readBackup(text);
    if (read.status !== 'read') throw new Error(read.reason);
    await restoreRows(to, read.rows);
    expect(await formatBackup(to, [])).toBe(text);
  });

  it('leaves alone what is there', async () => {
    const port = createMemoryPort();
    await work(port);
    const read = readBackup(await formatBackup(port, []));
    if (read.status !== 'read') throw new Error(read.reason);
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
