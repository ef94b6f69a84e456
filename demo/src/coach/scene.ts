/** How bright a camera's picture is, each 0 to 1. */
export interface Light {
  readonly mean: number;
  /** Share of the picture that is as bright as the camera can tell. */
  readonly blown: number;
}

/** What is seen of the room around the person; null where it is not known. */
export interface Scene {
  readonly persons: number;
  readonly light: Light | null;
  /** How far the device lies over to its right, degrees; only some devices tell. */
  readonly rollDeg: number | null;
}

export const noScene: Scene = { persons: 0, light: null, rollDeg: null };

export type SceneAdvice = 'two-people' | 'dark' | 'glare' | 'camera-tilted';

/** Lit films read 0.4 to 0.7; a quarter of that is dusk. */
const DARKEST = 0.1;

/** A window that fills more than this leaves the person a shadow. */
const MOST_BLOWN = 0.5;

/** A picture that is tilted by more reads the trunk, and what is measured against it, as leaning. */
const MOST_ROLL_DEG = 5;

/** What to change in the room. */
export function sceneAdvice({ persons, light, rollDeg }: Scene): SceneAdvice | null {
  if (persons > 1) return 'two-people';
  if (light !== null && light.mean < DARKEST) return 'dark';
  if (light !== null && light.blown > MOST_BLOWN) return 'glare';
  if (rollDeg !== null && Math.abs(rollDeg) > MOST_ROLL_DEG) return 'camera-tilted';
  return null;
}
