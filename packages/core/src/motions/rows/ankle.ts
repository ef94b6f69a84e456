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
    measures:
      'The line from heel to toes against the shank: hindfoot, midfoot and forefoot together, which a camera cannot part.',
    plausibleDeg: [-90, 60],
    view: 'side',
    image: { view: 'side', reading: ankleHinge },
    world: ankleHinge,
    gates: [],
    hasGross: false,
    compensations: ['knee-bend'],
    position: 'Sit or lie with the foot free; note whether the knee is bent or straight.',
    instructions: ['Pull your toes toward your shin.', 'Point your toes.'],
  },
];
