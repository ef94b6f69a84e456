import { GoniokitError } from 'goniokit';
import { quoted } from '../refusal.ts';

/**
 * A name that is one cell of a file whose cells lie between blanks or tabs.
 *
 * @param inside what may not stand in it
 * @throws GoniokitError `bad-data`
 */
export function oneCell(name: string, inside: RegExp, what: string): string {
  if (name.trim() === name && name !== '' && !inside.test(name)) return name;
  throw new GoniokitError('bad-data', {
    what,
    expected: 'a name that is one cell of the file',
    received: quoted(name),
  });
}

/** A number of a table, as short as it can be and still the same. */
export function numberCell(value: number): string {
  return String(value + 0);
}
