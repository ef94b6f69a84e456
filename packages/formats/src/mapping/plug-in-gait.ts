import type { MarkerMapping } from './marker-mapping.ts';

/** Landmark and what follows the side's letter in the marker's name. */
const sided = [
  ['shoulder', 'CLO'],
  ['elbow', 'HUO'],
  ['wrist', 'RAO'],
  ['hip', 'FEP'],
  ['knee', 'FEO'],
  ['ankle', 'TIO'],
  ['heel', 'HEE'],
  ['foot-index', 'TOE'],
] as const;

/**
 * Vicon's Plug-in-Gait: the ends of its segments, which are joint centres, and the markers of heel and
 * toe, which lie on the skin. The laboratory's z points up; the camera looks along y.
 *
 * @see https://docs.vicon.com/display/Nexus216/Plug-in+Gait+output+segments
 */
export const plugInGait: MarkerMapping = {
  id: 'plug-in-gait',
  axes: { right: 'x', down: '-z', away: 'y' },
  landmarks: (['left', 'right'] as const).flatMap((side) =>
    sided.map(
      ([landmark, marker]) =>
        [`${side}-${landmark}`, [`${side === 'left' ? 'L' : 'R'}${marker}`]] as const,
    ),
  ),
};
