import type { ErrorPlace } from 'goniokit';
import { knownUnits, type LengthUnit, lengthUnit } from '../length-unit.ts';
import { quoted, refusal } from '../refusal.ts';
import type { C3dBytes } from './c3d-bytes.ts';
import type { C3dParameter } from './c3d-parameter.ts';

/** How the points of a C3D file lie in it. */
export interface C3dLayout {
  readonly points: number;
  readonly frames: number;
  /** Number of the first frame, counted from 1. */
  readonly firstFrame: number;
  readonly rateHz: number;
  readonly labels: readonly string[];
  readonly units: LengthUnit;
  /** Whether words are floats; else integers to be multiplied by `scale`. */
  readonly isFloat: boolean;
  readonly scale: number;
  /** Byte offset of the first frame. */
  readonly dataStart: number;
  readonly frameBytes: number;
}

/** From here on a count of frames no longer fits into the header's 16 bits. */
const MOST_FRAMES = 0xffff;

/**
 * Settles the layout from header and parameters. Where both say something they must agree.
 *
 * @throws GoniokitError `bad-header`, `no-frames`, `bad-frame` where the file is shorter than it says
 */
export function readLayout(
  bytes: C3dBytes,
  parameters: ReadonlyMap<string, C3dParameter>,
  place: (at: number) => ErrorPlace,
): C3dLayout {
  const number = (name: string): number | null => {
    const value = parameters.get(name)?.values[0];
    return typeof value === 'number' ? value : null;
  };
  // Counts are unsigned, though the format's integers are not.
  const count = (name: string): number | null => {
    const value = number(name);
    return value !== null && value < 0 ? value + 0x10000 : value;
  };
  const agreed = (name: string, stated: number | null, header: number, at: number): number => {
    if (stated === null || stated === header) return header;
    throw refusal('bad-header', name, `the header's ${header}`, String(stated), place(at));
  };

  const points = agreed('POINT:USED', count('POINT:USED'), bytes.uint16(2), 2);
  const block = agreed('POINT:DATA_START', count('POINT:DATA_START'), bytes.uint16(16), 16);
  const { firstFrame, frames } = readFrames(bytes, parameters, count, place);
  if (points === 0 || frames <= 0) {
    const what = 'a C3D file';
    throw refusal('no-frames', what, 'points', `${points} points, ${frames} frames`, place(2));
  }
  const rateHz = number('POINT:RATE') ?? bytes.float32(20);
  if (!(rateHz > 0 && Number.isFinite(rateHz))) {
    throw refusal('bad-header', 'POINT:RATE', 'frames a second', String(rateHz), place(20));
  }
  const scale = number('POINT:SCALE') ?? bytes.float32(12);
  if (!Number.isFinite(scale) || scale === 0) {
    throw refusal('bad-header', 'POINT:SCALE', 'a factor', String(scale), place(12));
  }
  const isFloat = scale < 0;
  const dataStart = (block - 1) * 512;
  const frameBytes = (4 * points + bytes.uint16(4)) * (isFloat ? 4 : 2);
  if (dataStart < 512 || dataStart + frames * frameBytes > bytes.length) {
    const expected = `${frames} frames of ${frameBytes} bytes from byte ${dataStart + 1} on`;
    const received = `${bytes.length} bytes in all`;
    throw refusal('bad-frame', 'a C3D file', expected, received, place(bytes.length));
  }
  const units = unitsOf(parameters, place);
  const labels = labelsOf(parameters, points, place);
  return {
    points,
    frames,
    firstFrame,
    rateHz,
    labels,
    units,
    isFloat,
    scale,
    dataStart,
    frameBytes,
  };
}

/** First frame and number of frames; long trials state them in two words, or as a float. */
function readFrames(
  bytes: C3dBytes,
  parameters: ReadonlyMap<string, C3dParameter>,
  count: (name: string) => number | null,
  place: (at: number) => ErrorPlace,
): { firstFrame: number; frames: number } {
  const long = (name: string): number | null => {
    const values = parameters.get(name)?.values;
    const [low, high] = [values?.[0], values?.[1]];
    if (typeof low !== 'number' || typeof high !== 'number') return null;
    return (low & 0xffff) + 0x10000 * (high & 0xffff);
  };
  const first = long('TRIAL:ACTUAL_START_FIELD') ?? bytes.uint16(6);
  const last = long('TRIAL:ACTUAL_END_FIELD') ?? bytes.uint16(8);
  const frames = last - first + 1;
  const counted = count('POINT:FRAMES');
  const isLong = frames >= MOST_FRAMES || counted === MOST_FRAMES;
  if (counted !== null && counted !== frames && !isLong) {
    const expected = `the ${frames} frames from ${first} to ${last}`;
    throw refusal('bad-header', 'POINT:FRAMES', expected, String(counted), place(6));
  }
  const stated = count('POINT:LONG_FRAMES');
  const known = stated !== null && Number.isInteger(stated) && isLong;
  return { firstFrame: first, frames: known ? stated : frames };
}

function unitsOf(
  parameters: ReadonlyMap<string, C3dParameter>,
  place: (at: number) => ErrorPlace,
): LengthUnit {
  const text = parameters.get('POINT:UNITS')?.values[0];
  const units = typeof text === 'string' ? lengthUnit(text) : null;
  if (units !== null) return units;
  const received = typeof text === 'string' ? quoted(text) : 'nothing';
  throw refusal('bad-header', 'POINT:UNITS', `one of ${knownUnits}`, received, place(0));
}

/** A list holds 255 names; further ones stand in LABELS2, LABELS3 and so on. */
function labelsOf(
  parameters: ReadonlyMap<string, C3dParameter>,
  points: number,
  place: (at: number) => ErrorPlace,
): readonly string[] {
  const labels: string[] = [];
  for (let list = 1; ; list++) {
    const values = parameters.get(`POINT:LABELS${list === 1 ? '' : list}`)?.values;
    if (values === undefined || values instanceof Float64Array) break;
    for (const one of values) labels.push(one);
  }
  if (labels.length >= points) return labels.slice(0, points);
  const received = `${labels.length} names`;
  throw refusal('bad-header', 'POINT:LABELS', `a name for ${points} points`, received, place(2));
}
