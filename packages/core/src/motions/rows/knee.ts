import type { MotionRow } from '../motion-row.ts';
import { kneeHinge } from '../readings.ts';

export const kneeRows: readonly MotionRow[] = [
  {
    joint: 'knee',
    motions: [
      { id: 'knee.flexion', label: 'Knee flexion', sign: 1 },
      { id: 'knee.extension', label: 'Knee extension', sign: -1 },
    ],
    plane: 'sagittal',
    sided: true,
    plausibleDeg: [-30, 170],
    view: 'side',
    image: { view: 'side', reading: kneeHinge },
    world: kneeHinge,
    gates: [],
    hasGross: false,
    compensations: ['trunk-lean'],
  },
];
