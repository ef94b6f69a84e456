import type { MotionRow } from '../motion-row.ts';
import type { PlaneReading } from '../reading.ts';
import { kneeHinge } from '../readings.ts';
import { hipBent } from './leg-tests.ts';
import { nod } from './neck.ts';

/**
 * The forearm against an upper arm that lies out to the side: down it, and toward the head, to which the
 * elbow then bends. The trunk's line is what is lateral of an arm that was raised from the side.
 */
const elbowOfRaisedArm: PlaneReading = {
  kind: 'plane',
  base: {
    up: { from: 'elbow', to: 'shoulder' },
    lateral: { from: 'mid-hip', to: 'mid-shoulder' },
  },
  ray: { from: 'elbow', to: 'wrist' },
  zero: 'down',
  toward: 'lateral',
};

export const nerveTestRows: readonly MotionRow[] = [
  {
    joint: 'slump',
    motions: [{ id: 'slump', label: 'Slump test', sign: -1 }],
    plane: 'sagittal',
    sided: true,
    plausibleDeg: [-30, 170],
    view: 'side',
    image: { view: 'side', reading: kneeHinge },
    world: kneeHinge,
    gatesInPlane: true,
    gates: [
      hipBent,
      // Beyond what an upright head's landmarks stray.
      { reason: 'neck-not-bent', reading: nod, fromDeg: 15, toDeg: 90 },
    ],
    hasGross: false,
    onRequest: true,
    compensations: ['trunk-lean'],
  },
  {
    joint: 'median-nerve-tension',
    motions: [{ id: 'median-nerve-tension', label: 'Median nerve tension test', sign: -1 }],
    plane: 'frontal',
    sided: true,
    plausibleDeg: [-40, 160],
    view: 'front',
    image: { view: 'front', reading: elbowOfRaisedArm },
    world: elbowOfRaisedArm,
    gatesInPlane: true,
    // The test is held at 110 degrees of abduction: a usual hold strays by less than 25.
    gates: [
      {
        reason: 'arm-not-raised',
        reading: {
          kind: 'plane',
          base: 'trunk',
          ray: { from: 'shoulder', to: 'elbow' },
          zero: 'down',
          toward: 'lateral',
        },
        fromDeg: 85,
        toDeg: 135,
      },
    ],
    hasGross: false,
    onRequest: true,
    compensations: ['shoulder-hike', 'trunk-lean'],
  },
];
