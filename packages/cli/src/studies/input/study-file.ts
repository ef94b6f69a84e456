import { createHash } from 'node:crypto';
import type { Table } from '@goniokit/formats/table';
import { GoniokitError } from 'goniokit';
import { openBytes } from '../../input/open-bytes.ts';
import type { Io } from '../../io.ts';
import type { InputMark } from '../reading.ts';
import { isParquet, parquetTable } from './parquet-table.ts';

/** A file's text, and a mark of its bytes. */
export interface StudyFile extends InputMark {
  /** Empty where the file is Parquet. */
  readonly text: string;
  /** What the file holds that is Parquet; null of every other. */
  readonly parquet: Table | null;
}

/**
 * Reads a file of a study: Parquet, or text in UTF-8, or UTF-16 with its mark, as spreadsheets write "Unicode text".
 *
 * @throws GoniokitError `unreadable`, and `bad-data` with the line for text in another encoding
 */
export async function readStudyFile(file: string, io: Io): Promise<StudyFile> {
  const source = await openBytes(file, io);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of source.chunks()) chunks.push(Buffer.from(chunk));
  } finally {
    await source.close();
  }
  const bytes = Buffer.concat(chunks);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (isParquet(bytes)) return { file, sha256, text: '', parquet: await parquetTable(bytes, file) };
  return { file, sha256, text: textOf(bytes, file), parquet: null };
}

function textOf(bytes: Buffer, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const before = bytes.toString('utf8').split('\ufffd', 1)[0] as string;
    throw new GoniokitError('bad-data', {
      what: 'a table',
      expected: 'text in UTF-8',
      received: 'other bytes',
      where: { file, line: before.split('\n').length },
    });
  }
}
