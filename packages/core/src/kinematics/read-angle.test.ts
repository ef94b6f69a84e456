import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Recording } from '../landmarks/recording.ts';
import { mediapipePose33 } from '../landmarks/skeletons/mediapipe-pose-33.ts';
import { kneeHinge } from '../motions/readings.ts';
import { wrapDegrees } from './degrees.ts';
import type { Orientation } from './orientation.ts';
import { planReading, type ReadingPlan } from './reading-plan.ts';
import { frameReader, readingSet } from './reading-set.ts';

interface Case {
  readonly tag: string;
  readonly points: readonly (readonly number[])[];
  readonly deg: number;
}

const { elementary } = JSON.parse(
  readFileSync(new URL('../../testdata/elementary-angles.json', import.meta.url), 'utf8'),
) as { elementary: readonly Case[] };

const facingRight: Orientation = {
  view: 'side',
  offSideDeg: 0,
  offFrontDeg: 90,
  forwardTurn: -1,
  rightTurn: 1,
  nearSide: 'left',
};

/** A knee whose three points are the oracle's. */
function landmarksOf(points: readonly (readonly number[])[]): Float64Array {
  const landmarks = new Float64Array(mediapipePose33.names.length * 3);
  for (const [i, name] of ['left-hip', 'left-knee', 'left-ankle'].entries()) {
    const [x = 0, y = 0, z = 0] = points[i] ?? [];
    landmarks.set([x, y, z], 3 * mediapipePose33.names.indexOf(name));
  }
  return landmarks;
}

function readOne(
  space: 'image' | 'world',
  plan: ReadingPlan | null,
  landmarks: Float64Array,
): number {
  const recording = { [space]: landmarks, skeleton: mediapipePose33 } as unknown as Recording;
  const out = new Float64Array(1);
  frameReader(readingSet(space, [plan!]), recording, null)(0, out, 0);
  return out[0]!;
}

describe('hinges against numpy', () => {
  const plain = { skeleton: mediapipePose33, side: 'left' } as const;
  const flat = elementary.filter(({ tag }) => tag.includes('2d'));
  const deep = elementary.filter(({ tag }) => tag.includes('3d'));

  it.each(flat)('$tag in the picture', ({ points, deg }) => {
    const plan = planReading(kneeHinge, {
      ...plain,
      orientation: facingRight,
      plausibleDeg: [-180, 180],
    });
    const read = readOne('image', plan, landmarksOf(points));
    // The oracle's angle is the signed interior one, 180 straight; ours is 0 straight.
    expect(Math.abs(wrapDegrees(read - (180 + deg), 0))).toBeLessThan(1e-9);
  });

  it.each(deep)('$tag in space', ({ points, deg }) => {
    const plan = planReading(kneeHinge, { ...plain, orientation: null, plausibleDeg: [0, 180] });
    const read = readOne('world', plan, landmarksOf(points));
    expect(Math.abs(read - (180 - deg))).toBeLessThan(1e-9);
  });
});

describe('wrapDegrees', () => {
  it('keeps an angle in the window around the middle of its range', () => {
    expect(wrapDegrees(-175, 60)).toBe(185);
    expect(wrapDegrees(185, 60)).toBe(185);
    expect(wrapDegrees(-120, 60)).toBe(240);
    expect(wrapDegrees(725, 0)).toBe(5);
  });
});
