import type { MotionRow } from '../motion-row.ts';
import { ankleHinge } from '../readings.ts';

export const ankleRows: readonly MotionRow[] = [
  {
    joint: 'ankle',
    motions: [
      { id: 'ankle.dorsiflexion', label: 'Ankle dorsiflexion', sign: 1 },
      { id: 'ankle.plantarflexion', label: 'Ankle plantarflexion', sign: -1 },
    ],
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
