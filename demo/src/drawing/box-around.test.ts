import type { Frame } from 'goniokit';
import { mediapipePose33 } from 'goniokit/recording';
import { expect, it } from 'vitest';
import { boxAround } from './box-around.ts';

const size = { width: 200, height: 100 };
const nobody: Frame = { timeMs: 0, pose: null };

/** Everybody's landmarks at one place, but for the named ones. */
function frame(places: Readonly<Record<string, readonly [number, number]>>): Frame {
  const image = mediapipePose33.names.flatMap((name) => [...(places[name] ?? [0.4, 0.5]), 0, 1]);
  return { timeMs: 0, pose: { image } };
}

it('has the hips in its middle, and everything in it', () => {
  const box = boxAround([nobody, frame({ 'left-wrist': [0.8, 0.1] })], size, false);
  expect(box.x + box.width / 2).toBeCloseTo(80, 9);
  expect(box.x + box.width).toBeGreaterThan(160);
  expect(box.y).toBeLessThan(10);
  expect(box.y + box.height).toBeGreaterThan(50);
});

it('is given in the unmirrored picture', () => {
  const frames = [frame({ nose: [0.3, 0.1] })];
  const own = boxAround(frames, size, false);
  const mirrored = boxAround(frames, size, true);
  expect(mirrored.x + mirrored.width).toBeCloseTo(200 - own.x, 9);
});

it('is the whole picture where nobody is in it', () => {
  expect(boxAround([nobody], size, false)).toEqual({ x: 0, y: 0, ...size });
});
