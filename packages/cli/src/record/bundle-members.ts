const END = 0x06054b50;
const END_BYTES = 22;
/** A comment may stand behind the end: its length is 16 bits. */
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

/**
 * The files in a MediaPipe bundle: a zip archive whose members are stored as they are, some with
 * bytes between them that align them.
 *
 * @returns name -> bytes, without a copy; empty where the bytes are no such archive
 */
export function bundleMembers(bundle: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const has = (at: number, bytes: number, signature: number) =>
    at + bytes <= bundle.length && view.getUint32(at, true) === signature;
  const members = new Map<string, Uint8Array>();
  let end = bundle.length - END_BYTES;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && !has(end, END_BYTES, END)) end -= 1;
  if (end < first) return members;

  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (!has(at, ENTRY_BYTES, ENTRY)) break;
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 24, true);
    const nameBytes = view.getUint16(at + 28, true);
    const header = view.getUint32(at + 42, true);
    const nameAt = at + ENTRY_BYTES;
    at = nameAt + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (method !== 0 || !has(header, LOCAL_HEADER_BYTES, LOCAL_HEADER)) break;
    const dataAt =
      header +
      LOCAL_HEADER_BYTES +
      view.getUint16(header + 26, true) +
      view.getUint16(header + 28, true);
    if (dataAt + size > bundle.length) break;
    const name = new TextDecoder().decode(bundle.subarray(nameAt, nameAt + nameBytes));
    members.set(name, bundle.subarray(dataAt, dataAt + size));
  }
  return members;
}
