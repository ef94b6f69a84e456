import { createHash } from 'node:crypto';
import { bundleMembers } from './bundle-members.ts';

export const poseModelFile = 'pose_landmarker_lite.task';

/** Where MediaPipe publishes the model (Apache-2.0). */
export const poseModelAddress =
  'https://storage.googleapis.com/mediapipe-models/pose_landmarker/pose_landmarker_lite/float16/1/pose_landmarker_lite.task';

/** SHA-256 of the bundle's members: bundles of the same model differ in their packing. */
const members: Readonly<Record<string, string>> = {
  'pose_detector.tflite': '9ba9dd3d42efaaba86b4ff0122b06f29c4122e756b329d89dca1e297fd8f866c',
  'pose_landmarks_detector.tflite':
    '1150dc68a713b80660b90ef46ce4e85c1c781bb88b6e3512cc64e6a685ba5588',
};

/** Whether the bytes are the pose model that every measurement here was tried with. */
export function isPoseModel(bundle: Uint8Array): boolean {
  const found = bundleMembers(bundle);
  return Object.entries(members).every(([name, sha256]) => {
    const member = found.get(name);
    return member !== undefined && createHash('sha256').update(member).digest('hex') === sha256;
  });
}
