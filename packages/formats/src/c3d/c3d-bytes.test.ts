import { expect, it } from 'vitest';
import { c3dBytes } from './c3d-bytes.ts';

/** Encodings as the manuals of the three processors print them. */
it.each([
  ['intel', [0x00, 0x00, 0x80, 0x3f], 1],
  ['intel', [0x00, 0x00, 0xc0, 0xbf], -1.5],
  ['mips', [0x3f, 0x80, 0x00, 0x00], 1],
  ['mips', [0xbf, 0xc0, 0x00, 0x00], -1.5],
  ['dec', [0x80, 0x40, 0x00, 0x00], 1],
  ['dec', [0xc0, 0xc0, 0x00, 0x00], -1.5],
  ['dec', [0x00, 0x00, 0x00, 0x00], 0],
  // The reserved operand: a sign without an exponent.
  ['dec', [0x00, 0x80, 0x00, 0x00], Number.NaN],
  // The largest number, for which IEEE's exponent would mean infinity.
  ['dec', [0xff, 0x7f, 0xff, 0xff], 1.7014117331926443e38],
] as const)('%s floats: %j', (processor, written, value) => {
  expect(c3dBytes(Uint8Array.from(written), processor).float32(0)).toBe(value);
});

it.each([
  ['intel', [0xfe, 0xff]],
  ['dec', [0xfe, 0xff]],
  ['mips', [0xff, 0xfe]],
] as const)('%s integers', (processor, written) => {
  const bytes = c3dBytes(Uint8Array.from(written), processor);
  expect(bytes.int16(0)).toBe(-2);
  expect(bytes.uint16(0)).toBe(65534);
});
