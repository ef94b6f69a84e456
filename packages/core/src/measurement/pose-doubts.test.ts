import { describe, expect, it } from 'vitest';
import { fingerBent } from '../kinematics/testing/golden-hand-poses.ts';
import { type Body, standing } from '../kinematics/testing/golden-poses.ts';
import { type Picture, stillRecording } from '../kinematics/testing/still-recording.ts';
import { coco17 } from '../landmarks/skeletons/coco-17.ts';
import { poseDoubts } from './pose-doubts.ts';

const whole = { ...standing, ...fingerBent('index', { mcp: 0 }) };
const hands = (apart: number): Body => ({
  ...whole,
  'left-index': [0.3, 0.2, -apart / 2],
  'right-index': [0.3, 0.2, apart / 2],
});

const doubtsOf = (body: Body, picture: Picture = {}) =>
  poseDoubts(stillRecording(body, 'front', { whole: true, ...picture }));

describe('pose doubts', () => {
  it('measure how far the hands are apart in breadths of the shoulders', () => {
    const shoulders = 0.4;
    expect(doubtsOf(hands(0.1)).handsApart).toBeCloseTo(0.1 / shoulders, 10);
    expect(doubtsOf(hands(0.8)).handsApart).toBeCloseTo(0.8 / shoulders, 10);
  });

  it('find a palm a fifth of the trunk, and as much larger as a hand is drawn', () => {
    const own = doubtsOf(whole).palmSize;
    expect(own).toBeGreaterThan(0.1);
    expect(own).toBeLessThan(0.3);
    const larger = { ...whole };
    const wrist = whole['right-hand-wrist'] as readonly [number, number, number];
    for (const [name, at] of Object.entries(whole)) {
      if (!/^right-(middle|hand)/.test(name)) continue;
      larger[name] = at.map((one, i) => wrist[i]! + 5 * (one - wrist[i]!)) as never;
    }
    expect(doubtsOf(larger).palmSize).toBeCloseTo(5 * own, 6);
  });

  it('do not depend on how large or how turned the picture is', () => {
    const { palmSize, handsApart } = doubtsOf(hands(0.2));
    for (const picture of [
      { pixelsPerMetre: 900 },
      { rollDeg: 30 },
      { centre: [10, 20] },
    ] as const) {
      const other = doubtsOf(hands(0.2), picture);
      expect(other.palmSize).toBeCloseTo(palmSize, 10);
      expect(other.handsApart).toBeCloseTo(handsApart, 10);
    }
  });

  it('say nothing of what a skeleton lacks', () => {
    const still = stillRecording(standing, 'front');
    expect(poseDoubts({ ...still, skeleton: coco17 }).handsApart).toBeNaN();
    expect(poseDoubts(still).palmSize).toBe(0);
  });

  it('count the frames in which left and right were exchanged', () => {
    const still = stillRecording(whole, 'front', { whole: true });
    const names = still.skeleton.names;
    const exchanged = names.flatMap((name) => {
      const other = name.replace(/^(left|right)/, (side) => (side === 'left' ? 'right' : 'left'));
      const at = 3 * names.indexOf(other);
      return [...still.world!.subarray(at, at + 3)];
    });
    const usual = [...still.world!];
    const world = Float64Array.from([...usual, ...usual, ...exchanged, ...usual]);
    const image = null;
    expect(poseDoubts({ ...still, image, world, frames: 4 }).swaps).toBe(0.25);
    expect(poseDoubts({ ...still, image }).swaps).toBe(0);
  });
});
