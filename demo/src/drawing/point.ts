/** A point of the picture, pixels: x right, y down. */
export type Point = readonly [x: number, y: number];

/** The point at a distance along a direction, degrees clockwise from the picture's right. */
export function pointAt([x, y]: Point, directionDeg: number, distance: number): Point {
  const turn = (directionDeg * Math.PI) / 180;
  return [x + distance * Math.cos(turn), y + distance * Math.sin(turn)];
}

/** From one point to another, degrees clockwise from the picture's right, -180 to 180. */
export function directionDeg(from: Point, to: Point): number {
  return (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
}

/** Pixels between two points. */
export function distance(a: Point, b: Point): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
}
