import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from '../../testdata/head-pose.json' with { type: 'json' };
import { faceLimits } from './face-limits.ts';
import type { Frame } from './frame.ts';
import { headPose } from './head-pose.ts';
import type { Recording } from './recording.ts';
import { createRecordingBuilder } from './recording-builder.ts';
import { landmarkIndex } from './skeleton.ts';
import { mediapipePose33 } from './skeletons/mediapipe-pose-33.ts';
import { poseNumbers, usualFrame, usualHeader } from './testing/recorded.ts';

function build(mirrored: boolean, ...frames: Frame[]): Recording {
  const builder = createRecordingBuilder({ ...usualHeader, mirrored });
  for (const frame of frames) builder.add(frame);
  return builder.finish();
}

const hand = (seed: number) => ({
  image: Array.from({ length: 63 }, (_, i) => 0.2 + seed / 10 + i / 200),
  world: Array.from({ length: 63 }, (_, i) => seed - i / 100),
});

/** A landmark of a frame. */
function at(recording: Recording, space: 'image' | 'world', name: string, frame = 0): number[] {
  const { names } = recording.skeleton;
  const start = 3 * (frame * names.length + landmarkIndex(recording.skeleton, name));
  return Array.from(recording[space]!.subarray(start, start + 3));
}

const ray = (recording: Recording, from: string, to: string) => {
  const [a, b] = [at(recording, 'world', from), at(recording, 'world', to)];
  return b.map((value, axis) => value - a[axis]!);
};

describe('joinLandmarks', () => {
  it('leaves a recording of poses alone as it is', () => {
    expect(build(false, usualFrame(0)).skeleton).toBe(mediapipePose33);
  });

  it("puts a hand at the pose's wrist in space, and where it is in the picture", () => {
    const joined = build(false, { ...usualFrame(0), hands: { right: hand(1) } });
    expect(joined.skeleton.names).toHaveLength(33 + 2 * 21 + 4);
    for (const value of ray(joined, 'right-wrist', 'right-hand-wrist')) {
      expect(value).toBeCloseTo(0, 12);
    }
    const { image, world } = joined.hands!.right!;
    const tip = ray(joined, 'right-hand-wrist', 'right-little-tip');
    for (const axis of [0, 1, 2]) expect(tip[axis]).toBeCloseTo(world![60 + axis]! - world![axis]!);
    expect(at(joined, 'image', 'right-index-mcp')).toEqual(Array.from(image!.subarray(15, 18)));
    expect(at(joined, 'world', 'left-index-mcp')).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('takes a hand that has no body', () => {
    const joined = build(false, { timeMs: 0, pose: null, hands: { left: hand(1) } });
    expect(at(joined, 'world', 'left-hand-wrist')).toEqual([1, 0.99, 0.98]);
    expect(at(joined, 'world', 'left-wrist')[0]).toBeNaN();
  });

  it('holds nothing over: a frame without the hand has none, and does not see it', () => {
    const joined = build(false, { ...usualFrame(0), hands: { left: hand(1) } }, usualFrame(1));
    expect(at(joined, 'world', 'left-thumb-tip', 1)[0]).toBeNaN();
    const count = joined.skeleton.names.length;
    const row = landmarkIndex(joined.skeleton, 'left-thumb-tip');
    expect(joined.visibility[row]).toBe(1);
    expect(joined.visibility[count + row]).toBeNaN();
  });

  it('law: a mirrored source gives the same hands and face, sides exchanged', () => {
    const [matrix] = oracle.matrix4.map(({ colMajor16 }) => colMajor16).slice(1);
    const frame: Frame = { ...usualFrame(0), hands: { left: hand(1) }, face: { matrix: matrix! } };
    const [plain, mirrored] = [build(false, frame), build(true, frame)];
    const flip = ([x, y, z]: number[]) => [-x!, y, z];
    const close = (a: number[], b: readonly (number | undefined)[]) => {
      for (const [axis, value] of a.entries()) expect(value).toBeCloseTo(b[axis]!, 9);
    };
    close(
      ray(mirrored, 'right-hand-wrist', 'right-index-tip'),
      flip(ray(plain, 'left-hand-wrist', 'left-index-tip')),
    );
    close(ray(mirrored, 'face', 'face-forward'), flip(ray(plain, 'face', 'face-forward')));
    close(ray(mirrored, 'face', 'right-cheek'), flip(ray(plain, 'face', 'left-cheek')));
  });

  it("the face's axes point as the head is turned, and are not seen beyond its limits", () => {
    const cases = oracle.matrix4.map(({ colMajor16 }) => colMajor16);
    fc.assert(
      fc.property(fc.constantFrom(...cases), (matrix) => {
        const { yaw, pitch, roll } = headPose(matrix);
        const joined = build(false, { ...usualFrame(0), face: { matrix } });
        const within =
          Math.abs(yaw) <= faceLimits.yaw &&
          Math.abs(pitch) <= faceLimits.pitch &&
          Math.abs(roll) <= faceLimits.roll;
        expect(joined.visibility.at(-1)).toEqual(within ? 1 : Number.NaN);
        if (!within) return;
        const [x, y, z] = ray(joined, 'face', 'face-forward') as [number, number, number];
        expect((Math.atan2(x, -z) * 180) / Math.PI).toBeCloseTo(yaw, 9);
        expect((Math.atan2(y, Math.sqrt(x * x + z * z)) * 180) / Math.PI).toBeCloseTo(pitch, 9);
        // With the head rolled counter-clockwise in the picture, its right, on the left there, goes down.
        const [, down] = ray(joined, 'face', 'right-cheek') as [number, number, number];
        expect(Math.sign(Math.round(1e9 * down))).toBe(Math.sign(Math.round(1e9 * roll)));
      }),
    );
  });

  it('has the face at the nose, and without a nose not at all', () => {
    const matrix = oracle.matrix4[0]!.colMajor16;
    const joined = build(
      false,
      { timeMs: 0, pose: { image: poseNumbers(), world: poseNumbers() }, face: { matrix } },
      { timeMs: 1, pose: null, face: { matrix } },
    );
    expect(at(joined, 'image', 'face')).toEqual(at(joined, 'image', 'nose'));
    expect(at(joined, 'image', 'face', 1)[0]).toBeNaN();
  });
});
