import { GoniokitError } from 'goniokit';
import type { ByteSource } from '../input/open-bytes.ts';

/** A line of a text, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of an input that is text, as they come; the last one also where no newline ends it.
 *
 * @param name of the input, in errors
 * @throws GoniokitError `bad-results` where it is not UTF-8
 */
export async function* linesOf(source: ByteSource, name: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let rest = '';
  for await (const chunk of source.chunks()) {
    const lines = (rest + decoded(chunk)).split('\n');
    rest = lines.pop() as string;
    for (const text of lines) {
      number += 1;
      yield { number, text };
    }
  }
  rest += decoded();
  if (rest !== '') yield { number: number + 1, text: rest };

  function decoded(chunk?: Uint8Array): string {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw badResults('text in UTF-8', 'other bytes', name, number + 1);
    }
  }
}

export function badResults(
  expected: string,
  received: string,
  file: string,
  line?: number,
): GoniokitError {
  const where = line === undefined ? { file } : { file, line };
  return new GoniokitError('bad-results', { what: 'results', expected, received, where });
}
