/** The processor that wrote a file: it decides the order of bytes and the kind of float. */
export type Processor = 'intel' | 'dec' | 'mips';

/** Numbers of a C3D file at byte offsets; nothing here checks that they lie inside. */
export interface C3dBytes {
  readonly length: number;
  uint8(at: number): number;
  int8(at: number): number;
  int16(at: number): number;
  uint16(at: number): number;
  float32(at: number): number;
}

/** Reads bytes as the processor wrote them. */
export function c3dBytes(bytes: Uint8Array, processor: Processor): C3dBytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = processor !== 'mips';
  return {
    length: bytes.length,
    uint8: (at) => view.getUint8(at),
    int8: (at) => view.getInt8(at),
    int16: (at) => view.getInt16(at, little),
    uint16: (at) => view.getUint16(at, little),
    float32: processor === 'dec' ? (at) => decFloat(view, at) : (at) => view.getFloat32(at, little),
  };
}

/**
 * A VAX F float: two little-endian words, the one with sign and exponent first; a mantissa from a half
 * up, so that IEEE's reading of the same bits is four times as large.
 *
 * @returns NaN for the reserved operand (sign without exponent)
 */
function decFloat(view: DataView, at: number): number {
  const high = view.getUint16(at, true);
  const low = view.getUint16(at + 2, true);
  const exponent = (high >> 7) & 0xff;
  if (exponent === 0) return high & 0x8000 ? Number.NaN : 0;
  const mantissa = 0x800000 + (high & 0x7f) * 0x10000 + low;
  const value = mantissa * 2 ** (exponent - 128 - 24);
  return high & 0x8000 ? -value : value;
}
