/** Degrees in a radian. */
export const DEGREES = 180 / Math.PI;

/**
 * The same direction, turned by whole turns into the half-open window around `centreDeg`.
 *
 * @returns degrees, in (centre - 180, centre + 180]
 * @example wrapDegrees(-175, 60) // 185
 */
export function wrapDegrees(angleDeg: number, centreDeg: number): number {
  const above = angleDeg - centreDeg;
  if (above > -180 && above <= 180) return angleDeg;
  return angleDeg - 360 * Math.ceil((above - 180) / 360);
}
