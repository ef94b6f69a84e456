import type { Recording } from 'goniokit';
import { angleSeries } from 'goniokit/angles';
import { createRecordingBuilder, mediapipePose33 } from 'goniokit/recording';
import { type AnglePairs, pairAngles } from '../angle-pairs.ts';
import { cameraView } from '../camera-view.ts';
import type { Chapter } from '../chapter.ts';
import { filmRecording, sharedText } from '../shared-input.ts';

const motions = [
  ['shoulder.abduction', 'world'],
  ['shoulder.flexion', 'world'],
  ['elbow.flexion', 'world'],
  ['hip.flexion', 'world'],
  ['knee.flexion', 'world'],
  ['ankle.dorsiflexion', 'world'],
] as const;

/** How far one landmark lies from the other model's, medians over the frames. */
export interface LandmarkDistance {
  readonly landmark: string;
  /** In the picture's plane. */
  readonly px: number;
  /** In space. */
  readonly mm: number;
}

/** The same film as this project recorded it and as Google's model saw it. */
export interface SquatsTwice {
  readonly ours: Recording;
  readonly theirs: Recording;
}

export function readSquatsTwice(): SquatsTwice {
  const ours = filmRecording('squats-5fps');
  const image = points('image');
  const world = points('world');
  if (ours.imageSize === null) throw new Error('the recording of the film has no size');
  const { width, height } = ours.imageSize;
  const builder = createRecordingBuilder({
    format: 'goniokit-recording',
    version: 1,
    image: ours.imageSize,
  });
  image.forEach((frame, i) => {
    builder.add({
      timeMs: ours.timeMs[i] as number,
      pose: {
        image: frame.flatMap(([x, y, z]) => [x / width, y / height, z / width, 1]),
        world: (world[i] ?? []).flatMap(([x, y, z]) => [x, y, z, 1]),
      },
    });
  });
  return { ours, theirs: builder.finish() };
}

type Point = readonly [number, number, number];

function points(space: 'image' | 'world'): readonly (readonly Point[])[] {
  return JSON.parse(sharedText(`landmarks/squats-5fps.${space}.json`));
}

/** Another model's landmarks of the same film. */
export function expectedLandmarksChapter({ ours, theirs }: SquatsTwice): Chapter {
  const view = cameraView(ours);
  return {
    id: 'expected-landmarks',
    title: 'A film against the landmarks that Google expects of it',
    reference: 'another-model',
    endToEnd: true,
    words: [
      "Three squats and an arm raise (720x1280, 5 frames a second): our recording (pose landmarker lite in the browser) against the expected landmarks of Google's tfjs tests (BlazePose, another release). **No truth either**: two releases of one family of models, and what their difference makes of angles. In space: both find the camera oblique to the subject and refuse the picture.",
    ],
    pairs: motions.flatMap(([motion, space]) =>
      (['left', 'right'] as const).map((side): AnglePairs => {
        const known = angleSeries(theirs, { motion, side, space });
        const read = { trial: 'squats-5fps', recording: ours, motion, side, space, view } as const;
        return pairAngles({ ...read, series: 'raw' }, { timeMs: known.timeMs, deg: known.raw });
      }),
    ),
  };
}

/** Every landmark's median distance. */
export function landmarkDistances({ ours, theirs }: SquatsTwice): readonly LandmarkDistance[] {
  const { names } = mediapipePose33;
  return names.map((landmark, row) => {
    const distances = (space: 'image' | 'world', axes: number) => {
      const [a, b] = [ours[space] as Float64Array, theirs[space] as Float64Array];
      return Array.from({ length: Math.min(ours.frames, theirs.frames) }, (_, frame) => {
        const at = 3 * (frame * names.length + row);
        let sum = 0;
        for (let i = at; i < at + axes; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2;
        return Math.sqrt(sum);
      }).filter((distance) => !Number.isNaN(distance));
    };
    return {
      landmark,
      px: middle(distances('image', 2)),
      mm: 1000 * middle(distances('world', 3)),
    };
  });
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] as number) + (sorted[Math.floor(half)] as number)) / 2;
}
