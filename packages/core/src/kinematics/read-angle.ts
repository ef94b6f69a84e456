import { DEGREES, wrapDegrees } from './degrees.ts';
import type { ReadingPlan } from './reading-plan.ts';

/**
 * An axis this much out of line with a bone, or more, still tells which way the bone's joint bends: the
 * sine of 30 degrees, below which noise in the axis turns the sign.
 */
const SQUARE_ENOUGH = 0.5;

/** From here on a hinge is bent beyond doubt, and beyond what joints overstretch, degrees. */
const BENT_DEG = 30;

/**
 * The angle of one reading in one frame, in the picture.
 *
 * @param landmarks pixels, frames x landmarks x 3, x right, y down
 * @param start index of the frame's first number
 * @param axes the base's axes in the picture, from `at` (unused by a hinge)
 * @returns degrees, wrapped around the middle of the plausible range; NaN where a ray has no length
 */
export function readImageAngle(
  plan: ReadingPlan,
  landmarks: Float64Array,
  start: number,
  axes: Float64Array,
  at: number,
): number {
  const a = start + plan.movingAt0;
  const b = start + plan.movingAt1;
  const c = start + plan.movingAt2;
  const d = start + plan.movingAt3;
  const mx = across(landmarks, a, b, c, d);
  const my = -across(landmarks, a + 1, b + 1, c + 1, d + 1);
  if (plan.kind === 'hinge') {
    const e = start + plan.stillAt0;
    const f = start + plan.stillAt1;
    const g = start + plan.stillAt2;
    const h = start + plan.stillAt3;
    const sx = across(landmarks, e, f, g, h);
    const sy = -across(landmarks, e + 1, f + 1, g + 1, h + 1);
    const turn = plan.imageTurn * plan.towardSign * (sx * my - sy * mx);
    return finish(plan, turn, sx * mx + sy * my);
  }
  const toward = at + 3 * plan.towardAxis;
  const zero = at + 3 * plan.zeroAxis;
  return finish(
    plan,
    plan.towardSign * (mx * n(axes, toward) + my * n(axes, toward + 1)),
    plan.zeroSign * (mx * n(axes, zero) + my * n(axes, zero + 1)),
  );
}

/**
 * The angle of one reading in one frame, in space.
 *
 * @param landmarks metres, frames x landmarks x 3, MediaPipe's axes
 * @param axes the base's axes in camera axes, from `at`
 * @returns degrees, wrapped around the middle of the plausible range; NaN where a ray has no length or,
 *   for a turn about a segment, where the zero direction lies along it
 */
export function readWorldAngle(
  plan: ReadingPlan,
  landmarks: Float64Array,
  start: number,
  axes: Float64Array,
  at: number,
): number {
  const a = start + plan.movingAt0;
  const b = start + plan.movingAt1;
  const c = start + plan.movingAt2;
  const d = start + plan.movingAt3;
  const mx = across(landmarks, a, b, c, d);
  const my = -across(landmarks, a + 1, b + 1, c + 1, d + 1);
  const mz = -across(landmarks, a + 2, b + 2, c + 2, d + 2);
  const toward = at + 3 * plan.towardAxis;
  const zero = at + 3 * plan.zeroAxis;
  if (plan.kind === 'plane') {
    return finish(
      plan,
      plan.towardSign *
        (mx * n(axes, toward) + my * n(axes, toward + 1) + mz * n(axes, toward + 2)),
      plan.zeroSign * (mx * n(axes, zero) + my * n(axes, zero + 1) + mz * n(axes, zero + 2)),
    );
  }
  const e = start + plan.stillAt0;
  const f = start + plan.stillAt1;
  const g = start + plan.stillAt2;
  const h = start + plan.stillAt3;
  const sx = across(landmarks, e, f, g, h);
  const sy = -across(landmarks, e + 1, f + 1, g + 1, h + 1);
  const sz = -across(landmarks, e + 2, f + 2, g + 2, h + 2);
  if (plan.kind === 'hinge') {
    const nx = sy * mz - sz * my;
    const ny = sz * mx - sx * mz;
    const nz = sx * my - sy * mx;
    const bend = finish(plan, Math.sqrt(nx * nx + ny * ny + nz * nz), sx * mx + sy * my + sz * mz);
    if (plan.neutralDeg !== 0 || bend > BENT_DEG) return bend;
    // Near straight, the body's sideways axis, made square to the bone, says which way the joint bends.
    // The bend about that axis alone is free of the sideways noise that makes an unsigned bend too large.
    let ax = plan.towardSign * n(axes, at + 6);
    let ay = plan.towardSign * n(axes, at + 7);
    let az = plan.towardSign * n(axes, at + 8);
    const length2 = sx * sx + sy * sy + sz * sz;
    const along = (ax * sx + ay * sy + az * sz) / length2;
    ax -= along * sx;
    ay -= along * sy;
    az -= along * sz;
    const square2 = ax * ax + ay * ay + az * az;
    if (!(square2 > SQUARE_ENOUGH * SQUARE_ENOUGH)) return bend;
    const sine = (nx * ax + ny * ay + nz * az) / Math.sqrt(square2);
    const about = finish(plan, sine, sx * mx + sy * my + sz * mz);
    // From one to the other without a step: all of the one at half the angle, all of the other at it.
    const share = Math.min(1, Math.max(0, 2 - (2 * bend) / BENT_DEG));
    return share * about + (1 - share) * (sine < 0 ? -bend : bend);
  }
  // A turn about a segment: the zero direction and the far segment, both made square to it.
  const zx = plan.zeroSign * n(axes, zero);
  const zy = plan.zeroSign * n(axes, zero + 1);
  const zz = plan.zeroSign * n(axes, zero + 2);
  const length2 = sx * sx + sy * sy + sz * sz;
  const along = (zx * sx + zy * sy + zz * sz) / length2;
  const px = zx - along * sx;
  const py = zy - along * sy;
  const pz = zz - along * sz;
  if (px * px + py * py + pz * pz < SQUARE_ENOUGH * SQUARE_ENOUGH) return Number.NaN;
  // Internal turns about the segment's own direction backward on the right side, forward on the left.
  const tx = py * sz - pz * sy;
  const ty = pz * sx - px * sz;
  const tz = px * sy - py * sx;
  return finish(
    plan,
    (plan.towardSign * (tx * mx + ty * my + tz * mz)) / Math.sqrt(length2),
    px * mx + py * my + pz * mz,
  );
}

/**
 * Where |cosine| is below this, `acos` has all its digits and takes half the time of `atan2`; near 0 and
 * 180 it loses them, and `atan2` is taken.
 */
const STEEP = 0.99;

/** The turn whose sine and cosine these are (times any length), from the neutral, in the plausible window. */
function finish(plan: ReadingPlan, sine: number, cosine: number): number {
  const unit = cosine / Math.sqrt(sine * sine + cosine * cosine);
  let turn: number;
  if (unit < STEEP && unit > -STEEP) turn = sine < 0 ? -Math.acos(unit) : Math.acos(unit);
  else if (sine === 0 && cosine === 0) return Number.NaN;
  else turn = Math.atan2(sine, cosine);
  return wrapDegrees(turn * DEGREES - plan.neutralDeg, plan.centreDeg);
}

/**
 * One coordinate of a ray, doubled (the length cancels out of every angle): from the mean of the points
 * at `a` and `b` to the mean of those at `c` and `d`. A landmark of its own is named twice: asking
 * whether it is costs more than reading it again.
 */
function across(landmarks: Float64Array, a: number, b: number, c: number, d: number): number {
  return n(landmarks, c) + n(landmarks, d) - n(landmarks, a) - n(landmarks, b);
}

function n(values: Float64Array, index: number): number {
  return values[index] as number;
}
