import { GoniokitError } from '../errors/goniokit-error.ts';

/** Takes bytes as they come and hands them on piece by piece. */
export interface PieceSplitter {
  push(chunk: Uint8Array, from: number): void;
  /** The rest, which no delimiter ended. */
  end(): void;
}

/** Gets `bytes[start]` to `bytes[end - 1]`; `bytes[end]` is the delimiter, so that a scan needs no other bound. */
export type PieceTaker = (bytes: Uint8Array, start: number, end: number) => void;

/**
 * Gets a piece whose end nobody looked for yet; a delimiter is known to come.
 *
 * @returns place of the delimiter; -1 where the piece was left, and nothing happened
 */
export type OpenPieceTaker = (bytes: Uint8Array, start: number) => number;

/** A frame takes some ten thousand bytes; a piece of this size is none, and nobody need keep it. */
export const PIECE_BYTES_LIMIT = 2 ** 24;

const NEWLINE = 10;

/**
 * Cuts a stream into pieces, whatever its chunks. A piece within one chunk is not copied; of the
 * others only the current one is kept.
 *
 * @param findEnd place of the next delimiter at or after `from`, or -1; sees every byte once, in order,
 *   those of pieces that `takeOpen` took apart
 * @param takeOpen is offered each line first: looking for the end of what is then read anyway takes
 *   a sixth of the time of reading
 */
export function splitPieces(
  findEnd: (chunk: Uint8Array, from: number) => number,
  take: PieceTaker,
  takeOpen?: OpenPieceTaker,
): PieceSplitter {
  let kept = new Uint8Array(0);
  let keptBytes = 0;

  function checkSize(bytes: number): void {
    if (bytes <= PIECE_BYTES_LIMIT) return;
    throw new GoniokitError('bad-frame', {
      what: 'a frame',
      expected: `at most ${PIECE_BYTES_LIMIT} bytes`,
      received: 'more',
    });
  }

  function keep(chunk: Uint8Array, from: number, to: number): void {
    const bytes = keptBytes + to - from;
    checkSize(bytes - 1);
    if (bytes > kept.length) {
      const larger = new Uint8Array(Math.max(bytes, kept.length * 2));
      larger.set(kept.subarray(0, keptBytes));
      kept = larger;
    }
    kept.set(chunk.subarray(from, to), keptBytes);
    keptBytes = bytes;
  }

  function takeKept(): void {
    const end = keptBytes - 1;
    keptBytes = 0;
    take(kept, 0, end);
  }

  return {
    push(chunk, from) {
      let start = from;
      const lastLineEnd = takeOpen ? chunk.lastIndexOf(NEWLINE) : -1;
      while (start < chunk.length) {
        const taken = keptBytes === 0 && start < lastLineEnd ? takeOpen!(chunk, start) : -1;
        if (taken >= 0) {
          start = taken + 1;
          continue;
        }
        const end = findEnd(chunk, start);
        if (end < 0) {
          keep(chunk, start, chunk.length);
          return;
        }
        if (keptBytes > 0) {
          keep(chunk, start, end + 1);
          takeKept();
        } else {
          checkSize(end - start);
          take(chunk, start, end);
        }
        start = end + 1;
      }
    },

    end() {
      if (keptBytes === 0) return;
      keep(Uint8Array.of(NEWLINE), 0, 1);
      takeKept();
    },
  };
}
