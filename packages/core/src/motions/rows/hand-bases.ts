import type { Finger, OwnBase, Ray, SourcedNumber } from '../reading.ts';

/** Across the hand, from the little finger's side to the thumb's: lateral where the palm faces forward. */
const across: Ray = { from: 'little-mcp', to: 'index-mcp' };

/** The forearm with the directions of the hand: down to the hand, forward to the palm, lateral to the thumb. */
export const forearmBase: OwnBase = { up: { from: 'wrist', to: 'elbow' }, lateral: across };

/** The bone of the palm that a finger hangs on, as it lies in the plane that is square to the line across the hand. */
export function metacarpalBase(finger: Finger): OwnBase {
  return { up: { from: `${finger}-mcp`, to: 'hand-wrist' }, lateral: across, leads: 'lateral' };
}

/** The hand: its middle finger's bone of the palm. */
export const handBase: OwnBase = metacarpalBase('middle');

/** What the model that finds hands is off by at the joints of fingers and thumb. */
export const fingerError: SourcedNumber = {
  value: 22.5,
  source:
    'Sprague AH et al. 2025, doi:10.3390/s25185716: MediaPipe against motion capture, six tasks in motion, 11 people, mean RMSE',
};
