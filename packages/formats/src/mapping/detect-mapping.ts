import type { MarkerTrial } from '../marker-trial.ts';
import { jointCentres } from './joint-centres.ts';
import { landmarkNames } from './landmark-names.ts';
import type { MarkerMapping } from './marker-mapping.ts';
import { openCapMarkers } from './opencap-markers.ts';
import { plugInGait } from './plug-in-gait.ts';

const mappings = [plugInGait, openCapMarkers, jointCentres, landmarkNames];

/** A joint is three landmarks. */
const LEAST_LANDMARKS = 3;

/**
 * The mapping whose markers a trial has, by their names: the one that gives most landmarks.
 *
 * @returns null where none gives three
 * @example detectMapping(parseC3d(bytes).markers)?.id // 'plug-in-gait'
 */
export function detectMapping(trial: Pick<MarkerTrial, 'names'>): MarkerMapping | null {
  const names = new Set(trial.names);
  const counts = mappings.map(
    ({ landmarks }) =>
      landmarks.filter(([, markers]) => markers.every((name) => names.has(name))).length,
  );
  const most = Math.max(...counts);
  return most < LEAST_LANDMARKS ? null : (mappings[counts.indexOf(most)] ?? null);
}
