import type { ErrorPlace } from 'goniokit';
import type { ReadFileOptions } from '../read-file-options.ts';
import { refusal } from '../refusal.ts';

/** The lines of a text, one after the other, knowing where they stand. */
export interface TextLines {
  /** The next line without its end, or null behind the last. */
  next(): string | null;
  /** Where the line that was given last stands, for errors. */
  place(): ErrorPlace;
  /** Another walk over the lines that are still to come. */
  fork(): TextLines;
}

/**
 * Walks a text line by line; a byte order mark and carriage returns are left out.
 *
 * @throws GoniokitError `empty` where nothing is on any line
 */
export function textLines(text: string, { file }: ReadFileOptions): TextLines {
  const named = file === undefined ? {} : { file };
  if (text.trim() === '') {
    throw refusal('empty', 'a file', 'some text', 'none', { ...named, line: 1 });
  }
  return walk(text, text.charCodeAt(0) === 0xfeff ? 1 : 0, 0, named);
}

function walk(text: string, from: number, before: number, named: ErrorPlace): TextLines {
  let at = from;
  let line = before;
  return {
    next() {
      if (at >= text.length) return null;
      let end = text.indexOf('\n', at);
      if (end < 0) end = text.length;
      const stop = end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      const found = text.slice(at, stop);
      at = end + 1;
      line += 1;
      return found;
    },
    place: () => ({ ...named, line: Math.max(1, line) }),
    fork: () => walk(text, at, line, named),
  };
}
