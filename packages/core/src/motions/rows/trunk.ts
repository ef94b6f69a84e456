import type { MotionRow } from '../motion-row.ts';
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

const standing = 'Stand with the feet hip-wide and the knees straight.';

export const trunkRows: readonly MotionRow[] = [
  {
    joint: 'trunk',
    motions: [
      { id: 'trunk.flexion', label: 'Trunk flexion', sign: 1 },
      { id: 'trunk.extension', label: 'Trunk extension', sign: -1 },
    ],
    plane: 'sagittal',
    sided: false,
    measures:
      'Trunk inclination against the line of the legs: hips, lumbar and thoracic spine together, which a camera cannot part.',
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
    position: standing,
    instructions: ['Bend forward as far as you can.', 'Lean back as far as you can.'],
  },
  {
    joint: 'trunk',
    motions: [{ id: 'trunk.lateral-flexion', label: 'Trunk lateral flexion', sign: 1 }],
    plane: 'frontal',
    sided: true,
    measures: 'The trunk line against the perpendicular of the hip line, toward the named side.',
    plausibleDeg: [-80, 80],
    view: 'front',
    image: { view: 'front', reading: sideBend },
    world: sideBend,
    gates: [],
    hasGross: true,
    compensations: ['trunk-rotation', 'knee-bend'],
    position: standing,
    instructions: ['Slide your hand down the outside of your thigh.'],
  },
  {
    joint: 'trunk',
    motions: [{ id: 'trunk.rotation', label: 'Trunk rotation', sign: 1 }],
    plane: 'transverse',
    sided: true,
    measures: 'The shoulder line against the hip line, toward the named side, from depth.',
    plausibleDeg: [-110, 110],
    view: 'front',
    image: null,
    world: trunkTurn,
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean'],
    position: 'Sit astride a bench with the arms crossed on the chest.',
    instructions: ['Turn your shoulders as far as you can, the hips staying still.'],
  },
];
