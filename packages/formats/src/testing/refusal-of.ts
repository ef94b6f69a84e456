import { GoniokitError } from 'goniokit';
import { expect } from 'vitest';

/** Code and place of what reading `a.txt` throws; null where it is read. */
export function refusalOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    const { file, line, byte, path } = error.details.where ?? {};
    expect(file).toBe('a.txt');
    return `${error.code} at ${path ?? line ?? byte}`;
  }
}
