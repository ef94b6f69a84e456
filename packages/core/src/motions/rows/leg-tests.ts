import type { Gate, MotionRow } from '../motion-row.ts';
import type { OwnBase, PlaneReading, Ray } from '../reading.ts';
import { kneeHinge } from '../readings.ts';

const thigh: Ray = { from: 'hip', to: 'knee' };

/** A ray of the leg against the line of the trunk, which lies on the table. */
const raised = (ray: Ray): PlaneReading => ({
  kind: 'plane',
  base: 'trunk',
  ray,
  zero: 'down',
  toward: 'forward',
});

/** The same from the side, where the near side's line of the trunk is seen best. */
const seenRaised = (ray: Ray): PlaneReading => ({ ...raised(ray), base: 'trunk-side' });

/** The floor's up, with the subject's forward. */
const standing: OwnBase = { up: 'vertical', lateral: { from: 'mid-hip', to: 'hip' } };

/** On the back the trunk lies behind the vertical, as far as a pillow or a tilted camera raises it. */
const lying: Gate = {
  reason: 'not-lying',
  reading: {
    kind: 'plane',
    base: standing,
    ray: { from: 'mid-hip', to: 'mid-shoulder' },
    zero: 'backward',
    toward: 'up',
  },
  fromDeg: -45,
  toDeg: 35,
};

/** The leg below the hip: bending forward pushes the hips back by less. */
export const onTheFeet: Gate = {
  reason: 'not-standing',
  reading: {
    kind: 'plane',
    base: standing,
    ray: { from: 'hip', to: 'ankle' },
    zero: 'down',
    toward: 'forward',
  },
  fromDeg: -40,
  toDeg: 40,
};

// A straight knee reads up to 10 degrees off in the picture; from 20 on the hamstrings are slack.
export const kneeStraight: Gate = {
  reason: 'knee-not-straight',
  reading: kneeHinge,
  fromDeg: -20,
  toDeg: 20,
};

/** Sitting, slumped too: the thigh stands well forward of the trunk's line. */
export const hipBent: Gate = {
  reason: 'hip-not-bent',
  reading: raised(thigh),
  fromDeg: 60,
  toDeg: 160,
};

/** The shin against the vertical: the foot's landmarks, which are noisy, take no part. */
const shinLean: PlaneReading = {
  kind: 'plane',
  base: standing,
  ray: { from: 'ankle', to: 'knee' },
  zero: 'up',
  toward: 'forward',
};

const ofSide = {
  plane: 'sagittal',
  sided: true,
  view: 'side',
  gatesInPlane: true,
  hasGross: false,
  onRequest: true,
} as const;

export const legTestRows: readonly MotionRow[] = [
  {
    ...ofSide,
    joint: 'straight-leg-raise',
    motions: [{ id: 'straight-leg-raise', label: 'Straight leg raise', sign: 1 }],
    plausibleDeg: [-40, 140],
    image: { view: 'side', reading: seenRaised({ from: 'hip', to: 'ankle' }) },
    world: raised({ from: 'hip', to: 'ankle' }),
    gates: [lying, kneeStraight],
    compensations: ['trunk-lean'],
  },
  {
    ...ofSide,
    joint: 'active-knee-extension',
    motions: [{ id: 'active-knee-extension', label: 'Active knee extension', sign: -1 }],
    plausibleDeg: [-30, 170],
    image: { view: 'side', reading: kneeHinge },
    world: kneeHinge,
    // The definition allows 5 degrees, landmarks of a still thigh stray by about as much again.
    gates: [
      lying,
      { reason: 'thigh-not-upright', reading: raised(thigh), fromDeg: 80, toDeg: 100 },
    ],
    compensations: ['trunk-lean'],
  },
  {
    ...ofSide,
    joint: 'weight-bearing-lunge',
    motions: [{ id: 'weight-bearing-lunge', label: 'Weight-bearing lunge', sign: 1 }],
    plausibleDeg: [-60, 90],
    image: { view: 'side', reading: shinLean },
    world: shinLean,
    // The landmarks of a foot that stands flat point down by 13 to 26 degrees in our films from the side and
    // aside: the heel's lies higher than the toes'. A heel that is lifted tilts it by 15 and more.
    gates: [
      {
        reason: 'heel-lifted',
        reading: {
          kind: 'plane',
          base: standing,
          ray: { from: 'heel', to: 'foot-index' },
          zero: 'forward',
          toward: 'up',
        },
        fromDeg: -35,
        toDeg: 25,
      },
    ],
    compensations: [],
  },
  {
    ...ofSide,
    joint: 'modified-thomas',
    motions: [{ id: 'modified-thomas', label: 'Modified Thomas test', sign: -1 }],
    plausibleDeg: [-60, 120],
    image: { view: 'side', reading: seenRaised(thigh) },
    world: raised(thigh),
    // The other thigh, held to the chest, keeps the pelvis from tipping forward.
    gates: [
      lying,
      {
        reason: 'other-thigh-not-held',
        reading: raised({ from: 'other-hip', to: 'other-knee' }),
        fromDeg: 90,
        toDeg: 170,
      },
    ],
    compensations: ['trunk-lean'],
  },
];
