import type { MotionRow } from '../motion-row.ts';
import type { PlaneReading } from '../reading.ts';
import { elbowHinge } from '../readings.ts';
import { forearmBase } from './hand-bases.ts';

const bend: PlaneReading = {
  kind: 'plane',
  base: forearmBase,
  ray: { from: 'hand-wrist', to: 'middle-mcp' },
  zero: 'down',
  toward: 'forward',
};

/** What a hand shows is read in space: its picture has no trunk that tells how it is turned to the camera. */
export const wristRows: readonly MotionRow[] = [
  {
    joint: 'forearm',
    motions: [
      { id: 'forearm.pronation', label: 'Forearm pronation', sign: 1 },
      { id: 'forearm.supination', label: 'Forearm supination', sign: -1 },
    ],
    plane: 'transverse',
    sided: true,
    plausibleDeg: [-130, 130],
    view: 'front',
    image: null,
    // From the little finger's side to the thumb's, about the forearm: up, along the upper arm, with the thumb up.
    world: {
      kind: 'twist',
      base: { up: { from: 'elbow', to: 'shoulder' }, lateral: { from: 'wrist', to: 'elbow' } },
      about: { from: 'elbow', to: 'wrist' },
      moving: forearmBase.lateral,
      zero: 'up',
    },
    gates: [{ reason: 'elbow-not-bent', reading: elbowHinge, fromDeg: 60, toDeg: 120 }],
    hasGross: false,
    compensations: ['trunk-lean', 'elbow-bend'],
  },
  {
    joint: 'wrist',
    motions: [
      { id: 'wrist.flexion', label: 'Wrist flexion', sign: 1 },
      { id: 'wrist.extension', label: 'Wrist extension', sign: -1 },
    ],
    plane: 'sagittal',
    sided: true,
    plausibleDeg: [-110, 120],
    view: 'side',
    image: null,
    world: bend,
    gates: [],
    hasGross: false,
    compensations: ['elbow-bend'],
  },
  {
    joint: 'wrist',
    motions: [
      { id: 'wrist.radial-deviation', label: 'Wrist radial deviation', sign: 1 },
      { id: 'wrist.ulnar-deviation', label: 'Wrist ulnar deviation', sign: -1 },
    ],
    plane: 'frontal',
    sided: true,
    plausibleDeg: [-80, 60],
    view: 'front',
    image: null,
    world: { ...bend, toward: 'lateral' },
    gates: [],
    hasGross: false,
    compensations: ['elbow-bend'],
  },
];
