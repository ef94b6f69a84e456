import { formatRecordingFrame } from 'goniokit/recording';
import { expect, it } from 'vitest';
import { frameOf } from '../landmarker/frame-of.ts';
import { plainFrame } from './plain-frame.ts';

const numbers = (length: number) => Float32Array.from({ length }, (_, i) => i / 8);

it('takes over all that was found, and nothing that was not', () => {
  const pose = numbers(264);
  const hand = numbers(126);
  const found = { pose, left: null, right: hand, face: numbers(16) };
  const frame = plainFrame(frameOf(40, found));
  const list = (length: number, from = 0) => Array.from(numbers(from + length).subarray(from));
  expect(frame).toEqual({
    timeMs: 40,
    pose: { image: list(132), world: list(132, 132) },
    hands: { right: { image: list(63), world: list(63, 63) } },
    face: { matrix: list(16) },
  });
  expect(Object.keys(frame.hands!)).toEqual(['right']);
  expect(structuredClone(frame)).toEqual(JSON.parse(JSON.stringify(frame)));
});

it('has hands without a body, and is bare where nothing was found', () => {
  const none = { pose: null, left: null, right: null, face: null };
  const line = (found: Parameters<typeof frameOf>[1]) =>
    formatRecordingFrame(plainFrame(frameOf(0, found)));
  expect(line(none)).toBe('{"timeMs":0,"pose":null}\n');
  expect(line({ ...none, left: numbers(126) })).toMatch(
    /^\{"timeMs":0,"pose":null,"hands":\{"left":\{"image":\[0,/,
  );
});
