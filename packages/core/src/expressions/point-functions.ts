import type { FrameView } from '../motions/formula.ts';

/** A function of points, as expressions have it. */
export interface PointFunction {
  readonly points: number;
  /** Power of a length in its value. */
  readonly length: 0 | 1;
  /** Whether it needs the picture, and the subject seen from the side in it. */
  readonly needsSide: boolean;
  /** Of three offsets of points (those beyond `points` are not used). */
  readonly read: (frame: FrameView, a: number, b: number, c: number) => number;
}

const DEGREES = 180 / Math.PI;

/** Angle at `b` between the lines to `a` and `c`, degrees, 0 to 180; NaN where two of them coincide. */
function angle({ points: p }: FrameView, a: number, b: number, c: number): number {
  const [ux, uy, uz] = [p[a]! - p[b]!, p[a + 1]! - p[b + 1]!, p[a + 2]! - p[b + 2]!];
  const [vx, vy, vz] = [p[c]! - p[b]!, p[c + 1]! - p[b + 1]!, p[c + 2]! - p[b + 2]!];
  const x = uy * vz - uz * vy;
  const y = uz * vx - ux * vz;
  const z = ux * vy - uy * vx;
  const along = ux * vx + uy * vy + uz * vz;
  const across = Math.sqrt(x * x + y * y + z * z);
  return along === 0 && across === 0 ? Number.NaN : Math.atan2(across, along) * DEGREES;
}

/**
 * How far the line from `b` to `c` turns from the one from `a` to `b`, in the picture: 0 where straight,
 * positive where that of a hanging limb turns forward. Degrees, -180 to 180.
 */
function bend({ points: p, orientation }: FrameView, a: number, b: number, c: number): number {
  const [ux, uy] = [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!];
  const [vx, vy] = [p[c]! - p[b]!, p[c + 1]! - p[b + 1]!];
  const across = ux * vy - uy * vx;
  const along = ux * vx + uy * vy;
  if (orientation === null || (along === 0 && across === 0)) return Number.NaN;
  return Math.atan2(-orientation.forwardTurn * across, along) * DEGREES;
}

/**
 * How far the line from `a` to `b` leans from the picture's vertical: 0 where `b` stands above `a`, positive
 * forward. Degrees, -180 to 180.
 */
function tilt({ points: p, orientation }: FrameView, a: number, b: number): number {
  const right = p[b]! - p[a]!;
  const up = p[a + 1]! - p[b + 1]!;
  if (orientation === null || (right === 0 && up === 0)) return Number.NaN;
  return Math.atan2(orientation.forwardTurn * right, up) * DEGREES;
}

function distance({ points: p, cmPerUnit }: FrameView, a: number, b: number): number {
  const [x, y, z] = [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!, p[b + 2]! - p[a + 2]!];
  return cmPerUnit * Math.sqrt(x * x + y * y + z * z);
}

/** How far `a` stands above `b`, along the camera's vertical. */
function height({ points: p, cmPerUnit }: FrameView, a: number, b: number): number {
  return cmPerUnit * (p[b + 1]! - p[a + 1]!);
}

/** How far `a` stands forward of `b`, along the picture's horizontal. */
function ahead({ points: p, cmPerUnit, orientation }: FrameView, a: number, b: number): number {
  if (orientation === null) return Number.NaN;
  return cmPerUnit * orientation.forwardTurn * (p[a]! - p[b]!);
}

/** By name. Lengths are in centimetres where the motion's unit is, else in pixels or metres. */
export const pointFunctions: ReadonlyMap<string, PointFunction> = new Map([
  ['angle', { points: 3, length: 0, needsSide: false, read: angle }],
  ['bend', { points: 3, length: 0, needsSide: true, read: bend }],
  ['tilt', { points: 2, length: 0, needsSide: true, read: tilt }],
  ['distance', { points: 2, length: 1, needsSide: false, read: distance }],
  ['height', { points: 2, length: 1, needsSide: false, read: height }],
  ['ahead', { points: 2, length: 1, needsSide: true, read: ahead }],
]);
