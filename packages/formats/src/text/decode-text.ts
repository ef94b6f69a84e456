/** The part of the Encoding standard that is used here; every JavaScript host has it, no library of ours types it. */
declare const TextDecoder: new (label: 'utf-8') => { decode(bytes: Uint8Array): string };

/** The text of bytes in UTF-8, without a byte order mark; U+FFFD where they are something else. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
