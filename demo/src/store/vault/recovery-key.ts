/** Without letters that are taken for others: no I, L, O, U (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits each: 120 bits cannot be guessed. */
const LENGTH = 24;

/** A key to be written down: six groups of four. */
export function newRecoveryKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(LENGTH));
  return grouped([...random].map((byte) => LETTERS[byte % LETTERS.length]).join(''));
}

/**
 * A recovery key as it was given, from what somebody typed; null where it cannot be one.
 *
 * @example readRecoveryKey('oooo 1lil 2345 6789 abcd efgh') // '0000-1111-2345-6789-ABCD-EFGH'
 */
export function readRecoveryKey(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (plain.length !== LENGTH || [...plain].some((letter) => !LETTERS.includes(letter)))
    return null;
  return grouped(plain);
}

function grouped(plain: string): string {
  return plain.replace(/.{4}(?=.)/g, '$&-');
}
