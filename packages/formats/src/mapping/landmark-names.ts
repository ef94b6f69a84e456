import { skeletons } from 'goniokit/recording';
import type { MarkerMapping } from './marker-mapping.ts';

/**
 * Markers that are landmarks already, by their names, as `landmarkTrial` makes them: y points up, and the
 * camera looks against z.
 */
export const landmarkNames: MarkerMapping = {
  id: 'landmark-names',
  axes: { right: 'x', down: '-y', away: '-z' },
  landmarks: [...new Set(skeletons.flatMap(({ names }) => names))].map(
    (name) => [name, [name]] as const,
  ),
};
