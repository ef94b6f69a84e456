import type { MotionRow } from '../motion-row.ts';
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
    motions: [
      { id: 'shoulder.flexion', label: 'Shoulder flexion', sign: 1 },
      { id: 'shoulder.extension', label: 'Shoulder extension', sign: -1 },
    ],
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
    motions: [
      { id: 'shoulder.abduction', label: 'Shoulder abduction', sign: 1 },
      { id: 'shoulder.adduction', label: 'Shoulder adduction', sign: -1 },
    ],
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
    motions: [
      { id: 'shoulder.internal-rotation', label: 'Shoulder internal rotation', sign: 1 },
      { id: 'shoulder.external-rotation', label: 'Shoulder external rotation', sign: -1 },
    ],
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
    motions: [
      { id: 'shoulder.horizontal-adduction', label: 'Shoulder horizontal adduction', sign: 1 },
      { id: 'shoulder.horizontal-abduction', label: 'Shoulder horizontal abduction', sign: -1 },
    ],
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
