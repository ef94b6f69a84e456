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

export const hipRows: readonly MotionRow[] = [
  {
    joint: 'hip',
    motions: [
      { id: 'hip.flexion', label: 'Hip flexion', sign: 1 },
      { id: 'hip.extension', label: 'Hip extension', sign: -1 },
    ],
    plane: 'sagittal',
    sided: true,
    plausibleDeg: [-60, 160],
    view: 'side',
    image: { view: 'side', reading: { ...swing, base: 'trunk-side' } },
    world: swing,
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean'],
  },
  {
    joint: 'hip',
    motions: [
      { id: 'hip.abduction', label: 'Hip abduction', sign: 1 },
      { id: 'hip.adduction', label: 'Hip adduction', sign: -1 },
    ],
    plane: 'frontal',
    sided: true,
    plausibleDeg: [-60, 100],
    view: 'front',
    image: { view: 'front', reading: spread },
    world: spread,
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean', 'pelvic-drop'],
  },
  {
    joint: 'hip',
    motions: [
      { id: 'hip.internal-rotation', label: 'Hip internal rotation', sign: 1 },
      { id: 'hip.external-rotation', label: 'Hip external rotation', sign: -1 },
    ],
    plane: 'transverse',
    sided: true,
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
  },
];
