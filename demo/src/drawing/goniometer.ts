import { directionDeg, distance, type Point, pointAt } from './point.ts';

/** Where the two arms lie, in the picture that is shown. */
export interface Arms {
  readonly vertex: Point;
  /** Where the moving arm would end at 0. */
  readonly still: Point;
  readonly moving: Point;
}

export interface Tick {
  readonly from: Point;
  readonly to: Point;
  readonly long: boolean;
}

/** A goniometer laid over a joint: shapes in the picture's pixels. */
export interface Goniometer {
  readonly vertex: Point;
  /** Ends of the arms as they are drawn: a goniometer's arms reach beyond its scale. */
  readonly still: Point;
  readonly moving: Point;
  /** Of the scale, around the joint. */
  readonly radius: number;
  /** The scale's part from the still arm to the moving one, as an SVG path. */
  readonly arc: string;
  /** The same, closed through the joint. */
  readonly sector: string;
  /** All around, counted from the still arm. */
  readonly ticks: readonly Tick[];
}

/** The scale's radius and the drawn arms' length, as shares of the shorter arm. */
const RADIUS = 0.9;
export const REACH = 1.3;
const TICK_DEG = 10;
const LONG_TICK_DEG = 30;

/**
 * The goniometer of a reading. Of the two ways round from the still arm to the moving one, the arc takes
 * that which is nearer to the reading: past 180 the long one.
 *
 * @param arms in pixels, x right, y down
 * @param angleDeg the reading, degrees
 * @returns null where an arm has no length or there is no reading
 * @example
 * const arms = { vertex: [0, 0], still: [0, 100], moving: [100, 0] } as const;
 * goniometer(arms, 90)?.arc // 'M 0.00 90.00 A 90.00 90.00 0 0 0 90.00 0.00'
 */
export function goniometer({ vertex, still, moving }: Arms, angleDeg: number): Goniometer | null {
  const shorter = Math.min(distance(vertex, still), distance(vertex, moving));
  if (!(shorter > 0) || !Number.isFinite(angleDeg)) return null;
  const radius = shorter * RADIUS;
  const stillDeg = directionDeg(vertex, still);
  const movingDeg = directionDeg(vertex, moving);
  const clockwise = (((movingDeg - stillDeg) % 360) + 360) % 360;
  const size = Math.abs(angleDeg);
  const isClockwise = Math.abs(clockwise - size) <= Math.abs(360 - clockwise - size);
  const sweep = isClockwise ? clockwise : 360 - clockwise;

  const flags = `${sweep > 180 ? 1 : 0} ${isClockwise ? 1 : 0}`;
  const from = at(pointAt(vertex, stillDeg, radius));
  const to = at(pointAt(vertex, movingDeg, radius));
  const arc = `M ${from} A ${radius.toFixed(2)} ${radius.toFixed(2)} 0 ${flags} ${to}`;
  return {
    vertex,
    still: pointAt(vertex, stillDeg, shorter * REACH),
    moving: pointAt(vertex, movingDeg, shorter * REACH),
    radius,
    arc,
    sector: `${arc} L ${at(vertex)} Z`,
    ticks: ticksAround(vertex, radius, stillDeg),
  };
}

function ticksAround(vertex: Point, radius: number, zeroDeg: number): Tick[] {
  return Array.from({ length: 360 / TICK_DEG }, (_, index) => {
    const deg = index * TICK_DEG;
    const long = deg % LONG_TICK_DEG === 0;
    return {
      from: pointAt(vertex, zeroDeg + deg, radius * (long ? 0.92 : 0.96)),
      to: pointAt(vertex, zeroDeg + deg, radius),
      long,
    };
  });
}

function at([x, y]: Point): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
