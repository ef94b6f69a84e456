import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { detectFormat } from '@goniokit/formats';
import { openBytes } from '../input/open-bytes.ts';
import { readHead } from '../input/read-head.ts';
import type { Io } from '../io.ts';

/** Names that nothing but recordings have. */
const certain = /\.(ndjson|jsonl|c3d|trc)$/i;

/** What goniokit writes beside recordings, however it is laid out. */
const ours = /^\ufeff?\s*\{\s*"format":\s*"goniokit-(?!recording")/;

/** More than any footer that is looked through. */
const MOST_FOOTER_BYTES = 2 ** 24;

/**
 * Whether a file that was found in a folder is there to be measured. A broken recording is: its result says
 * what is wrong with it. What is beside recordings is not: results, descriptions, tables of participants.
 */
export async function isRecording(file: string, io: Io): Promise<boolean> {
  const head = await headOf(file, io);
  // It will be said why it cannot be opened.
  if (head === null) return true;
  if (ours.test(Buffer.from(head.subarray(0, 1024)).toString('utf8'))) return false;
  const format = detectFormat(head);
  if (format?.id === 'parquet') {
    const footer = await footerOf(file, io);
    return footer.includes('landmark') && !footer.includes('goniokit-measurements');
  }
  return format === null ? certain.test(file) : format.holds !== 'angles';
}

/** Whether a file is a frame of OpenPose. */
export async function isOpenPoseFrame(file: string, io: Io): Promise<boolean> {
  const head = await headOf(file, io);
  return head !== null && detectFormat(head)?.id === 'openpose';
}

/** Where a file of Parquet says which columns it has: at its end, before the footer's length and 4 letters. */
async function footerOf(file: string, io: Io): Promise<string> {
  const handle = await open(resolve(io.cwd, file)).catch(() => null);
  if (handle === null) return '';
  try {
    const { size } = await handle.stat();
    const end = await handle.read(Buffer.alloc(8), 0, 8, Math.max(0, size - 8));
    const length = Math.min(end.buffer.readUInt32LE(0), size, MOST_FOOTER_BYTES);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - 8 - length);
    return buffer.toString('latin1');
  } catch {
    return '';
  } finally {
    await handle.close();
  }
}

async function headOf(file: string, io: Io): Promise<Uint8Array | null> {
  const source = await openBytes(file, io).catch(() => null);
  if (source === null) return null;
  try {
    return (await readHead(source, io.signal)).head;
  } catch {
    return null;
  } finally {
    await source.close();
  }
}
