import type { ErrorPlace } from 'goniokit';
import type { AngleTable } from '../angle-table.ts';
import { unitsPerMetre } from '../length-unit.ts';
import type { ReadFileOptions } from '../read-file-options.ts';
import { refusal } from '../refusal.ts';
import { type C3dBytes, c3dBytes, type Processor } from './c3d-bytes.ts';
import type { C3dFile } from './c3d-file.ts';
import type { C3dParameter } from './c3d-parameter.ts';
import { type C3dLayout, readLayout } from './read-layout.ts';
import { readParameters } from './read-parameters.ts';

const BLOCK = 512;

/** Second byte of every C3D file. */
const C3D_KEY = 0x50;

const processors: ReadonlyMap<number, Processor> = new Map([
  [84, 'intel'],
  [85, 'dec'],
  [86, 'mips'],
]);

/** Lists of points that are no places. */
const lists = ['ANGLES', 'FORCES', 'MOMENTS', 'POWERS', 'SCALARS'];

/**
 * Reads a C3D file: integers or floats of Intel, DEC and MIPS processors. Analog channels and events are
 * passed over; a point with a negative residual was not seen.
 *
 * @returns markers in metres and the laboratory's axes, angles as the file has them; NaN where missing
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-header`, `no-frames`, `bad-frame`, with the byte
 * @see https://www.c3d.org/docs/C3D_User_Guide.pdf
 * @example parseC3d(readFileSync('walk.c3d')).markers.units // 'mm'
 */
export function parseC3d(bytes: Uint8Array, { file }: ReadFileOptions = {}): C3dFile {
  const place = (at: number): ErrorPlace => ({
    ...(file === undefined ? {} : { file }),
    byte: at + 1,
  });
  if (bytes.length === 0) throw refusal('empty', 'a file', 'some bytes', 'none', place(0));
  const section = ((bytes[0] as number) - 1) * BLOCK;
  if (bytes[1] !== C3D_KEY) {
    const received = bytes.length > 1 ? String(bytes[1]) : 'the end of the file';
    throw refusal('not-a-recording', 'a C3D file', `${C3D_KEY} as second byte`, received, place(1));
  }
  if (section < BLOCK || section + 4 > bytes.length) {
    const expected = 'a parameter section inside the file';
    throw refusal('bad-header', 'a C3D file', expected, `block ${bytes[0]}`, place(0));
  }
  const processor = processors.get(bytes[section + 3] as number);
  if (processor === undefined) {
    const received = String(bytes[section + 3]);
    throw refusal('bad-header', 'a processor', '84, 85 or 86', received, place(section + 3));
  }
  const numbers = c3dBytes(bytes, processor);
  const parameters = readParameters(numbers, section, place);
  const layout = readLayout(numbers, parameters, place);
  return { ...readPoints(numbers, layout, parameters, place), parameters };
}

function readPoints(
  bytes: C3dBytes,
  layout: C3dLayout,
  parameters: ReadonlyMap<string, C3dParameter>,
  place: (at: number) => ErrorPlace,
): Omit<C3dFile, 'parameters'> {
  const { labels, frames, firstFrame, rateHz, units } = layout;
  const listed = new Map(
    lists.flatMap((list) => [...texts(parameters, list)].map((name) => [name, list])),
  );
  const rowsOf = (list: string | undefined) =>
    labels.flatMap((name, row) => (listed.get(name) === list ? [row] : []));
  const markers = rowsOf(undefined);
  const angles = rowsOf('ANGLES');
  const timeMs = Float64Array.from(
    { length: frames },
    (_, frame) => (1000 * (firstFrame - 1 + frame)) / rateHz,
  );

  const perMetre = unitsPerMetre(units);
  const positions = new Float64Array(frames * markers.length * 3);
  const columns = angles.flatMap(() => [0, 1, 2].map(() => new Float64Array(frames)));
  const point = new Float64Array(3);
  for (let frame = 0; frame < frames; frame++) {
    for (let m = 0; m < markers.length; m++) {
      readPoint(bytes, layout, frame, markers[m] as number, point, place);
      const to = 3 * (frame * markers.length + m);
      for (let axis = 0; axis < 3; axis++) {
        positions[to + axis] = (point[axis] as number) / perMetre;
      }
    }
    for (let a = 0; a < angles.length; a++) {
      readPoint(bytes, layout, frame, angles[a] as number, point, place);
      for (let axis = 0; axis < 3; axis++) {
        (columns[3 * a + axis] as Float64Array)[frame] = point[axis] as number;
      }
    }
  }
  const nameOf = (row: number) => labels[row] as string;
  return {
    markers: {
      format: 'c3d',
      names: markers.map(nameOf),
      frames,
      timeMs,
      positions,
      units,
      rateHz,
    },
    angles: {
      names: angles.flatMap((row) => ['x', 'y', 'z'].map((axis) => `${nameOf(row)}.${axis}`)),
      timeMs,
      columns,
      inDegrees: anglesInDegrees(parameters),
    },
  };
}

/** One point of one frame as the file has it; NaN where its residual says that it was not seen. */
function readPoint(
  bytes: C3dBytes,
  { isFloat, scale, dataStart, frameBytes }: C3dLayout,
  frame: number,
  row: number,
  out: Float64Array,
  place: (at: number) => ErrorPlace,
): void {
  const size = isFloat ? 4 : 2;
  const at = dataStart + frame * frameBytes + row * 4 * size;
  const residual = isFloat ? bytes.float32(at + 12) : bytes.int16(at + 6);
  if (residual < 0) {
    out.fill(Number.NaN);
    return;
  }
  for (let axis = 0; axis < 3; axis++) {
    const value = isFloat ? bytes.float32(at + axis * 4) : scale * bytes.int16(at + axis * 2);
    if (!Number.isFinite(value + residual)) {
      const expected = 'finite numbers where it was seen';
      throw refusal(
        'bad-frame',
        'a point',
        expected,
        String(value + residual),
        place(at + axis * size),
      );
    }
    out[axis] = value;
  }
}

function texts(parameters: ReadonlyMap<string, C3dParameter>, name: string): readonly string[] {
  const values = parameters.get(`POINT:${name}`)?.values;
  return values === undefined || values instanceof Float64Array ? [] : values;
}

function anglesInDegrees(parameters: ReadonlyMap<string, C3dParameter>): AngleTable['inDegrees'] {
  const unit = texts(parameters, 'ANGLE_UNITS')[0]?.toLowerCase();
  return unit === 'deg' ? true : unit === 'rad' ? false : null;
}
