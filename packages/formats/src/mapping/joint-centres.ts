import type { MarkerMapping } from './marker-mapping.ts';

/** Landmark and what follows the side's letter in the joint's name. */
const sided = [
  ['shoulder', 'sh'],
  ['elbow', 'el'],
  ['wrist', 'wr'],
  ['hip', 'hip'],
  ['knee', 'knee'],
  ['ankle', 'ankle'],
  ['heel', 'calcn'],
  ['foot-index', 'toes'],
] as const;

/** Joint centres of an OpenSim model, by its short names (`r_hip`, `l_calcn` ...). The y of OpenSim points up. */
export const jointCentres: MarkerMapping = {
  id: 'joint-centres',
  axes: { right: 'x', down: '-y', away: '-z' },
  landmarks: (['left', 'right'] as const).flatMap((side) =>
    sided.map(([landmark, joint]) => [`${side}-${landmark}`, [`${side[0]}_${joint}`]] as const),
  ),
};
