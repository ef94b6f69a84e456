import { readFileSync } from 'node:fs';
import { sharedFile } from '@goniokit/fixtures/testing';
import { expect, it } from 'vitest';
import { bundleMembers } from './bundle-members.ts';
import { isPoseModel } from './pose-model-file.ts';

const file = sharedFile('models/pose_landmarker_lite.task');

it.skipIf(file === null)('knows the model by its members', () => {
  const bundle = new Uint8Array(readFileSync(file!));
  expect([...bundleMembers(bundle).keys()]).toEqual([
    'pose_detector.tflite',
    'pose_landmarks_detector.tflite',
  ]);
  expect(isPoseModel(bundle)).toBe(true);
});

it.skipIf(file === null)('knows it no more once a byte has changed, or its end is missing', () => {
  const bundle = new Uint8Array(readFileSync(file!));
  expect(isPoseModel(bundle.subarray(0, bundle.length / 2))).toBe(false);
  bundle[4_000_000]! ^= 1;
  expect(isPoseModel(bundle)).toBe(false);
});

it('takes nothing else for it', () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(100), new TextEncoder().encode('<html>')]) {
    expect(isPoseModel(bytes)).toBe(false);
    expect(bundleMembers(bytes).size).toBe(0);
  }
});
