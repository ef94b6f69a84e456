import { type Tilt, unknownTilt } from '../sources/device-tilt.ts';

/** How bright a camera's picture is, each 0 to 1. */
export interface Light {
  readonly mean: number;
  /** Share of the picture that is as bright as the camera can tell. */
  readonly blown: number;
}

/** What is seen of the room around the person, and how the camera stands; null where it is not known. */
export interface Scene extends Tilt {
  readonly persons: number;
  readonly light: Light | null;
}

export const noScene: Scene = { persons: 0, light: null, ...unknownTilt };

export type RoomAdvice = 'two-people' | 'dark' | 'glare';
export type LevelAdvice = 'camera-tilted' | 'camera-looks-up' | 'camera-looks-down';

/** Lit films read 0.4 to 0.7; a quarter of that is dusk. */
const DARKEST = 0.1;

/** A window that fills more than this leaves the person a shadow. */
const MOST_BLOWN = 0.5;

/** A picture that is tilted by more reads the trunk, and what is measured against it, as leaning. */
const MOST_ROLL_DEG = 5;

/**
 * A camera 3 m away that looks up or down at the body by 8 degrees reads no angle of the picture off by 2 degrees
 * or more, one of 12 some by 3 (fixtures/generator/pitched-camera.test.ts): a session's work gains 1 to 5.
 */
const MOST_PITCH_DEG = 8;

/** What to change in the room. */
export function roomAdvice({ persons, light }: Scene): RoomAdvice | null {
  if (persons > 1) return 'two-people';
  if (light !== null && light.mean < DARKEST) return 'dark';
  return light !== null && light.blown > MOST_BLOWN ? 'glare' : null;
}

/** What to change of how the camera stands, for what is read in its picture. */
export function levelAdvice({ rollDeg, pitchDeg }: Tilt): LevelAdvice | null {
  if (rollDeg !== null && Math.abs(rollDeg) > MOST_ROLL_DEG) return 'camera-tilted';
  if (pitchDeg === null || Math.abs(pitchDeg) <= MOST_PITCH_DEG) return null;
  return pitchDeg > 0 ? 'camera-looks-up' : 'camera-looks-down';
}
