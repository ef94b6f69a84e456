import { GoniokitError } from '../errors/goniokit-error.ts';

/**
 * What was chosen must be there to choose, whatever the compiler was told.
 *
 * @throws GoniokitError with the code
 */
export function checkChoice(
  what: string,
  value: unknown,
  choices: readonly unknown[],
  code: 'unknown-side' | 'bad-option',
): void {
  if (choices.includes(value)) return;
  const names = choices.filter((choice) => choice !== undefined).join(', ');
  throw new GoniokitError(code, {
    what,
    expected: `one of ${names}`,
    received: JSON.stringify(value) ?? 'undefined',
  });
}
