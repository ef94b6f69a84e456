import { GoniokitError } from 'goniokit';
import { openBytes } from '../input/open-bytes.ts';
import type { Io } from '../io.ts';

/**
 * The names in a list, one a line, as `find` and `ls` write them; where there is a NUL anywhere, NULs part
 * them (`find -print0`), so that a name may hold a newline. Empty lines are passed over.
 *
 * @param list file, or `-` for standard input
 * @throws GoniokitError `unreadable`, `empty`
 */
export async function readList(list: string, io: Io): Promise<readonly string[]> {
  const source = await openBytes(list, io);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of source.chunks()) chunks.push(Buffer.from(chunk));
  } finally {
    await source.close();
  }
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const names = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  const given = names.filter((name) => name !== '');
  if (given.length > 0) return given;
  throw new GoniokitError('empty', {
    what: 'a list',
    expected: 'a name a line',
    received: 'no name',
    where: { file: list === '-' ? 'standard input' : list },
  });
}
