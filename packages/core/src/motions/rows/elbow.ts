import type { MotionRow } from '../motion-row.ts';
import { elbowHinge } from '../readings.ts';

export const elbowRows: readonly MotionRow[] = [
  {
    joint: 'elbow',
    motions: [
      { id: 'elbow.flexion', label: 'Elbow flexion', sign: 1 },
      { id: 'elbow.extension', label: 'Elbow extension', sign: -1 },
    ],
    plane: 'sagittal',
    sided: true,
    plausibleDeg: [-30, 170],
    view: 'side',
    image: { view: 'side', reading: elbowHinge },
    world: elbowHinge,
    gates: [],
    hasGross: false,
    compensations: ['trunk-lean'],
  },
];
