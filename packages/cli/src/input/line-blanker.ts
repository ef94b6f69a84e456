const NEWLINE = 10;
const SPACE = 32;

/**
 * Empties some lines of a stream in place, so that the others keep their numbers.
 *
 * @param lines counted from 1
 * @returns takes chunk after chunk
 */
export function createLineBlanker(lines: ReadonlySet<number>): (chunk: Uint8Array) => void {
  if (lines.size === 0) return () => {};
  let line = 1;
  return (chunk) => {
    let start = 0;
    while (start < chunk.length) {
      const newline = chunk.indexOf(NEWLINE, start);
      const end = newline < 0 ? chunk.length : newline;
      if (lines.has(line)) chunk.fill(SPACE, start, end);
      if (newline >= 0) line += 1;
      start = end + 1;
    }
  };
}
