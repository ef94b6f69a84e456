import * as z from 'zod/mini';
import { fromBase64, toBase64 } from './base64.ts';

/** PBKDF2's rounds: about half a second for the one who knows, and for each guess of one who does not. */
const ROUNDS = 1_000_000;

/** More would only make the page hang. */
const MOST_ROUNDS = 10_000_000;

const SALT_BYTES = 16;
const IV_BYTES = 12;

/**
 * A data key, wrapped with a key that is derived from a secret. Rounds and salt lie beside it, so that they
 * can be raised.
 */
export const keyLockSchema = z.object({
  kind: z.enum(['passphrase', 'recovery']),
  rounds: z.int().check(z.gte(1), z.lte(MOST_ROUNDS)),
  salt: z.string(),
  iv: z.string(),
  wrapped: z.string(),
});

export type KeyLock = z.infer<typeof keyLockSchema>;

/** A new data key. It can be wrapped; the one that {@link openKeyLock} gives for work cannot. */
export function newDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
}

/**
 * Wraps a data key.
 *
 * @param rounds fewer only in tests
 */
export async function makeKeyLock(
  kind: KeyLock['kind'],
  dataKey: CryptoKey,
  secret: string,
  rounds = ROUNDS,
): Promise<KeyLock> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const own = await keyFrom(secret, salt, rounds);
  const wrapped = await crypto.subtle.wrapKey('raw', dataKey, own, {
    name: 'AES-GCM',
    iv,
    additionalData: about(kind),
  });
  return {
    kind,
    rounds,
    salt: toBase64(salt),
    iv: toBase64(iv),
    wrapped: toBase64(new Uint8Array(wrapped)),
  };
}

/**
 * The data key, or null where the secret is another or the lock is damaged.
 *
 * @param use `wrap` only for as long as a new lock is made: such a key can be taken out of the page
 */
export async function openKeyLock(
  { kind, rounds, salt, iv, wrapped }: KeyLock,
  secret: string,
  use: 'work' | 'wrap',
): Promise<CryptoKey | null> {
  try {
    const own = await keyFrom(secret, fromBase64(salt), rounds);
    return await crypto.subtle.unwrapKey(
      'raw',
      fromBase64(wrapped),
      own,
      { name: 'AES-GCM', iv: fromBase64(iv), additionalData: about(kind) },
      'AES-GCM',
      use === 'wrap',
      ['encrypt', 'decrypt'],
    );
  } catch {
    return null;
  }
}

async function keyFrom(
  secret: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // Keyboards write the same letter in more than one way.
  const bytes = new TextEncoder().encode(secret.normalize('NFKC'));
  const typed = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

function about(kind: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`goniokit data key, by ${kind}`);
}
