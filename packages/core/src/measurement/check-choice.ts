import { GoniokitError } from '../errors/goniokit-error.ts';

/**
 * What was chosen must be there to choose, whatever the compiler was told.
 *
 * @throws GoniokitError with the code
 */
export function checkChoice(
  what: string,
  value: unknown,
  choices: readonly string[],
  code: 'unknown-side' | 'bad-option',
): void {
  if (choices.includes(value as string)) return;
  throw new GoniokitError(code, {
    what,
    expected: `one of ${choices.join(', ')}`,
    received: String(JSON.stringify(value)),
  });
}
