import { GoniokitError } from '../errors/goniokit-error.ts';

/** @throws GoniokitError `bad-option` where a minimal detectable change is not a number above 0 */
export function checkOwnMdc(own: number | undefined): void {
  if (own === undefined || (Number.isFinite(own) && own > 0)) return;
  throw new GoniokitError('bad-option', {
    what: 'the minimal detectable change',
    expected: 'a number of degrees above 0',
    received: typeof own === 'number' ? String(own) : String(JSON.stringify(own)),
  });
}
