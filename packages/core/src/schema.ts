import * as z from 'zod/mini';
import { mediapipeHand21 } from './landmarks/skeletons/mediapipe-hand-21.ts';
import { skeletonOf, skeletons } from './landmarks/skeletons/skeletons.ts';

const HAND_NUMBERS = mediapipeHand21.names.length * 3;
const MATRIX_NUMBERS = 16;

/** How many numbers a pose may have, whichever the skeleton: x, y, z, visibility of each landmark. */
const poseLengths = [...new Set(skeletons.map(({ names }) => names.length * 4))];

const numbers = (length: number) => z.array(z.number()).check(z.length(length));

const inSomeSpace = z.refine<{ image?: unknown; world?: unknown }>(
  ({ image, world }) => image !== undefined || world !== undefined,
  'image or world landmarks are required',
);

type PoseNumbers = readonly (number | null)[];

/** Every fourth number of a pose. JSON Schema cannot say it. */
const visibilities = z.refine<PoseNumbers>(
  (pose) => pose.every((value, i) => i % 4 !== 3 || value === null || (value >= 0 && value <= 1)),
  'a visibility lies between 0 and 1',
);

/** A landmark that is missing has no coordinates; a picture may have no depth. JSON Schema cannot say it. */
const wholeLandmarks = (isImage: boolean) =>
  z.refine<PoseNumbers>(
    (pose) =>
      pose.every((x, i) => {
        const [y, z] = [pose[i + 1], pose[i + 2]].map((value) => value === null);
        return i % 4 !== 0 || ((x === null) === y && (y === z || (isImage && z === true)));
      }),
    'a landmark has all its coordinates or none',
  );

const poseNumbers = (length: number) => z.array(z.nullable(z.number())).check(z.length(length));

/** The first line of a `goniokit-recording`. Other fields are passed over. */
export const recordingHeaderSchema = z.object({
  format: z.literal('goniokit-recording'),
  version: z.literal(1),
  skeleton: z.optional(z.enum(skeletons.map(({ id }) => id))),
  image: z.optional(
    z.nullable(
      z.object({ width: z.int().check(z.positive()), height: z.int().check(z.positive()) }),
    ),
  ),
  mirrored: z.optional(z.boolean()),
  source: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  note: z.optional(z.string()),
});

function frameSchema(lengths: readonly number[]) {
  const pose = (isImage: boolean) =>
    z.union(
      lengths.map((length) => poseNumbers(length).check(visibilities, wholeLandmarks(isImage))),
    );
  const hand = z
    .object({
      image: z.optional(numbers(HAND_NUMBERS)),
      world: z.optional(numbers(HAND_NUMBERS)),
    })
    .check(inSomeSpace);
  return z.object({
    timeMs: z.number(),
    pose: z.nullable(
      z
        .object({ image: z.optional(pose(true)), world: z.optional(pose(false)) })
        .check(inSomeSpace),
    ),
    hands: z.nullish(z.object({ left: z.nullish(hand), right: z.nullish(hand) })),
    face: z.nullish(z.object({ matrix: numbers(MATRIX_NUMBERS) })),
  });
}

/**
 * A further line of a `goniokit-recording`. What two lines have to do with each other (time must
 * rise, image landmarks require the header's image size) only a reader can see.
 *
 * @param skeleton id from the header; without it, `mediapipe-pose-33`
 * @example recordingFrameSchema().safeParse({ timeMs: 0, pose: null }).success // true
 */
export function recordingFrameSchema(skeleton?: string) {
  return frameSchema([skeletonOf(skeleton).names.length * 4]);
}

/**
 * The JSON Schema (2020-12) of one line of a `goniokit-recording`: a header or a frame. It accepts
 * every line that the reader accepts, and a few more: it cannot say that visibilities lie between 0
 * and 1, that a landmark is whole, nor that a pose has landmarks in some space.
 */
export function recordingJsonSchema(): object {
  const line = z.union([recordingHeaderSchema, frameSchema(poseLengths)]);
  return {
    ...z.toJSONSchema(line, { io: 'input' }),
    title: 'A line of a goniokit-recording, version 1',
    description: 'The first line is the header, each further one a frame; time rises strictly.',
  };
}
