import type { ByteSource } from './open-bytes.ts';

const NEWLINE = 10;
const HEADER = /^\uFEFF?\s*\{[^\n]*"goniokit-recording"/;

/**
 * How many frames a file with a frame a line holds, so that its reader can take the memory it needs
 * once and no more. A hint: formats that are laid out otherwise give some other number.
 */
export async function countFrames(source: ByteSource): Promise<number> {
  let lines = 0;
  let hasHeader: boolean | undefined;
  let endsOpen = false;
  for await (const chunk of source.chunks()) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    hasHeader ??= HEADER.test(bytes.toString('utf8', 0, 4096));
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
    endsOpen = bytes.at(-1) !== NEWLINE;
  }
  return Math.max(0, lines + (endsOpen ? 1 : 0) - (hasHeader ? 1 : 0));
}
