import type { Processor } from '../c3d/c3d-bytes.ts';

/** What a made-up C3D file holds. */
export interface MadeC3d {
  readonly processor: Processor;
  readonly isFloat: boolean;
  readonly labels: readonly string[];
  /** Of each frame, of each point: x, y, z in millimetres, residual. */
  readonly frames: readonly (readonly (readonly [number, number, number, number])[])[];
  readonly firstFrame?: number;
  readonly angles?: readonly string[];
  /** Analog samples of each frame, which a reader passes over. */
  readonly analog?: number;
  /** Further parameters of POINT by name: texts, or whole numbers; null takes one away. */
  readonly point?: Readonly<Record<string, readonly string[] | readonly number[] | null>>;
}

const BLOCK = 512;
const codes = { intel: 84, dec: 85, mips: 86 };

/** Millimetres of an integer: what an integer file is scaled by. */
export const INTEGER_SCALE = 0.5;

/** Writes a C3D file after the format's manual, sharing nothing with the reader. */
export function madeC3d(made: MadeC3d): Uint8Array {
  const { processor, isFloat, labels, frames, firstFrame = 1, angles = [], analog = 2 } = made;
  const scale = isFloat ? -INTEGER_SCALE : INTEGER_SCALE;
  const point = new Map<string, readonly string[] | readonly number[] | number>([
    ['USED', [labels.length]],
    ['SCALE', scale],
    ['RATE', 100],
    ['FRAMES', [frames.length]],
    ['UNITS', ['mm']],
    ['ANGLE_UNITS', ['deg']],
    ['LABELS', labels.slice(0, 255)],
    ...(labels.length > 255 ? [['LABELS2', labels.slice(255)] as const] : []),
    ...(angles.length > 0 ? [['ANGLES', angles] as const] : []),
  ]);
  for (const [name, value] of Object.entries(made.point ?? {})) {
    if (value === null) point.delete(name);
    else point.set(name, value);
  }

  const section: number[] = [1, 0x50, 0, codes[processor], ...record('POINT', -1, [0], processor)];
  for (const [name, value] of point)
    section.push(...record(name, 1, contentOf(value, processor), processor));
  section.push(0, 0);
  const blocks = Math.ceil(section.length / BLOCK);
  section[2] = blocks;

  const header = new Uint8Array(BLOCK);
  const words = [labels.length, analog, firstFrame, firstFrame + frames.length - 1, 0];
  header.set([2, 0x50, ...words.flatMap((word) => word16(word, processor))]);
  header.set(float32(scale, processor), 12);
  header.set(
    [2 + blocks, 1].flatMap((word) => word16(word, processor)),
    16,
  );
  header.set(float32(100, processor), 20);

  const data: number[] = [];
  for (const points of frames) {
    for (const [x, y, z, residual] of points) {
      const numbers = isFloat
        ? [x, y, z, residual]
        : [...[x, y, z].map((v) => v / scale), residual];
      data.push(...numbers.flatMap((one) => word(one, processor, isFloat)));
    }
    for (let i = 0; i < analog; i++) data.push(...word(7, processor, isFloat));
  }
  const bytes = new Uint8Array(BLOCK * (1 + blocks) + data.length);
  bytes.set(header);
  bytes.set(section, BLOCK);
  bytes.set(data, BLOCK * (1 + blocks));
  return bytes;
}

/** Name, group, pointer to the next record, content. */
function record(
  name: string,
  group: number,
  content: readonly number[],
  processor: Processor,
): number[] {
  const next = word16(content.length + 2, processor);
  return [name.length, group & 0xff, ...ascii(name), ...next, ...content];
}

function contentOf(
  value: readonly string[] | readonly number[] | number,
  processor: Processor,
): number[] {
  if (typeof value === 'number') return [4, 0, ...float32(value, processor), 0];
  const [first] = value;
  if (typeof first !== 'string') {
    return [2, 1, value.length, ...(value as number[]).flatMap((one) => word16(one, processor)), 0];
  }
  const names = value as readonly string[];
  const length = Math.max(...names.map((name) => name.length));
  return [0xff, 2, length, names.length, ...names.flatMap((name) => ascii(name.padEnd(length))), 0];
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

function word(value: number, processor: Processor, isFloat: boolean): number[] {
  return isFloat ? float32(value, processor) : word16(Math.round(value), processor);
}

function word16(value: number, processor: Processor): number[] {
  const bits = value & 0xffff;
  return processor === 'mips' ? [bits >> 8, bits & 0xff] : [bits & 0xff, bits >> 8];
}

function float32(value: number, processor: Processor): number[] {
  const view = new DataView(new ArrayBuffer(4));
  // A VAX float is the IEEE float of four times the value, its two words exchanged.
  view.setFloat32(0, processor === 'dec' ? 4 * value : value, processor !== 'mips');
  const [a = 0, b = 0, c = 0, d = 0] = new Uint8Array(view.buffer);
  return processor === 'dec' ? [c, d, a, b] : [a, b, c, d];
}
