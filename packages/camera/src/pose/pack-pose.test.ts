import { expect, it } from 'vitest';
import { packPose, unpackPose } from './pack-pose.ts';

const landmark = (x: number, y: number, z: number, visibility: number) => ({ x, y, z, visibility });

it('gives back what it packed, image and world apart', () => {
  const packed = packPose(
    [landmark(0.5, 0.25, -1, 1), landmark(0.125, 2, 0, 0.5)],
    [landmark(1, 2, 3, 0.75), landmark(4, 5, 6, 0)],
  );
  const { image, world } = unpackPose(packed);
  expect(Array.from(image)).toEqual([0.5, 0.25, -1, 1, 0.125, 2, 0, 0.5]);
  expect(Array.from(world)).toEqual([1, 2, 3, 0.75, 4, 5, 6, 0]);
});

it('invents no visibility', () => {
  const bare = { x: 1, y: 2, z: 3 };
  expect(packPose([bare], [bare])[3]).toBeNaN();
});
