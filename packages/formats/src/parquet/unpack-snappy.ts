/** A copy of three bytes gives 64 at most: what says more is no Snappy. */
const MOST_TIMES = 22;
const PREAMBLE_BYTES = 5;

/**
 * Unpacks a block of Snappy.
 *
 * @param length bytes that there must be
 * @returns null where it is no such block
 * @see https://github.com/google/snappy/blob/main/format_description.txt
 */
export function unpackSnappy(bytes: Uint8Array, length: number): Uint8Array | null {
  if (length > MOST_TIMES * bytes.length) return null;
  let at = 0;
  while (at < PREAMBLE_BYTES && (bytes[at] ?? 0) >= 128) at += 1;
  at += 1;
  const unpacked = new Uint8Array(length);
  let filled = 0;

  /** A whole number of that many bytes, the lowest first; NaN behind the end. */
  function take(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value += (bytes[at + i] ?? Number.NaN) * 256 ** i;
    at += count;
    return value;
  }

  while (at < bytes.length) {
    const tag = take(1);
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const count = 1 + (short < 60 ? short : take(short - 59));
      if (!(at + count <= bytes.length && filled + count <= length)) return null;
      unpacked.set(bytes.subarray(at, at + count), filled);
      at += count;
      filled += count;
      continue;
    }
    const count = kind === 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const back = kind === 1 ? (tag >> 5) * 256 + take(1) : take(kind === 2 ? 2 : 4);
    if (!(back > 0 && back <= filled && filled + count <= length)) return null;
    // What is copied may reach into what is being written.
    for (let i = 0; i < count; i++) unpacked[filled + i] = unpacked[filled + i - back] as number;
    filled += count;
  }
  return filled === length ? unpacked : null;
}
