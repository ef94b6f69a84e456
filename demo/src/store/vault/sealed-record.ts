import * as z from 'zod/mini';
import type { Row, StoreName } from '../row.ts';
import { seal, sealedSchema, unseal } from './seal.ts';

/** Version of what a record holds; it is sealed in with it. */
const RECORD_VERSION = 1;

const sealedRecordSchema = z.extend(sealedSchema, { sealed: z.int() });

type SealedRecord = z.infer<typeof sealedRecordSchema>;

export function isSealed(record: unknown): record is SealedRecord {
  return sealedRecordSchema.safeParse(record).success;
}

/** The row with its record encrypted; whose it is, and how many there are, can still be counted. */
export async function sealRow<One extends Row>(
  key: CryptoKey,
  store: StoreName,
  row: One,
): Promise<One> {
  if (isSealed(row.record)) return row;
  const text = JSON.stringify(row.record);
  const sealed = await seal(key, text, placeOf(store, row.id, RECORD_VERSION));
  return { ...row, record: { sealed: RECORD_VERSION, ...sealed } };
}

/** The row as it was; one that does not open stays as it is, and reads as damaged. */
export async function unsealRow<One extends Row>(
  key: CryptoKey,
  store: StoreName,
  row: One,
): Promise<One> {
  if (!isSealed(row.record)) return row;
  const text = await unseal(key, row.record, placeOf(store, row.id, row.record.sealed));
  return text === null ? row : { ...row, record: JSON.parse(text) as unknown };
}

function placeOf(store: StoreName, id: string, version: number): string {
  return JSON.stringify([store, id, version]);
}
