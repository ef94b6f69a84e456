import type { MotionRow } from '../motion-row.ts';
import { namedMotions } from '../named-motions.ts';
import { elbowHinge } from '../readings.ts';

export const elbowRows: readonly MotionRow[] = [
  {
    joint: 'elbow',
    motions: namedMotions('elbow.flexion', 'elbow.extension'),
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
