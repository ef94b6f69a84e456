const VARINT_BYTES = 5;

/**
 * Fills `into` from runs of equal and of packed numbers, as Parquet holds levels and places in a dictionary.
 * What a run says beyond what is wanted is left.
 *
 * @param width bits of a number, 0 to 32
 * @returns whether there were enough of them
 * @see https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE
 */
export function decodeRuns(
  bytes: Uint8Array,
  from: number,
  end: number,
  width: number,
  into: Uint32Array,
): boolean {
  let at = from;
  let filled = 0;

  /** The head of a run; -1 where there is none. */
  function head(): number {
    let value = 0;
    for (let i = 0; i < VARINT_BYTES && at < end; i++) {
      const byte = bytes[at] as number;
      at += 1;
      value += (byte & 127) * 128 ** i;
      if (byte < 128) return value;
    }
    return -1;
  }

  while (filled < into.length) {
    const run = head();
    if (run < 0) return false;
    const count = Math.floor(run / 2) * (run % 2 === 1 ? 8 : 1);
    const last = Math.min(into.length, filled + count);
    if (run % 2 === 0) {
      const size = Math.ceil(width / 8);
      if (at + size > end) return false;
      into.fill(numberAt(bytes, 8 * at, 8 * size), filled, last);
      at += size;
    } else {
      // The last run may be cut where its padding would begin.
      if (8 * at + (last - filled) * width > 8 * end) return false;
      for (let i = filled; i < last; i++) {
        into[i] = numberAt(bytes, 8 * at + (i - filled) * width, width);
      }
      at += Math.ceil((count * width) / 8);
    }
    filled = last;
  }
  return true;
}

/** The whole number of that many bits that begins at a bit, the lowest first. */
function numberAt(bytes: Uint8Array, bit: number, width: number): number {
  let value = 0;
  let got = 0;
  while (got < width) {
    const place = bit + got;
    const within = place % 8;
    const bits = Math.min(8 - within, width - got);
    const part = ((bytes[(place - within) / 8] as number) >> within) & (2 ** bits - 1);
    value += part * 2 ** got;
    got += bits;
  }
  return value;
}
