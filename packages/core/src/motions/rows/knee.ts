import type { MotionRow } from '../motion-row.ts';
import { namedMotions } from '../named-motions.ts';
import { kneeHinge } from '../readings.ts';

export const kneeRows: readonly MotionRow[] = [
  {
    joint: 'knee',
    motions: namedMotions('knee.flexion', 'knee.extension'),
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
