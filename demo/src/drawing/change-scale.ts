/** A change on its scale: places from 0 (left) to 1 (right), degrees from -`limitDeg` to `limitDeg`. */
export interface ChangeScale {
  readonly limitDeg: number;
  readonly delta: number;
  readonly interval: readonly [from: number, to: number];
  /** Where nothing can be claimed; null where that is not known. */
  readonly unclear: readonly [from: number, to: number] | null;
}

/** Scales end on multiples of this, degrees. */
const STEP_DEG = 10;

/**
 * Lays a change on a scale with 0 in its middle.
 *
 * @param deltaDeg the change, with its 95 % interval
 * @param mdcDeg the smallest change that can be shown, null where it is not known
 * @example changeScale(5, [0, 10], 4).delta // 0.75
 */
export function changeScale(
  deltaDeg: number,
  intervalDeg: readonly [number, number],
  mdcDeg: number | null,
): ChangeScale {
  const widest = Math.max(...intervalDeg.map(Math.abs), Math.abs(deltaDeg), mdcDeg ?? 0);
  const limitDeg = Math.max(STEP_DEG, STEP_DEG * Math.ceil(widest / STEP_DEG));
  const place = (deg: number) => (deg + limitDeg) / (2 * limitDeg);
  return {
    limitDeg,
    delta: place(deltaDeg),
    interval: [place(intervalDeg[0]), place(intervalDeg[1])],
    unclear: mdcDeg === null ? null : [place(-mdcDeg), place(mdcDeg)],
  };
}
