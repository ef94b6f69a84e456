import type { MotionRow } from '../motion-row.ts';
import type { Finger, HandJoint, Reading } from '../reading.ts';
import { fingerError, handBase, metacarpalBase } from './hand-bases.ts';

const fingers = ['index', 'middle', 'ring', 'little'] as const;
const joints = ['mcp', 'pip', 'dip'] as const;

type FingerJoint = (typeof joints)[number];

/** Lowest and highest angle a finger's joint could show. */
const plausibleDeg: Readonly<Record<FingerJoint, readonly [number, number]>> = {
  mcp: [-70, 130],
  pip: [-40, 140],
  dip: [-40, 120],
};

/** Each finger bends at three joints, all of them toward the palm. */
export const fingerRows: readonly MotionRow[] = fingers.flatMap((finger) =>
  joints.map((joint): MotionRow => {
    const name = `${finger.slice(0, 1).toUpperCase()}${finger.slice(1)} ${joint.toUpperCase()}`;
    return {
      joint: `${finger}-${joint}`,
      motions: [
        { id: `${finger}-${joint}.flexion`, label: `${name} flexion`, sign: 1 },
        { id: `${finger}-${joint}.extension`, label: `${name} extension`, sign: -1 },
      ],
      plane: 'sagittal',
      sided: true,
      plausibleDeg: plausibleDeg[joint],
      view: 'side',
      image: null,
      world: readingOf(finger, joint),
      gates: [],
      hasGross: false,
      compensations: [],
      systematicDeg: fingerError,
    };
  }),
);

function readingOf(finger: Finger, joint: FingerJoint): Reading {
  const [mcp, pip, dip, tip] = ['mcp', 'pip', 'dip', 'tip'].map(
    (end) => `${finger}-${end}` as HandJoint,
  ) as [HandJoint, HandJoint, HandJoint, HandJoint];
  // The base joint bends back too far for a hinge's sign: it is read in the plane of its bone and the palm.
  if (joint === 'mcp') {
    return {
      kind: 'plane',
      base: metacarpalBase(finger),
      ray: { from: mcp, to: pip },
      zero: 'down',
      toward: 'forward',
    };
  }
  return {
    kind: 'hinge',
    base: handBase,
    still: joint === 'pip' ? { from: mcp, to: pip } : { from: pip, to: dip },
    moving: joint === 'pip' ? { from: pip, to: dip } : { from: dip, to: tip },
    bends: 'forward',
    neutralDeg: 0,
  };
}
