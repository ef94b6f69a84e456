import { type Goniometer, goniometer, REACH } from './goniometer.ts';
import { pointAt } from './point.ts';

/**
 * A goniometer of its own, for angles that the picture does not show: zero points up, positive turns
 * clockwise.
 *
 * @param angleDeg degrees
 * @param size width and height of the square it is drawn in
 * @example dial(90, 100)?.moving // [96, 50]
 */
export function dial(angleDeg: number, size: number): Goniometer | null {
  const middle = size / 2;
  const arm = (size * 0.46) / REACH;
  return goniometer(
    {
      vertex: [middle, middle],
      still: [middle, middle - arm],
      moving: pointAt([middle, middle], angleDeg - 90, arm),
    },
    angleDeg,
  );
}
