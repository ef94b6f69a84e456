import { detectFormat } from '@goniokit/formats';
import { openBytes } from '../input/open-bytes.ts';
import { readHead } from '../input/read-head.ts';
import type { Io } from '../io.ts';

/** Names that nothing but recordings have. */
const certain = /\.(ndjson|jsonl|c3d|trc)$/i;

/** What goniokit writes beside recordings, however it is laid out. */
const ours = /^\ufeff?\s*\{\s*"format":\s*"goniokit-(?!recording")/;

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
  return format === null ? certain.test(file) : format.holds !== 'angles';
}

/** Whether a file is a frame of OpenPose. */
export async function isOpenPoseFrame(file: string, io: Io): Promise<boolean> {
  const head = await headOf(file, io);
  return head !== null && detectFormat(head)?.id === 'openpose';
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
