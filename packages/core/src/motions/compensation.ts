import type { Ray, Reading } from './reading.ts';
import { elbowHinge, kneeHinge, trunkTurn } from './readings.ts';

export type CompensationId =
  | 'trunk-lean'
  | 'trunk-rotation'
  | 'shoulder-hike'
  | 'pelvic-drop'
  | 'elbow-bend'
  | 'knee-bend';

/**
 * A movement elsewhere that is sold as range of the measured joint. It is watched as the change between
 * rest and end range, of a reading or of a ray's own direction.
 */
export interface Compensation {
  readonly watch:
    | { readonly kind: 'reading'; readonly reading: Reading }
    | { readonly kind: 'turn'; readonly ray: Ray };
  /** From this change on it is flagged, degrees. */
  readonly limitDeg: number;
}

/**
 * Limits are the project's own: each lies above the change that landmark noise alone makes and at or
 * below the size at which the compensation would hide a usual treatment effect.
 */
export const compensations: Readonly<Record<CompensationId, Compensation>> = {
  'trunk-lean': {
    watch: { kind: 'turn', ray: { from: 'mid-hip', to: 'mid-shoulder' } },
    // Adds degree for degree to what the eye sees.
    limitDeg: 10,
  },
  'trunk-rotation': {
    watch: { kind: 'reading', reading: trunkTurn },
    // Read from depth, which is noisier than the picture.
    limitDeg: 15,
  },
  'shoulder-hike': {
    watch: {
      kind: 'reading',
      reading: {
        kind: 'plane',
        base: 'trunk',
        ray: { from: 'other-shoulder', to: 'shoulder' },
        zero: 'lateral',
        toward: 'up',
      },
    },
    // Raising an arm tilts the shoulder line by some degrees in anybody.
    limitDeg: 10,
  },
  'pelvic-drop': {
    watch: {
      kind: 'reading',
      reading: {
        kind: 'plane',
        base: 'trunk',
        ray: { from: 'other-hip', to: 'hip' },
        zero: 'lateral',
        toward: 'down',
      },
    },
    // The hip line is short, and its tilt adds to the thigh.
    limitDeg: 8,
  },
  'elbow-bend': {
    watch: { kind: 'reading', reading: elbowHinge },
    // A bent elbow shortens the lever without moving the upper arm.
    limitDeg: 30,
  },
  'knee-bend': {
    watch: { kind: 'reading', reading: kneeHinge },
    // A bent knee slackens the hamstrings and tilts the leg line.
    limitDeg: 15,
  },
};
