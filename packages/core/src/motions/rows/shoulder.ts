import type { MotionRow } from '../motion-row.ts';
import { namedMotions } from '../named-motions.ts';
import type { PlaneReading, Ray } from '../reading.ts';
import { elbowHinge } from '../readings.ts';

const upperArm: Ray = { from: 'shoulder', to: 'elbow' };

const swing: PlaneReading = {
  kind: 'plane',
  base: 'trunk',
  ray: upperArm,
  zero: 'down',
  toward: 'forward',
};

const raise: PlaneReading = { ...swing, toward: 'lateral' };

export const shoulderRows: readonly MotionRow[] = [
  {
    joint: 'shoulder',
    motions: namedMotions('shoulder.flexion', 'shoulder.extension'),
    plane: 'sagittal',
    sided: true,
    plausibleDeg: [-90, 210],
    view: 'side',
    image: { view: 'side', reading: { ...swing, base: 'trunk-side' } },
    world: swing,
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean', 'trunk-rotation', 'elbow-bend'],
  },
  {
    joint: 'shoulder',
    motions: namedMotions('shoulder.abduction', 'shoulder.adduction'),
    plane: 'frontal',
    sided: true,
    plausibleDeg: [-80, 210],
    view: 'front',
    image: { view: 'front', reading: raise },
    world: raise,
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean', 'shoulder-hike', 'elbow-bend'],
  },
  {
    joint: 'shoulder',
    motions: namedMotions('shoulder.internal-rotation', 'shoulder.external-rotation'),
    plane: 'transverse',
    sided: true,
    plausibleDeg: [-140, 130],
    view: 'side',
    image: {
      view: 'side',
      reading: {
        kind: 'plane',
        base: 'trunk-side',
        ray: { from: 'elbow', to: 'wrist' },
        zero: 'forward',
        toward: 'down',
      },
      foreshortened: upperArm,
    },
    world: {
      kind: 'twist',
      about: upperArm,
      moving: { from: 'elbow', to: 'wrist' },
      zero: 'forward',
    },
    gates: [{ reason: 'elbow-not-bent', reading: elbowHinge, fromDeg: 60, toDeg: 120 }],
    hasGross: true,
    compensations: ['trunk-lean'],
  },
  {
    joint: 'shoulder',
    motions: namedMotions('shoulder.horizontal-adduction', 'shoulder.horizontal-abduction'),
    plane: 'transverse',
    sided: true,
    plausibleDeg: [-80, 160],
    view: 'front',
    image: null,
    world: { ...swing, zero: 'lateral', toward: 'forward' },
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean', 'trunk-rotation'],
  },
];
