import { stopIfInterrupted } from '../interrupted.ts';
import type { ByteSource } from './open-bytes.ts';

/** As much as tells what a file is. */
const HEAD_BYTES = 2 ** 20;

/** The start of an input, and all of it. */
export interface InputHead {
  readonly head: Uint8Array;
  /** Every chunk, those of the head among them. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** Looks at how an input begins. What can be read only once is kept as far as it was looked at. */
export async function readHead(source: ByteSource, signal: AbortSignal): Promise<InputHead> {
  const chunks = source.chunks()[Symbol.asyncIterator]();
  const kept: Uint8Array[] = [];
  let length = 0;
  let isOver = false;
  while (length < HEAD_BYTES && !isOver) {
    const next = await chunks.next();
    stopIfInterrupted(signal);
    isOver = next.done === true;
    if (next.done) break;
    kept.push(next.value.slice());
    length += next.value.length;
  }
  const head = joined(kept, length);
  if (source.size !== null) {
    await chunks.return?.();
    return { head, chunks: () => source.chunks() };
  }
  return { head, chunks: () => after(head, chunks) };
}

async function* after(
  head: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}

/** All the bytes of chunks that are kept. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first?.length === length) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
