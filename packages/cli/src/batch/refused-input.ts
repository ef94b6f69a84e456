import { GoniokitError } from 'goniokit';
import type { Input } from './input.ts';

const received: Readonly<Record<string, string>> = {
  EACCES: 'a folder that may not be read',
  EPERM: 'a folder that may not be read',
  ENOENT: 'a folder that went away',
  ELOOP: 'a link that leads to itself',
  'no-recordings': 'a folder without recordings',
  'no-match': 'a pattern that no file fits',
};

/** A name behind which nothing can be measured, with the reason: an error's code, or one of our own. */
export function refused(file: string, error: unknown): Input {
  const code = String((error as { code?: unknown })?.code ?? error);
  const reason = new GoniokitError('unreadable', {
    what: 'input',
    expected: 'recordings',
    received: received[code] ?? `the error ${code}`,
    where: { file },
  });
  return { file, isFound: false, error: reason };
}
