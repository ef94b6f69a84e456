import type { Side } from 'goniokit';

/** Motion, side and what else a group has in common, for people. */
export function groupName({
  motion,
  side,
  stratum = null,
}: {
  readonly motion: string;
  readonly side?: Side | undefined;
  readonly stratum?: string | null;
}): string {
  const words = [motion || 'readings', side === undefined || side === 'none' ? '' : side];
  const name = words.filter(Boolean).join(' ');
  return stratum === null ? name : `${name}, ${stratum}`;
}

/** So many of something. @example counted(1, 'subject') // '1 subject' */
export function counted(n: number, one: string, several = `${one}s`): string {
  return `${n} ${n === 1 ? one : several}`;
}

/** A list for people, cut where it is long. */
export function listed(items: readonly string[], most = 8): string {
  const shown = items.slice(0, most).join('; ');
  return items.length > most ? `${shown}; and ${items.length - most} more` : shown;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** Text for people: names from a table cannot steer a terminal. */
export function plainText(lines: readonly string[]): string {
  return `${lines.join('\n').replace(CONTROL, '?')}\n`;
}
