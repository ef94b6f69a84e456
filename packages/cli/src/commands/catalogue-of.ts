import { isUtf8 } from 'node:buffer';
import { GoniokitError, type MotionRow } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import type { DefinitionsOption } from '../command-options.ts';
import { openBytes } from '../input/open-bytes.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** More than any file of definitions that is read. */
const MOST_BYTES = 4_000_000;

/**
 * What can be measured: everything that goniokit measures, and the motions of the definitions file.
 *
 * @param files what else the command reads
 * @throws GoniokitError `bad-definition`, `bad-expression`, `unreadable`, naming the file and the place
 * @throws UsageError where standard input would have to be read twice
 */
export async function catalogueOf(
  { definitions }: DefinitionsOption,
  io: Io,
  files: readonly (string | undefined)[] = [],
): Promise<readonly MotionRow[]> {
  if ([...files, definitions].filter((file) => file === '-').length > 1) {
    throw new UsageError('"-" stands for standard input, which can be read only once');
  }
  if (definitions === undefined) return wholeCatalogue;
  const text = await readText(definitions, io);
  const { parseDefinitions } = await import('goniokit/expressions');
  const rows = await parseDefinitions(text, { file: nameOf(definitions) });
  return [...wholeCatalogue, ...rows];
}

async function readText(file: string, io: Io): Promise<string> {
  const refuse = (expected: string, received: string) =>
    new GoniokitError('bad-definition', {
      what: 'definitions',
      expected,
      received,
      where: { file: nameOf(file) },
    });
  const source = await openBytes(file, io);
  try {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of source.chunks()) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw refuse(`at most ${MOST_BYTES} bytes`, 'more');
      chunks.push(Buffer.from(chunk));
    }
    const whole = Buffer.concat(chunks);
    if (!isUtf8(whole)) throw refuse('text in UTF-8', 'other bytes');
    return whole.toString('utf8').replace(/^\ufeff/, '');
  } finally {
    await source.close();
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}
