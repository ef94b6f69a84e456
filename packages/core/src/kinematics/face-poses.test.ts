import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recording } from '../landmarks/recording.ts';
import { lookUpMotion } from '../motions/look-up-motion.ts';
import { readTrack } from './angle-track.ts';
import { planMotion } from './motion-plan.ts';
import { recordingOrientation } from './recording-orientation.ts';
import { seenFrames } from './seen-frames.ts';
import { type Body, mirrorBody, standing } from './testing/golden-poses.ts';
import { stillRecording } from './testing/still-recording.ts';

const sin = (deg: number) => Math.sin((deg * Math.PI) / 180);
const cos = (deg: number) => Math.cos((deg * Math.PI) / 180);

type Place = readonly [number, number, number];

/** A face at the nose of the standing body, its axes a metre long: forward, and to the subject's right. */
function face(forward: Place, right: Place): Body {
  const centre = standing.nose as Place;
  const tip = (axis: Place, sign: number): Place => [
    centre[0] + sign * axis[0],
    centre[1] + sign * axis[1],
    centre[2] + sign * axis[2],
  ];
  return {
    face: centre,
    'face-forward': tip(forward, 1),
    'right-cheek': tip(right, 1),
    'left-cheek': tip(right, -1),
  };
}

const ahead: Place = [1, 0, 0];
const toTheRight: Place = [0, 0, 1];

/** From the definition: the head nods about the line across it, tilts about the line ahead, turns about the trunk. */
const poses: readonly { motion: string; deg: number; body: Body }[] = [
  { motion: 'neck.flexion', deg: 35, body: face([cos(35), -sin(35), 0], toTheRight) },
  { motion: 'neck.extension', deg: 30, body: face([cos(30), sin(30), 0], toTheRight) },
  { motion: 'neck.lateral-flexion', deg: 25, body: face(ahead, [0, -sin(25), cos(25)]) },
  { motion: 'neck.rotation', deg: 50, body: face([cos(50), 0, sin(50)], [-sin(50), 0, cos(50)]) },
];

const cases = [
  ...poses,
  ...poses.map((pose) => ({ ...pose, deg: 0, body: face(ahead, toTheRight) })),
]
  .flatMap((pose) => (['left', 'right'] as const).map((side) => ({ ...pose, side })))
  .flatMap((pose) => (['image', 'world'] as const).map((space) => ({ ...pose, space })))
  .filter(({ motion, space }) => space === 'world' || motion === 'neck.lateral-flexion');

function angleOf(
  motion: string,
  side: 'left' | 'right',
  space: 'image' | 'world',
  still: Recording,
) {
  const { row, sign } = lookUpMotion(motion);
  const byFace = row.face?.row;
  if (byFace === undefined) throw new Error(`${motion} is not read from the face`);
  const plan = planMotion(
    byFace,
    byFace.sided ? side : 'none',
    space,
    still,
    recordingOrientation(still),
  );
  if (typeof plan === 'string') throw new Error(`${motion} has no plan: ${plan}`);
  return sign * (readTrack(still, seenFrames(still), plan).deg[0] as number);
}

describe('the neck, read from the face', () => {
  it.each(cases)('$motion of the $side side reads $deg in $space space', (one) => {
    const body = { ...standing, ...one.body };
    const placed = one.side === 'right' ? body : mirrorBody(body);
    const still = stillRecording(placed, 'front', { whole: true });
    expect(angleOf(one.motion, one.side, one.space, still)).toBeCloseTo(one.deg, 9);
  });

  it('law: the camera may roll, and stand nearer or further', () => {
    const picture = fc.record({
      rollDeg: fc.double({ min: -30, max: 30, noNaN: true }),
      pixelsPerMetre: fc.double({ min: 20, max: 250, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...cases), picture, (one, taken) => {
        const body = { ...standing, ...one.body };
        const placed = one.side === 'right' ? body : mirrorBody(body);
        const still = stillRecording(placed, 'front', { ...taken, whole: true });
        expect(angleOf(one.motion, one.side, one.space, still)).toBeCloseTo(one.deg, 7);
      }),
    );
  });

  it('reads nothing where the face is lost, whatever the pose sees', () => {
    const still = stillRecording({ ...standing, ...face(ahead, toTheRight) }, 'front', {
      whole: true,
    });
    const row = still.skeleton.names.indexOf('face-forward');
    const lost: Recording = { ...still, visibility: still.visibility.with(row, Number.NaN) };
    for (const { motion, side, space } of cases) {
      expect(angleOf(motion, side, space, lost), motion).toBeNaN();
    }
  });
});
