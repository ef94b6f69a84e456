/** The part of the Encoding standard that is used here; every JavaScript host has it, no library of ours types it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const encoder = new TextEncoder();

/** UTF-8 bytes of a text; half of a letter becomes U+FFFD. */
export function encodeText(text: string): Uint8Array {
  return encoder.encode(text);
}
