import type { HingeReading, PlaneReading } from './reading.ts';

/** Readings that several rows and compensations share. */

/** Forearm against upper arm: 0 straight, bending brings the hand forward. */
export const elbowHinge: HingeReading = {
  kind: 'hinge',
  still: { from: 'shoulder', to: 'elbow' },
  moving: { from: 'elbow', to: 'wrist' },
  bends: 'forward',
  neutralDeg: 0,
};

/** Shank against thigh: 0 straight, bending brings the heel back. */
export const kneeHinge: HingeReading = {
  kind: 'hinge',
  still: { from: 'hip', to: 'knee' },
  moving: { from: 'knee', to: 'ankle' },
  bends: 'backward',
  neutralDeg: 0,
};

/** Foot against shank: 0 where the foot stands square to the shank, toes up positive. */
export const ankleHinge: HingeReading = {
  kind: 'hinge',
  still: { from: 'knee', to: 'ankle' },
  moving: { from: 'heel', to: 'foot-index' },
  bends: 'forward',
  neutralDeg: 90,
};

/** Shoulder line against hip line in the transverse plane: the measured side's shoulder going back is positive. */
export const trunkTurn: PlaneReading = {
  kind: 'plane',
  base: 'pelvis',
  ray: { from: 'other-shoulder', to: 'shoulder' },
  zero: 'lateral',
  toward: 'backward',
};
