import type { MotionRow } from '../motion-row.ts';
import { namedMotions } from '../named-motions.ts';
import type { PlaneReading, SourcedNumber } from '../reading.ts';

/**
 * In the neutral head, the ray from ear to nose points this far below forward: vertex 1 of the model
 * against the middle of 234 and 454.
 */
const noseBelowEar: SourcedNumber = {
  value: 10.3,
  source: 'MediaPipe canonical_face_model.obj',
};

/** The line from ears to nose, in the trunk's sagittal plane. */
export const nod: PlaneReading = {
  kind: 'plane',
  base: 'trunk',
  ray: { from: 'mid-ear', to: 'nose' },
  zero: 'forward',
  toward: 'down',
  neutral: noseBelowEar,
};

const tilt: PlaneReading = {
  kind: 'plane',
  base: 'trunk',
  ray: { from: 'other-ear', to: 'ear' },
  zero: 'lateral',
  toward: 'down',
};

export const neckRows: readonly MotionRow[] = [
  {
    joint: 'neck',
    motions: namedMotions('neck.flexion', 'neck.extension'),
    plane: 'sagittal',
    sided: false,
    plausibleDeg: [-100, 90],
    view: 'side',
    image: {
      view: 'side',
      // The middle of the ears: the near ear alone, closer to the camera, is shifted by perspective.
      reading: { ...nod, base: 'trunk-side' },
    },
    world: nod,
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean'],
  },
  {
    joint: 'neck',
    motions: namedMotions('neck.lateral-flexion'),
    plane: 'frontal',
    sided: true,
    plausibleDeg: [-70, 70],
    view: 'front',
    image: { view: 'front', reading: tilt },
    world: tilt,
    gates: [],
    hasGross: true,
    compensations: ['trunk-lean', 'shoulder-hike'],
  },
  {
    joint: 'neck',
    motions: namedMotions('neck.rotation'),
    plane: 'transverse',
    sided: true,
    plausibleDeg: [-110, 110],
    view: 'front',
    image: null,
    world: {
      kind: 'plane',
      base: 'trunk',
      ray: { from: 'mid-ear', to: 'nose' },
      zero: 'forward',
      toward: 'lateral',
    },
    gates: [],
    hasGross: true,
    compensations: ['trunk-rotation'],
  },
];
