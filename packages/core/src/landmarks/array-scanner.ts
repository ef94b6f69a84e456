import { isBlank } from './is-blank.ts';

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Finds where the elements of a JSON array end, without reading them: by depth, and outside of text. */
export interface ArrayScanner {
  /** Place of the comma or bracket that ends the current element, at or after `from`; or -1. */
  findEnd(chunk: Uint8Array, from: number): number;
  /** Whether the array's own closing bracket was passed. */
  closed(): boolean;
}

/**
 * Starts behind the array's opening bracket. Whether the elements are JSON is for their reader to say;
 * after the closing bracket every byte that is not blank counts as an element of its own.
 */
export function createArrayScanner(): ArrayScanner {
  let depth = 0;
  let inText = false;
  let escaped = false;
  let isClosed = false;

  /** Whether this byte ends the element. */
  function ends(byte: number): boolean {
    if (inText) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) inText = false;
      return false;
    }
    switch (byte) {
      case QUOTE:
        inText = true;
        return false;
      case OPEN_BRACKET:
      case OPEN_BRACE:
        depth += 1;
        return false;
      case CLOSE_BRACE:
        if (depth > 0) depth -= 1;
        return false;
      case CLOSE_BRACKET:
        if (depth > 0) {
          depth -= 1;
          return false;
        }
        isClosed = true;
        return true;
      default:
        return byte === COMMA && depth === 0;
    }
  }

  return {
    findEnd(chunk, from) {
      for (let at = from; at < chunk.length; at += 1) {
        const byte = chunk[at]!;
        if (isClosed ? !isBlank(byte) : ends(byte)) return at;
      }
      return -1;
    },
    closed: () => isClosed,
  };
}
