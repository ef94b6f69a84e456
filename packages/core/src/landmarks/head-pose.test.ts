import { describe, expect, it } from 'vitest';
import oracle from '../../testdata/head-pose.json' with { type: 'json' };
import { headPose } from './head-pose.ts';

/** At the poles of pitch, yaw and roll are one turn: how it is parted is nobody's to say. */
const POLE_DEG = 89.9;

describe('headPose', () => {
  it.each(oracle.matrix4)('reads $YXZ_deg as scipy does', ({ colMajor16, YXZ_deg }) => {
    const [yaw, pitch, roll] = YXZ_deg as [number, number, number];
    const read = headPose(colMajor16);
    expect(read.pitch).toBeCloseTo(pitch, 6);
    if (Math.abs(pitch) > POLE_DEG) return;
    expect(read.yaw).toBeCloseTo(yaw, 8);
    expect(read.roll).toBeCloseTo(roll, 8);
  });

  it('is exact for the head that looks into the camera', () => {
    expect(headPose([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, -40, 1])).toEqual({
      yaw: 0,
      pitch: 0,
      roll: 0,
    });
  });

  it('is NaN where the matrix is missing or has no axes', () => {
    for (const value of [Number.NaN, 0]) {
      expect(headPose(new Float64Array(16).fill(value)).roll).toBeNaN();
    }
  });
});
