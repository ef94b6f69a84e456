import { createHash } from 'node:crypto';
import { type ModelName, modelIds } from '@goniokit/camera/film-contract';
import { bundleMembers } from './bundle-members.ts';

/** A model's bundle, and how it is known and got. */
export interface ModelFile {
  /** What people call it. */
  readonly title: string;
  readonly file: string;
  /** Where MediaPipe publishes it (Apache-2.0), and its size there; null where it is not published. */
  readonly published: { readonly address: string; readonly size: string } | null;
  /** SHA-256 of its members: bundles of the same model differ in their packing. */
  readonly members: Readonly<Record<string, string>>;
}

const published = 'https://storage.googleapis.com/mediapipe-models';

/** The models that every measurement here was tried with. */
export const modelFiles: Readonly<Record<ModelName, ModelFile>> = {
  pose: {
    title: 'pose model',
    file: `${modelIds.pose}.task`,
    published: {
      address: `${published}/pose_landmarker/pose_landmarker_lite/float16/1/pose_landmarker_lite.task`,
      size: '5.8 MB',
    },
    members: {
      'pose_detector.tflite': '9ba9dd3d42efaaba86b4ff0122b06f29c4122e756b329d89dca1e297fd8f866c',
      'pose_landmarks_detector.tflite':
        '1150dc68a713b80660b90ef46ce4e85c1c781bb88b6e3512cc64e6a685ba5588',
    },
  },
  hands: {
    title: 'hand model',
    file: `${modelIds.hands}.task`,
    // MediaPipe publishes the full model's bundle alone.
    published: null,
    members: {
      'hand_detector.tflite': '1b14e9422c6ad006cde6581a46c8b90dd573c07ab7f3934b5589e7cea3f89a54',
      'hand_landmarks_detector.tflite':
        '048edd3645c9bf7397d19a9f6e3a42957d6e414c9bea6598030a2e9b624156e6',
    },
  },
  face: {
    title: 'face model',
    file: `${modelIds.face}.task`,
    published: {
      address: `${published}/face_landmarker/face_landmarker/float16/1/face_landmarker.task`,
      size: '3.8 MB',
    },
    members: {
      'face_detector.tflite': 'b4578f35940bf5a1a655214a1cce5cab13eba73c1297cd78e1a04c2380b0152f',
      'face_landmarks_detector.tflite':
        'c7d54204ce0448474c7f3fa9af494787c0965cbdd6f20fc72867e43046bd43d5',
      'geometry_pipeline_metadata_landmarks.binarypb':
        'bdbcda96dfcb7da883da124aaa2c55dee49770d934f0fcc71747f8c21bdc75b4',
      'face_blendshapes.tflite': '4f36dded049db18d76048567439b2a7f58f1daabc00d78bfe8f3ad396a2d2082',
    },
  },
};

/** Whether the bytes are that model's. */
export function isModel(bundle: Uint8Array, { members }: ModelFile): boolean {
  const found = bundleMembers(bundle);
  return Object.entries(members).every(([name, sha256]) => {
    const member = found.get(name);
    return member !== undefined && createHash('sha256').update(member).digest('hex') === sha256;
  });
}
