/** Numbers that the axes of one base take: three unit vectors, forward, up, right. */
export const AXES_SIZE = 9;

/** The two rays that span a base, as indices into the rays of a frame; one leads, the other is made square to it. */
export interface BaseRays {
  readonly up: number;
  readonly right: number;
  readonly leadsUp: boolean;
  /** 1 or -1: which way the picture turns from its up to its right and forward. */
  readonly turn: number;
}

/**
 * Builds a base's axes in space: forward, up and right as unit vectors, one after the other.
 *
 * @param rays x image-right, y up, z to the camera
 * @param out filled from `at` with 9 numbers in the same axes; NaN where the base's two rays have no length
 *   or lie along each other
 */
export function worldAxes(
  { up, right, leadsUp }: BaseRays,
  rays: Float64Array,
  out: Float64Array,
  at: number,
): void {
  let ux = rays[up]!;
  let uy = rays[up + 1]!;
  let uz = rays[up + 2]!;
  let rx = rays[right]!;
  let ry = rays[right + 1]!;
  let rz = rays[right + 2]!;
  const along = ux * rx + uy * ry + uz * rz;
  if (leadsUp) {
    const share = along / (ux * ux + uy * uy + uz * uz);
    rx -= share * ux;
    ry -= share * uy;
    rz -= share * uz;
  } else {
    const share = along / (rx * rx + ry * ry + rz * rz);
    ux -= share * rx;
    uy -= share * ry;
    uz -= share * rz;
  }
  const upScale = 1 / Math.sqrt(ux * ux + uy * uy + uz * uz);
  const rightScale = 1 / Math.sqrt(rx * rx + ry * ry + rz * rz);
  ux *= upScale;
  uy *= upScale;
  uz *= upScale;
  rx *= rightScale;
  ry *= rightScale;
  rz *= rightScale;
  out[at] = uy * rz - uz * ry;
  out[at + 1] = uz * rx - ux * rz;
  out[at + 2] = ux * ry - uy * rx;
  out[at + 3] = ux;
  out[at + 4] = uy;
  out[at + 5] = uz;
  out[at + 6] = rx;
  out[at + 7] = ry;
  out[at + 8] = rz;
}

/**
 * Builds a base's axes in the picture: up as seen, and forward and right as up turned by a quarter,
 * which way being settled by the subject's orientation. Same layout as {@link worldAxes}, z being 0.
 */
export function imageAxes(
  { up, right, leadsUp, turn }: BaseRays,
  rays: Float64Array,
  out: Float64Array,
  at: number,
): void {
  // Right is up turned clockwise (or back), so up is right turned the other way.
  let x = leadsUp ? rays[up]! : -turn * rays[right + 1]!;
  let y = leadsUp ? rays[up + 1]! : turn * rays[right]!;
  const scale = 1 / Math.sqrt(x * x + y * y);
  x *= scale;
  y *= scale;
  out[at] = turn * y;
  out[at + 1] = -turn * x;
  out[at + 2] = 0;
  out[at + 3] = x;
  out[at + 4] = y;
  out[at + 5] = 0;
  out[at + 6] = turn * y;
  out[at + 7] = -turn * x;
  out[at + 8] = 0;
}
