import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recording } from '../landmarks/recording.ts';
import { bodyHeight } from '../motions/body-height.ts';
import { lookUpMotion } from '../motions/look-up-motion.ts';
import { motionsOf, sidesOf } from '../motions/motion.ts';
import { wholeCatalogue } from '../motions/whole-catalogue.ts';
import { readTrack } from './angle-track.ts';
import { goniometerArms } from './goniometer-arms.ts';
import { type MotionPlan, planMotion } from './motion-plan.ts';
import { recordingOrientation } from './recording-orientation.ts';
import { seenFrames } from './seen-frames.ts';
import { forearmTurned } from './testing/golden-hand-poses.ts';
import { type Body, goldenPoses, mirrorBody, standing } from './testing/golden-poses.ts';
import { placed, testsAtZero } from './testing/golden-test-poses.ts';
import {
  type Picture,
  type Standpoint,
  stillRecording as still,
} from './testing/still-recording.ts';

const stillRecording = (body: Body, from: Standpoint, picture: Picture = {}): Recording =>
  still(body, from, { ...picture, whole: true });

const bodies = { right: (body: Body) => body, left: mirrorBody };

function standpointOf(motion: string, side: 'left' | 'right'): Standpoint {
  return lookUpMotion(motion).row.view === 'front' ? 'front' : side;
}

function planFor(
  motion: string,
  side: 'left' | 'right',
  space: 'image' | 'world',
  recording: Recording,
): MotionPlan {
  const { row } = lookUpMotion(motion);
  const one = row.sided ? side : 'none';
  // As tall as it is drawn: its metres have a hundred centimetres.
  const heightCm = 100 * bodyHeight(recording, 'world');
  const orientation = recordingOrientation(recording);
  const plan = planMotion(row, one, space, recording, orientation, heightCm);
  if (typeof plan === 'string') throw new Error(`${motion} has no plan: ${plan}`);
  return plan;
}

function angleOf(
  motion: string,
  side: 'left' | 'right',
  space: 'image' | 'world',
  recording: Recording,
): number {
  const plan = planFor(motion, side, space, recording);
  const { deg } = readTrack(recording, seenFrames(recording), plan);
  return lookUpMotion(motion).sign * (deg[0] as number);
}

function spacesOf(motion: string): readonly ('image' | 'world')[] {
  const { image, formula } = lookUpMotion(motion).row;
  if (image === null) return ['world'];
  return formula?.imageOnly ? ['image'] : ['image', 'world'];
}

const cases = goldenPoses.flatMap(({ motion, deg, moved }) =>
  (['left', 'right'] as const).flatMap((side) =>
    spacesOf(motion).map((space) => ({ motion, deg, moved, side, space })),
  ),
);

describe('golden poses', () => {
  it('has one for every motion of the catalogue', () => {
    expect(new Set(goldenPoses.map(({ motion }) => motion))).toEqual(
      new Set(motionsOf(wholeCatalogue).map(({ id }) => id)),
    );
  });

  it('has them within what a person could show', () => {
    for (const { motion, deg } of goldenPoses) {
      const { row, sign } = lookUpMotion(motion);
      const [low, high] = row.plausibleDeg;
      expect(sign * deg, motion).toBeGreaterThan(low);
      expect(sign * deg, motion).toBeLessThan(high);
    }
  });

  it.each(cases)('$motion of the $side side reads $deg in $space space', (one) => {
    const body = bodies[one.side](placed(one.motion, { ...standing, ...one.moved }));
    const recording = stillRecording(body, standpointOf(one.motion, one.side));
    expect(angleOf(one.motion, one.side, one.space, recording)).toBeCloseTo(one.deg, 9);
  });

  it.each(cases)('$motion of the $side side reads 0 in the neutral position', (one) => {
    // Rotations have no reading with a straight joint: their neutral is a bent one.
    const bent: Record<string, Body> = {
      ...testsAtZero,
      'forearm.pronation': forearmTurned(0),
      'forearm.supination': forearmTurned(0),
      'shoulder.internal-rotation': {
        'right-elbow': [0, 0.5, 0.5],
        'right-wrist': [0.25, 0.5, 0.5],
      },
      'shoulder.external-rotation': {
        'right-elbow': [0, 0.5, 0.5],
        'right-wrist': [0.25, 0.5, 0.5],
      },
      'hip.internal-rotation': { 'right-knee': [0.4, 0, 0.1], 'right-ankle': [0.4, -0.4, 0.1] },
      'hip.external-rotation': { 'right-knee': [0.4, 0, 0.1], 'right-ankle': [0.4, -0.4, 0.1] },
      'shoulder.horizontal-adduction': { 'right-elbow': [0, 0.5, 0.5] },
      'shoulder.horizontal-abduction': { 'right-elbow': [0, 0.5, 0.5] },
    };
    const body = bodies[one.side](placed(one.motion, { ...standing, ...bent[one.motion] }));
    const recording = stillRecording(body, standpointOf(one.motion, one.side));
    expect(angleOf(one.motion, one.side, one.space, recording)).toBeCloseTo(0, 9);
  });
});

/** Whether an angle is read between parts of the body, and not against the floor. */
const isOfBody = ({ motion }: (typeof cases)[number]) => !againstFloor.has(motion);
const againstFloor = new Set(['weight-bearing-lunge', 'finger-to-floor', 'sit-and-reach']);

describe('laws of a reading', () => {
  const picture: fc.Arbitrary<Picture> = fc.record({
    // No larger: what leaves the picture is not read.
    pixelsPerMetre: fc.double({ min: 20, max: 250, noNaN: true }),
    centre: fc.tuple(
      fc.double({ min: 600, max: 680, noNaN: true }),
      fc.double({ min: 350, max: 380, noNaN: true }),
    ),
    rollDeg: fc.double({ min: -30, max: 30, noNaN: true }),
  });

  it('scale, translation and rotation about the camera axis leave every angle as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases.filter(isOfBody)), picture, (one, taken) => {
        const body = bodies[one.side](placed(one.motion, { ...standing, ...one.moved }));
        const recording = stillRecording(body, standpointOf(one.motion, one.side), taken);
        expect(angleOf(one.motion, one.side, one.space, recording)).toBeCloseTo(one.deg, 7);
      }),
      { numRuns: 500 },
    );
  });

  it('is not read of somebody who stands where the test asks to lie, nor the other way round', () => {
    for (const { motion, side, space, moved } of cases) {
      const upright = stillRecording(
        bodies[side]({ ...standing, ...moved }),
        standpointOf(motion, side),
      );
      const isLyingTest = placed(motion, standing) !== standing;
      expect(Number.isNaN(angleOf(motion, side, space, upright)), motion).toBe(isLyingTest);
    }
  });

  it('what is read against the floor is off by as much as the camera rolls', () => {
    const [one] = cases.filter(
      ({ motion, side }) => motion === 'weight-bearing-lunge' && side === 'right',
    );
    const body = { ...standing, ...one!.moved };
    for (const rollDeg of [-5, 5]) {
      const recording = stillRecording(body, 'right', { rollDeg });
      const read = angleOf(one!.motion, 'right', 'image', recording);
      expect(Math.abs(read - one!.deg)).toBeCloseTo(5, 9);
    }
  });

  it('is not read, rather than read wrong, where its rays have no length', () => {
    const point: Body = Object.fromEntries(Object.keys(standing).map((name) => [name, [0, 0, 0]]));
    for (const { motion, side, space } of cases) {
      // A distance of nothing is one.
      if (lookUpMotion(motion).row.formula?.unit === 'cm') continue;
      const upright = stillRecording(standing, standpointOf(motion, side));
      const plan = planFor(motion, side, space, upright);
      const collapsed = stillRecording(point, standpointOf(motion, side));
      const { deg } = readTrack(collapsed, seenFrames(collapsed), plan);
      expect(deg[0], motion).toBeNaN();
    }
  });

  it('is not read where a landmark that it needs was hidden', () => {
    const { motion, side, moved } = goldenPoses
      .filter((one) => one.motion === 'elbow.flexion')
      .map((one) => ({ ...one, side: 'right' as const }))[0]!;
    const recording = stillRecording({ ...standing, ...moved }, 'right');
    const hidden: Recording = {
      ...recording,
      visibility: recording.visibility.map((value, row) =>
        recording.skeleton.names[row] === 'right-wrist' ? 0.2 : value,
      ),
    };
    expect(angleOf(motion, side, 'image', hidden)).toBeNaN();
  });
});

describe('goniometer arms', () => {
  it('open by the angle that is read, the still arm where the moving one would read 0', () => {
    for (const { motion, deg, moved, side, space } of cases) {
      if (space === 'world' || lookUpMotion(motion).row.formula) continue;
      const body = bodies[side](placed(motion, { ...standing, ...moved }));
      const recording = stillRecording(body, standpointOf(motion, side));
      const arms = goniometerArms(planFor(motion, side, 'image', recording), recording, 0);
      if (arms === null) throw new Error(`${motion} has no arms`);
      const [vx, vy] = arms.vertex;
      const [sx, sy] = [arms.still[0] - vx, arms.still[1] - vy];
      const [mx, my] = [arms.moving[0] - vx, arms.moving[1] - vy];
      const between = Math.atan2(Math.abs(sx * my - sy * mx), sx * mx + sy * my);
      const expected = deg > 180 ? 360 - deg : Math.abs(deg);
      expect((between * 180) / Math.PI, motion).toBeCloseTo(expected, 6);
    }
  });
});

it('a midline motion is read once, a sided one for each side', () => {
  expect(sidesOf(lookUpMotion('trunk.flexion').row)).toEqual(['none']);
  expect(sidesOf(lookUpMotion('knee.flexion').row)).toEqual(['left', 'right']);
});
