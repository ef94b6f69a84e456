import type { MotionRow } from '../motion-row.ts';
import { namedMotions } from '../named-motions.ts';
import type { PlaneReading } from '../reading.ts';
import { trunkTurn } from '../readings.ts';

const bow: PlaneReading = {
  kind: 'plane',
  base: 'stance',
  ray: { from: 'mid-hip', to: 'mid-shoulder' },
  zero: 'up',
  toward: 'forward',
};

const sideBend: PlaneReading = {
  kind: 'plane',
  base: 'pelvis',
  ray: { from: 'mid-hip', to: 'mid-shoulder' },
  zero: 'up',
  toward: 'lateral',
};

export const trunkRows: readonly MotionRow[] = [
  {
    joint: 'trunk',
    motions: namedMotions('trunk.flexion', 'trunk.extension'),
    plane: 'sagittal',
    sided: false,
    plausibleDeg: [-70, 170],
    view: 'side',
    image: {
      view: 'side',
      reading: { ...bow, base: 'stance-side', ray: { from: 'hip', to: 'shoulder' } },
    },
    world: bow,
    gates: [],
    hasGross: true,
    compensations: ['knee-bend'],
  },
  {
    joint: 'trunk',
    motions: namedMotions('trunk.lateral-flexion'),
    plane: 'frontal',
    sided: true,
    plausibleDeg: [-80, 80],
    view: 'front',
    image: { view: 'front', reading: sideBend },
    world: sideBend,
    gates: [],
    hasGross: true,
    compensations: ['trunk-rotation', 'knee-bend'],
  },
  {
    joint: 'trunk',
    motions: namedMotions('trunk.rotation'),
    plane: 'transverse',
    sided: true,
    plausibleDeg: [-110, 110],
    view: 'front',
    image: null,
    world: trunkTurn,
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean'],
  },
];
