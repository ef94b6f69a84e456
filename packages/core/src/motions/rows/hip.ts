import type { MotionRow } from '../motion-row.ts';
import type { PlaneReading, Ray } from '../reading.ts';
import { kneeHinge } from '../readings.ts';

const thigh: Ray = { from: 'hip', to: 'knee' };
const shank: Ray = { from: 'knee', to: 'ankle' };

const swing: PlaneReading = {
  kind: 'plane',
  base: 'trunk',
  ray: thigh,
  zero: 'down',
  toward: 'forward',
};

const spread: PlaneReading = { ...swing, toward: 'lateral' };

const standing = 'Stand on the other leg, a hand on a support, or lie on a table.';

export const hipRows: readonly MotionRow[] = [
  {
    joint: 'hip',
    motions: [
      { id: 'hip.flexion', label: 'Hip flexion', sign: 1 },
      { id: 'hip.extension', label: 'Hip extension', sign: -1 },
    ],
    plane: 'sagittal',
    sided: true,
    measures: 'Thigh-trunk angle in the sagittal plane: the pelvis is not seen.',
    plausibleDeg: [-60, 160],
    view: 'side',
    image: { view: 'side', reading: { ...swing, base: 'trunk-side' } },
    world: swing,
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean'],
    position: standing,
    instructions: ['Bring your knee toward your chest.', 'Take your straight leg back.'],
  },
  {
    joint: 'hip',
    motions: [
      { id: 'hip.abduction', label: 'Hip abduction', sign: 1 },
      { id: 'hip.adduction', label: 'Hip adduction', sign: -1 },
    ],
    plane: 'frontal',
    sided: true,
    measures: 'Thigh-trunk angle in the frontal plane: the pelvis is not seen.',
    plausibleDeg: [-60, 100],
    view: 'front',
    image: { view: 'front', reading: spread },
    world: spread,
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean', 'pelvic-drop'],
    position: standing,
    instructions: ['Take your straight leg out to the side.', 'Take your leg across the other.'],
  },
  {
    joint: 'hip',
    motions: [
      { id: 'hip.internal-rotation', label: 'Hip internal rotation', sign: 1 },
      { id: 'hip.external-rotation', label: 'Hip external rotation', sign: -1 },
    ],
    plane: 'transverse',
    sided: true,
    measures:
      'The shank about the thigh with the knee bent square: 0 with the shank along the trunk.',
    plausibleDeg: [-90, 90],
    view: 'front',
    image: {
      view: 'front',
      reading: { ...spread, ray: shank },
      foreshortened: thigh,
    },
    world: { kind: 'twist', about: thigh, moving: shank, zero: 'down' },
    gates: [{ reason: 'knee-not-bent', reading: kneeHinge, fromDeg: 60, toDeg: 120 }],
    hasGross: true,
    compensations: ['trunk-lean'],
    position: 'Sit with hips and knees bent square, the lower legs hanging.',
    instructions: ['Swing your foot outward, the thigh staying still.', 'Swing your foot inward.'],
  },
];
