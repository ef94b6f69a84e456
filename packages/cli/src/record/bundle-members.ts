const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

/**
 * The files in a MediaPipe bundle: a zip archive whose members are stored as they are.
 *
 * @returns name -> bytes, without a copy; empty where the bytes are no such archive
 */
export function bundleMembers(bundle: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const members = new Map<string, Uint8Array>();
  let at = 0;
  while (at + LOCAL_HEADER_BYTES <= bundle.length && view.getUint32(at, true) === LOCAL_HEADER) {
    const method = view.getUint16(at + 8, true);
    const size = view.getUint32(at + 18, true);
    const nameBytes = view.getUint16(at + 26, true);
    const extraBytes = view.getUint16(at + 28, true);
    const nameAt = at + LOCAL_HEADER_BYTES;
    const dataAt = nameAt + nameBytes + extraBytes;
    if (method !== 0 || dataAt + size > bundle.length) break;
    const name = new TextDecoder().decode(bundle.subarray(nameAt, nameAt + nameBytes));
    members.set(name, bundle.subarray(dataAt, dataAt + size));
    at = dataAt + size;
  }
  return members;
}
