import type { MotionRow } from '../motion-row.ts';
import { namedMotions } from '../named-motions.ts';
import { ankleHinge } from '../readings.ts';

export const ankleRows: readonly MotionRow[] = [
  {
    joint: 'ankle',
    motions: namedMotions('ankle.dorsiflexion', 'ankle.plantarflexion'),
    plane: 'sagittal',
    sided: true,
    plausibleDeg: [-90, 60],
    view: 'side',
    image: { view: 'side', reading: ankleHinge },
    world: ankleHinge,
    gates: [],
    hasGross: false,
    compensations: ['knee-bend'],
  },
];
