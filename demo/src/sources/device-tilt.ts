/** How a camera stands, as far as its device tells. */
export interface Tilt {
  /** How far the device lies over to its right, degrees; null where it lies flat, which has no upright. */
  readonly rollDeg: number | null;
  /** How far its camera looks up, degrees; down where it is negative; null where it is not known which camera. */
  readonly pitchDeg: number | null;
}

export const unknownTilt: Tilt = { rollDeg: null, pitchDeg: null };

/** Share of gravity along the screen: below a third of it a hand's tremble turns the device by degrees. */
const FLATTEST = 1 / 3;

/**
 * How a device's camera stands, out of what the device says of itself.
 *
 * @param beta about its width, degrees; 90 upright (W3C Device Orientation: turned about z, then x, then y)
 * @param gamma about its height, degrees
 * @param screenDeg how far the picture on the screen is turned against the device, degrees
 * @param facing where the camera looks: `user` as the screen does, `environment` the other way; null where it
 *   does not say, as one on a cable, of which the device knows nothing
 * @example deviceTilt(80, 0, 0, 'user'); // { rollDeg: 0, pitchDeg: 10 }
 */
export function deviceTilt(
  beta: number,
  gamma: number,
  screenDeg: number,
  facing: 'user' | 'environment' | null,
): Tilt {
  const [b, g] = [(beta * Math.PI) / 180, (gamma * Math.PI) / 180];
  // Where gravity pulls, in the plane of the screen: to its right, and down it. And into the screen.
  const right = Math.cos(b) * Math.sin(g);
  const down = Math.sin(b);
  const into = Math.cos(b) * Math.cos(g);
  const upDeg = (Math.asin(Math.min(Math.max(into, -1), 1)) * 180) / Math.PI;
  const turned = (Math.atan2(right, down) * 180) / Math.PI - screenDeg;
  return {
    rollDeg:
      right ** 2 + down ** 2 < FLATTEST ** 2 ? null : ((((turned + 180) % 360) + 360) % 360) - 180,
    pitchDeg: facing === null ? null : facing === 'user' ? upDeg : -upDeg,
  };
}

/** The part of `DeviceOrientationEvent` that only some browsers have. */
interface AsksForPermission {
  readonly requestPermission?: () => Promise<string>;
}

/**
 * Asks to be told of the device's orientation, where the browser wants to be asked: during a tap. Whatever the
 * answer, nothing else depends on it.
 */
export function askForOrientation(): void {
  const event = globalThis.DeviceOrientationEvent as AsksForPermission | undefined;
  void event?.requestPermission?.().catch(() => {});
}

/**
 * Follows how the device stands, where it says so.
 *
 * @param facing of its camera that is used
 * @returns the last word, and a way to stop
 */
export function watchTilt(facing: 'user' | 'environment' | null): {
  readonly now: () => Tilt;
  stop(): void;
} {
  let tilt = unknownTilt;
  function turned({ beta, gamma }: DeviceOrientationEvent): void {
    tilt =
      beta === null || gamma === null
        ? unknownTilt
        : deviceTilt(beta, gamma, screen.orientation.angle, facing);
  }
  addEventListener('deviceorientation', turned);
  return { now: () => tilt, stop: () => removeEventListener('deviceorientation', turned) };
}
