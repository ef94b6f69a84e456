import type { RowView } from './motion-row.ts';
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
 * rest and end range, of a ray's own direction or of a reading.
 */
export type Compensation = (WatchedRay | WatchedReading) & {
  /** From this change on it is flagged, degrees. */
  readonly limitDeg: number;
};

interface WatchedRay {
  readonly ray: Ray;
}

interface WatchedReading {
  readonly reading: Reading;
  /** From where a camera sees its plane; null where it lies along the camera's axis from anywhere usual. */
  readonly view: RowView | null;
}

/**
 * Limits are the project's own: each lies above the change that landmark noise alone makes and at or
 * below the size at which the compensation would hide a usual treatment effect.
 */
export const compensations: Readonly<Record<CompensationId, Compensation>> = {
  'trunk-lean': {
    ray: { from: 'mid-hip', to: 'mid-shoulder' },
    // Adds degree for degree to what the eye sees.
    limitDeg: 10,
  },
  'trunk-rotation': {
    reading: trunkTurn,
    view: null,
    // Read from depth, which is noisier than the picture.
    limitDeg: 15,
  },
  'shoulder-hike': {
    reading: {
      kind: 'plane',
      base: 'trunk',
      ray: { from: 'other-shoulder', to: 'shoulder' },
      zero: 'lateral',
      toward: 'up',
    },
    view: 'front',
    // Raising an arm tilts the shoulder line by some degrees in anybody.
    limitDeg: 10,
  },
  'pelvic-drop': {
    reading: {
      kind: 'plane',
      base: 'trunk',
      ray: { from: 'other-hip', to: 'hip' },
      zero: 'lateral',
      toward: 'down',
    },
    view: 'front',
    // The hip line is short, and its tilt adds to the thigh.
    limitDeg: 8,
  },
  'elbow-bend': {
    reading: elbowHinge,
    view: 'side',
    // A bent elbow shortens the lever without moving the upper arm.
    limitDeg: 30,
  },
  'knee-bend': {
    reading: kneeHinge,
    view: 'side',
    // A bent knee slackens the hamstrings and tilts the leg line.
    limitDeg: 15,
  },
};
