import type * as z from 'zod/mini';
import { chunkSchema, clientSchema, protocolSchema, takeSchema, visitSchema } from './records.ts';
import type { Row, StoreName } from './row.ts';
import { vaultSchema } from './vault/vault-schema.ts';

const schemas = {
  clients: clientSchema,
  visits: visitSchema,
  takes: takeSchema,
  chunks: chunkSchema,
  protocols: protocolSchema,
  vault: vaultSchema,
} as const;

export type RecordOf<Name extends StoreName> = z.infer<(typeof schemas)[Name]>;

/** The record of a row, or null where it is damaged: the row then stays on disk as it is. */
export function readRow<Name extends StoreName>(store: Name, row: Row): RecordOf<Name> | null {
  const { success, data } = schemas[store].safeParse(row.record);
  return success ? (data as RecordOf<Name>) : null;
}
