import type { MotionRow } from '../motion-row.ts';
import { namedMotions } from '../named-motions.ts';
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
    motions: namedMotions('hip.flexion', 'hip.extension'),
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
    motions: namedMotions('hip.abduction', 'hip.adduction'),
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
    motions: namedMotions('hip.internal-rotation', 'hip.external-rotation'),
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
