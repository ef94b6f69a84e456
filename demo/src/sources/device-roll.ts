/**
 * How far a device lies over to its right, out of what it says of itself.
 *
 * @param beta about its width, degrees; 90 upright (W3C Device Orientation: turned about z, then x, then y)
 * @param gamma about its height, degrees
 * @param screenDeg how far the picture on the screen is turned against the device, degrees
 * @returns degrees, -180 to 180; null for a device that lies flat, which has no upright
 * @example deviceRollDeg(90, 0, 0); // 0
 */
export function deviceRollDeg(beta: number, gamma: number, screenDeg: number): number | null {
  const [b, g] = [(beta * Math.PI) / 180, (gamma * Math.PI) / 180];
  // Where gravity pulls, in the plane of the screen: to its right, and down it.
  const right = Math.cos(b) * Math.sin(g);
  const down = Math.sin(b);
  if (right ** 2 + down ** 2 < FLATTEST ** 2) return null;
  const turned = (Math.atan2(right, down) * 180) / Math.PI - screenDeg;
  return ((((turned + 180) % 360) + 360) % 360) - 180;
}

/** Share of gravity along the screen: below a third of it a hand's tremble turns the device by degrees. */
const FLATTEST = 1 / 3;

/**
 * Follows how far the device lies over, where it says so.
 *
 * @returns the last word, and a way to stop
 */
export function watchRoll(): { readonly deg: () => number | null; stop(): void } {
  let deg: number | null = null;
  function turned({ beta, gamma }: DeviceOrientationEvent): void {
    deg =
      beta === null || gamma === null ? null : deviceRollDeg(beta, gamma, screen.orientation.angle);
  }
  addEventListener('deviceorientation', turned);
  return { deg: () => deg, stop: () => removeEventListener('deviceorientation', turned) };
}
