import type { Frame } from 'goniokit';
import type { Port } from '../port.ts';
import type { Client, StoredTake, Visit } from '../records.ts';
import type { StoredRow } from '../row.ts';
import { clientRow, takeRow, visitRow } from '../row-of.ts';
import type { StoreTrouble } from '../store-error.ts';
import { openTakeLog } from '../take-log.ts';
import { createWriter } from '../writer.ts';

export const client: Client = {
  id: 'c',
  code: 'A-1',
  birthYear: 1980,
  sex: 'female',
  sequence: 0,
};

export const visit: Visit = {
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

export const take: StoredTake = {
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

export const frames: readonly Frame[] = Array.from({ length: 40 }, (_, i) => ({
  timeMs: i * 33,
  pose: null,
}));

export interface Worked {
  readonly unsaved: readonly StoredRow[];
  readonly troubles: readonly (StoreTrouble | null)[];
  readonly retry: () => Promise<void>;
}

/** A session's writes, as the page makes them. */
export async function workOn(port: Port): Promise<Worked> {
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
