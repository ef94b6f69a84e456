import { DEGREES, wrapDegrees } from './degrees.ts';
import type { ReadingPlan } from './reading-plan.ts';

/** A plan inside its set: where its rays and axes stand. All have the same fields: the kernel sees one shape. */
export interface SetReading
  extends Pick<ReadingPlan, 'kind' | 'neutralDeg' | 'centreDeg' | 'seenLow' | 'seenHigh'> {
  /** Where the numbers of the ray that turns begin, and of the one it turns against or about. */
  readonly moving: number;
  readonly still: number;
  /** Where the base's directions begin, with the sign that makes them the wanted ones. */
  readonly zeroAt: number;
  readonly zeroSign: number;
  readonly towardAt: number;
  readonly towardSign: number;
  /** Where the axis begins that a hinge bends about: the base's right, or its forward where it bends sideways. */
  readonly bendAxisAt: number;
  /** Whether it is read in the picture, where a hinge has a sign. */
  readonly inPicture: boolean;
  /** Whether the joint can be straight, so that its sign is in doubt there. */
  readonly straightIsZero: boolean;
}

/**
 * An axis this much out of line with a bone, or more, still tells which way the bone's joint bends: the
 * sine of 30 degrees, below which noise in the axis turns the sign.
 */
const SQUARE_ENOUGH = 0.5;

/** From here on a hinge is bent beyond doubt, and beyond what joints overstretch, degrees. */
const BENT_DEG = 30;
const COS2_BENT = Math.cos(BENT_DEG / DEGREES) ** 2;
const COS2_HALF_BENT = Math.cos(BENT_DEG / 2 / DEGREES) ** 2;

/**
 * Sine and cosine, times any length, of each reading's turn; NaN for a turn about a segment where the zero
 * direction lies along it.
 *
 * @param rays x image-right, y up, z to the camera; in the picture z is 0
 * @param axes the bases' axes, in the same
 */
export function readTurns(
  readings: readonly SetReading[],
  rays: Float64Array,
  axes: Float64Array,
  sines: Float64Array,
  cosines: Float64Array,
): void {
  for (let p = 0; p < readings.length; p++) {
    const reading = readings[p] as SetReading;
    const { kind, moving, still, zeroAt, towardAt } = reading;
    const mx = rays[moving]!;
    const my = rays[moving + 1]!;
    const mz = rays[moving + 2]!;
    if (kind === 'plane') {
      sines[p] =
        reading.towardSign *
        (mx * axes[towardAt]! + my * axes[towardAt + 1]! + mz * axes[towardAt + 2]!);
      cosines[p] =
        reading.zeroSign * (mx * axes[zeroAt]! + my * axes[zeroAt + 1]! + mz * axes[zeroAt + 2]!);
      continue;
    }
    const sx = rays[still]!;
    const sy = rays[still + 1]!;
    const sz = rays[still + 2]!;
    if (kind === 'hinge') {
      const nx = sy * mz - sz * my;
      const ny = sz * mx - sx * mz;
      const nz = sx * my - sy * mx;
      const cosine = sx * mx + sy * my + sz * mz;
      if (reading.inPicture) {
        sines[p] = reading.towardSign * nz;
        cosines[p] = cosine;
        continue;
      }
      const sine2 = nx * nx + ny * ny + nz * nz;
      sines[p] = Math.sqrt(sine2);
      cosines[p] = cosine;
      const straightness = (cosine * Math.abs(cosine)) / (sine2 + cosine * cosine);
      if (!(straightness > COS2_BENT && reading.straightIsZero)) continue;
      // Near straight, the base's axis, made square to the bone, says which way the joint bends. The bend
      // about that axis alone is free of the sideways noise that makes an unsigned bend too large.
      const { bendAxisAt, towardSign } = reading;
      const ax = towardSign * axes[bendAxisAt]!;
      const ay = towardSign * axes[bendAxisAt + 1]!;
      const az = towardSign * axes[bendAxisAt + 2]!;
      const across = ax * sx + ay * sy + az * sz;
      const square2 = 1 - (across * across) / (sx * sx + sy * sy + sz * sz);
      if (!(square2 > SQUARE_ENOUGH * SQUARE_ENOUGH)) continue;
      // The bend's own axis is square to the bone as it stands.
      const turn = nx * ax + ny * ay + nz * az;
      const about = turn / Math.sqrt(square2);
      const signed = Math.sign(turn) * Math.sqrt(sine2);
      // From one to the other without a step: all of the one at half the angle, all of the other at it.
      const share = Math.min(1, (straightness - COS2_BENT) / (COS2_HALF_BENT - COS2_BENT));
      sines[p] = signed + share * (about - signed);
      continue;
    }
    // A turn about a segment: the zero direction and the far segment, both made square to it.
    const zx = reading.zeroSign * axes[zeroAt]!;
    const zy = reading.zeroSign * axes[zeroAt + 1]!;
    const zz = reading.zeroSign * axes[zeroAt + 2]!;
    const length2 = sx * sx + sy * sy + sz * sz;
    const along = (zx * sx + zy * sy + zz * sz) / length2;
    const px = zx - along * sx;
    const py = zy - along * sy;
    const pz = zz - along * sz;
    const square2 = px * px + py * py + pz * pz;
    // Internal turns about the segment's own direction backward on the right side, forward on the left.
    const tx = py * sz - pz * sy;
    const ty = pz * sx - px * sz;
    const tz = px * sy - py * sx;
    const clear = square2 < SQUARE_ENOUGH * SQUARE_ENOUGH ? Number.NaN : reading.towardSign;
    sines[p] = (clear * (tx * mx + ty * my + tz * mz)) / Math.sqrt(length2);
    cosines[p] = px * mx + py * my + pz * mz;
  }
}

/**
 * The turns whose sines and cosines these are, from the neutral, in the plausible window; NaN where a ray
 * has no length or a landmark that the reading needs was not seen.
 *
 * @param low bits of what was seen, and `high`
 * @param out filled from `at`, degrees
 */
export function turnsToDegrees(
  readings: readonly SetReading[],
  sines: Float64Array,
  cosines: Float64Array,
  low: number,
  high: number,
  out: Float64Array,
  at: number,
): void {
  for (let p = 0; p < readings.length; p++) {
    const reading = readings[p] as SetReading;
    if (((reading.seenLow & ~low) | (reading.seenHigh & ~high)) !== 0) {
      out[at + p] = Number.NaN;
      continue;
    }
    const sine = sines[p]!;
    const cosine = cosines[p]!;
    const length = Math.sqrt(sine * sine + cosine * cosine);
    // From half the angle: it has all its digits everywhere, at half the time of `atan2`.
    const turn =
      cosine >= 0
        ? 2 * Math.atan(sine / (length + cosine))
        : (sine < 0 ? -Math.PI : Math.PI) - 2 * Math.atan(sine / (length - cosine));
    out[at + p] = wrapDegrees(turn * DEGREES - reading.neutralDeg, reading.centreDeg);
  }
}
