import type { Chunk, Client, Protocol, StoredTake, Visit } from './records.ts';
import type { StoredRow } from './row.ts';

// Records as rows of their stores.

export function clientRow(client: Client): StoredRow {
  return { store: 'clients', id: client.id, owner: '', record: client };
}

export function visitRow(visit: Visit): StoredRow {
  return { store: 'visits', id: visit.id, owner: visit.clientId, record: visit };
}

export function takeRow(take: StoredTake): StoredRow {
  return { store: 'takes', id: take.id, owner: take.visitId, record: take };
}

export function chunkRow(chunk: Chunk): StoredRow {
  const id = `${chunk.takeId}/${String(chunk.index).padStart(6, '0')}`;
  return { store: 'chunks', id, owner: chunk.takeId, record: chunk };
}

/** The take that a chunk belongs to, by the chunk's id. */
export function takeOfChunk(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}

export function protocolRow(protocol: Protocol): StoredRow {
  return { store: 'protocols', id: protocol.region, owner: '', record: protocol };
}
