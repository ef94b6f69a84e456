import type { Port } from './port.ts';
import { type RecordOf, readRow } from './read-row.ts';
import type { Client, Protocol, StoredTake, Visit } from './records.ts';
import type { StoreName } from './row.ts';

/** What the page works with: everything but the landmarks, by id. */
export interface Records {
  readonly clients: Readonly<Record<string, Client>>;
  readonly visits: Readonly<Record<string, Visit>>;
  readonly takes: Readonly<Record<string, StoredTake>>;
  readonly protocols: Readonly<Record<string, Protocol>>;
  /** How many records could not be read. They stay where they are. */
  readonly damaged: number;
}

export const noRecords: Records = { clients: {}, visits: {}, takes: {}, protocols: {}, damaged: 0 };

/** Reads the disk; a damaged record costs itself and nothing else. */
export async function loadRecords(port: Port): Promise<Records> {
  let damaged = 0;
  async function read<Name extends StoreName>(store: Name) {
    const records: Record<string, RecordOf<Name>> = {};
    for (const row of await port.list(store)) {
      const record = readRow(store, row);
      if (record === null) damaged += 1;
      else records[row.id] = record;
    }
    return records;
  }
  const clients = await read('clients');
  const visits = await read('visits');
  const takes = await read('takes');
  const protocols = await read('protocols');
  return { clients, visits, takes, protocols, damaged };
}
