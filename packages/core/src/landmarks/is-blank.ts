/** Whether a byte is white space to JSON: space, tab, line feed or carriage return. */
export function isBlank(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 10 || byte === 13;
}

/** Whether all of these bytes are white space. */
export function isBlankPiece(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (!isBlank(bytes[at]!)) return false;
  }
  return true;
}
