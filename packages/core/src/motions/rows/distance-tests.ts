import { bodyHeight } from '../body-height.ts';
import type { FrameView } from '../formula.ts';
import { formulaOf } from '../formula-of.ts';
import type { MotionRow } from '../motion-row.ts';
import type { SourcedNumber } from '../reading.ts';
import { elbowHinge } from '../readings.ts';
import { hipBent, kneeStraight, onTheFeet } from './leg-tests.ts';
import { thumbBase } from './thumb.ts';

/** What stands for a degree where steps have thresholds in degrees: the 180th part of the plausible range. */
const scaleOf = ([low, high]: readonly [number, number]): number => (high - low) / 180;

const reachRange = [-120, 40] as const;
const oppositionRange = [-2.5, 0.5] as const;

/**
 * Wrist to fingertip over wrist to where the pose has the index finger, which is short of its knuckle. Of a
 * whole body in the picture no model sees fingertips: this stretches the hand that the pose sees. Measured by
 * ourselves with MediaPipe's hand landmarks on the five frames of rom-shoulder.webm in which they were found:
 * 2.21 to 2.76, in the middle 2.27.
 */
const TIP_OVER_INDEX = 2.25;

const stretchedHand: SourcedNumber = {
  value: 1.9,
  source: 'computed from the spread of the same five frames, of a hand of 19 cm',
};

/** A coordinate of the fingertip, from wrist and index. */
const tipOf = (wrist: number, index: number): number => wrist + TIP_OVER_INDEX * (index - wrist);

/** How far the fingertip is below the line from heel to toes: negative where it stays above. */
function belowFloor({ points, cmPerUnit }: FrameView): number {
  const [, wrist = NaN, , , index = NaN, , , heel = NaN, , , toes = NaN] = points;
  return (tipOf(wrist, index) - (heel + toes) / 2) * cmPerUnit;
}

/** How far the fingertip is past the sole, away from the hip. */
function pastSole({ points, cmPerUnit }: FrameView): number {
  const [wrist = NaN, , , index = NaN, , , heel = NaN, , , toes = NaN, , , hip = NaN] = points;
  const sole = (heel + toes) / 2;
  return (tipOf(wrist, index) - sole) * Math.sign(sole - hip) * cmPerUnit;
}

/** How near the thumb's tip comes to the base of the little finger, in lengths of the palm: 0 where it touches. */
function nearLittleBase({ points }: FrameView): number {
  const between = (a: number, b: number): number => {
    let square = 0;
    for (let axis = 0; axis < 3; axis++) square += (points[a + axis]! - points[b + axis]!) ** 2;
    return Math.sqrt(square);
  };
  return 0 - between(0, 3) / between(6, 9);
}

const inPicture = {
  plane: 'sagittal',
  sided: true,
  plausibleDeg: reachRange,
  view: 'side',
  // The arm's bones, whose lengths must not change, and which must lie in the picture.
  image: { view: 'side', reading: elbowHinge },
  world: null,
  gatesInPlane: true,
  gates: [kneeStraight],
  hasGross: false,
  compensations: [],
  systematicDeg: stretchedHand,
  onRequest: true,
} as const;

/** Tests whose number is no angle. Those in centimetres take the subject's height, and a camera that stands level. */
export const distanceTestRows: readonly MotionRow[] = [
  {
    ...inPicture,
    joint: 'finger-to-floor',
    motions: [{ id: 'finger-to-floor', label: 'Finger to floor', sign: 1 }],
    gates: [onTheFeet, kneeStraight],
    formula: formulaOf({
      unit: 'cm',
      scale: scaleOf(reachRange),
      imageOnly: true,
      needs: ['wrist', 'index', 'heel', 'foot-index'],
      read: belowFloor,
      bodyHeight,
    }),
  },
  {
    ...inPicture,
    joint: 'sit-and-reach',
    motions: [{ id: 'sit-and-reach', label: 'Sit and reach', sign: 1 }],
    gates: [kneeStraight, hipBent],
    formula: formulaOf({
      unit: 'cm',
      scale: scaleOf(reachRange),
      imageOnly: true,
      needs: ['wrist', 'index', 'heel', 'foot-index', 'hip'],
      read: pastSole,
      bodyHeight,
    }),
  },
  {
    joint: 'thumb-opposition',
    motions: [{ id: 'thumb-opposition', label: 'Thumb opposition', sign: 1 }],
    plane: 'transverse',
    sided: true,
    plausibleDeg: oppositionRange,
    view: 'front',
    image: null,
    // The thumb's bones, whose lengths must not change.
    world: thumbBase,
    formula: formulaOf({
      unit: 'ratio',
      scale: scaleOf(oppositionRange),
      needs: ['thumb-tip', 'little-mcp', 'hand-wrist', 'middle-mcp'],
      read: nearLittleBase,
    }),
    gates: [],
    hasGross: false,
    compensations: [],
    onRequest: true,
  },
];
