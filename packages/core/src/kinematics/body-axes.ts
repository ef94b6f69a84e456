import type { BasePlan } from './reading-plan.ts';

/** Numbers that the axes of one base take: three unit vectors, forward, up, right. */
export const AXES_SIZE = 9;

/**
 * Builds a base's axes from world landmarks: forward, up and right as unit vectors, one after the other.
 *
 * @param landmarks metres, frames x landmarks x 3, MediaPipe's axes (x image-right, y down, z away)
 * @param start index of the frame's first number
 * @param out filled from `at`: 9 numbers in camera axes (x image-right, y up, z to the camera); NaN where
 *   the two rays that span the base have no length or lie along each other
 */
export function worldAxes(
  plan: BasePlan,
  landmarks: Float64Array,
  start: number,
  out: Float64Array,
  at: number,
): void {
  const u0 = start + plan.upAt0;
  const u1 = start + plan.upAt1;
  const u2 = start + plan.upAt2;
  const u3 = start + plan.upAt3;
  const r0 = start + plan.leftAt;
  const r2 = start + plan.rightAt;
  let ux = n(landmarks, u2) + n(landmarks, u3) - n(landmarks, u0) - n(landmarks, u1);
  let uy =
    n(landmarks, u0 + 1) + n(landmarks, u1 + 1) - n(landmarks, u2 + 1) - n(landmarks, u3 + 1);
  let uz =
    n(landmarks, u0 + 2) + n(landmarks, u1 + 2) - n(landmarks, u2 + 2) - n(landmarks, u3 + 2);
  let rx = n(landmarks, r2) - n(landmarks, r0);
  let ry = n(landmarks, r0 + 1) - n(landmarks, r2 + 1);
  let rz = n(landmarks, r0 + 2) - n(landmarks, r2 + 2);
  const along = ux * rx + uy * ry + uz * rz;
  if (plan.leads === 'up') {
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
 * Builds a base's axes in the picture: up as seen, and forward and right as up turned by a quarter, which
 * way being settled by the subject's orientation (`turn`). Same layout as {@link worldAxes}, z being 0.
 *
 * @param landmarks pixels, frames x landmarks x 3, x right, y down
 */
export function imageAxes(
  plan: BasePlan,
  turn: number,
  landmarks: Float64Array,
  start: number,
  out: Float64Array,
  at: number,
): void {
  let x: number;
  let y: number;
  if (plan.leads === 'up') {
    const u0 = start + plan.upAt0;
    const u1 = start + plan.upAt1;
    const u2 = start + plan.upAt2;
    const u3 = start + plan.upAt3;
    x = n(landmarks, u2) + n(landmarks, u3) - n(landmarks, u0) - n(landmarks, u1);
    y = n(landmarks, u0 + 1) + n(landmarks, u1 + 1) - n(landmarks, u2 + 1) - n(landmarks, u3 + 1);
  } else {
    const r0 = start + plan.leftAt;
    const r2 = start + plan.rightAt;
    // Right is up turned clockwise (or back), so up is right turned the other way.
    x = turn * (n(landmarks, r2 + 1) - n(landmarks, r0 + 1));
    y = turn * (n(landmarks, r2) - n(landmarks, r0));
  }
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

function n(values: Float64Array, index: number): number {
  return values[index] as number;
}
