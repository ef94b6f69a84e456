import * as z from 'zod/mini';
import { fromBase64, toBase64 } from './base64.ts';

/** Bytes of AES-GCM's initial value: random for every text that is sealed, and never used twice. */
const IV_BYTES = 12;

/** A text that only the holder of the key reads. */
export const sealedSchema = z.object({ iv: z.string(), data: z.string() });

export type Sealed = z.infer<typeof sealedSchema>;

/**
 * Encrypts a text with AES-GCM-256.
 *
 * @param about what the text is and where it lies: in another place it does not open
 */
export async function seal(key: CryptoKey, text: string, about: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(about) },
    key,
    bytesOf(text),
  );
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** The text, or null where key or place are others, or a byte was changed. */
export async function unseal(
  key: CryptoKey,
  { iv, data }: Sealed,
  about: string,
): Promise<string | null> {
  try {
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(iv), additionalData: bytesOf(about) },
      key,
      fromBase64(data),
    );
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
