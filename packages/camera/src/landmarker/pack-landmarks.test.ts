import { expect, it } from 'vitest';
import { packLandmarks, unpackLandmarks } from './pack-landmarks.ts';

const landmark = (x: number, y: number, z: number, visibility: number) => ({ x, y, z, visibility });

it('gives back a pose as it packed it, image and world apart', () => {
  const packed = packLandmarks(
    [landmark(0.5, 0.25, -1, 1), landmark(0.125, 2, 0, 0.5)],
    [landmark(1, 2, 3, 0.75), landmark(4, 5, 6, 0)],
    'pose',
  );
  const { image, world } = unpackLandmarks(packed);
  expect(Array.from(image)).toEqual([0.5, 0.25, -1, 1, 0.125, 2, 0, 0.5]);
  expect(Array.from(world)).toEqual([1, 2, 3, 0.75, 4, 5, 6, 0]);
});

it('leaves out the visibility that hands do not have', () => {
  const packed = packLandmarks([landmark(0.5, 0.25, -1, 0)], [landmark(1, 2, 3, 0)], 'hand');
  const { image, world } = unpackLandmarks(packed);
  expect(Array.from(image)).toEqual([0.5, 0.25, -1]);
  expect(Array.from(world)).toEqual([1, 2, 3]);
});

it('invents no visibility', () => {
  const bare = { x: 1, y: 2, z: 3 };
  expect(packLandmarks([bare], [bare], 'pose')[3]).toBeNaN();
});
