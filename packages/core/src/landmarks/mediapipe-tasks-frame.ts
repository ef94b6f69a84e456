import { GoniokitError } from '../errors/goniokit-error.ts';
import { fieldsOf } from './fields-of.ts';
import type { Frame } from './frame.ts';
import { refuse } from './refuse.ts';

const LANDMARKS = 33;
const FIELDS = ['x', 'y', 'z', 'visibility'] as const;

/** A result's landmarks of all persons: `result[person][landmark].x`, not yet checked. */
type Persons = readonly unknown[];

/**
 * A frame from what MediaPipe's pose landmarker gives, as JSON:
 * `{timestampMs, landmarks: [[{x, y, z, visibility}, ...33], ...persons], worldLandmarks: ...}`.
 *
 * @param person which of several persons, counted from 0; without it, the one with the largest box in
 *   the picture. A frame in which that person is not found has nobody in it.
 * @throws GoniokitError `bad-frame`; `bad-option` where only `person` can tell who is meant
 */
export function mediapipeTasksFrame(value: unknown, person: number | undefined): Frame {
  const { timestampMs, landmarks, worldLandmarks } = fieldsOf(value, 'bad-frame', 'frame');
  if (landmarks === undefined && worldLandmarks === undefined) {
    throw refuse('bad-frame', 'frame', 'landmarks or worldLandmarks', value);
  }
  const image = personsOf(landmarks, 'landmarks');
  const world = personsOf(worldLandmarks, 'worldLandmarks');
  if (image && world && image.length !== world.length) {
    throw refuse(
      'bad-frame',
      'worldLandmarks',
      `as many persons as landmarks: ${image.length}`,
      world,
    );
  }
  const timeMs = timestampMs as number; // The builder checks it, as every frame's.
  const chosen = person ?? largestPerson(image, world);
  if (chosen >= (image ?? world)!.length) return { timeMs, pose: null };
  return {
    timeMs,
    pose: {
      ...(image ? { image: flatLandmarks(image[chosen], `landmarks[${chosen}]`) } : {}),
      ...(world ? { world: flatLandmarks(world[chosen], `worldLandmarks[${chosen}]`) } : {}),
    },
  };
}

function personsOf(value: unknown, what: string): Persons | null {
  if (value === undefined) return null;
  if (!Array.isArray(value)) throw refuse('bad-frame', what, 'a list of persons', value);
  return value;
}

function largestPerson(image: Persons | null, world: Persons | null): number {
  const count = (image ?? world)!.length;
  if (count < 2) return 0;
  if (!image) {
    throw new GoniokitError('bad-option', {
      what: 'a frame with several persons and no image landmarks',
      expected: 'the number of the person to be read',
      received: 'none',
    });
  }
  const sizes = image.map((landmarks, person) =>
    boxSize(flatLandmarks(landmarks, `landmarks[${person}]`)),
  );
  return sizes.indexOf(Math.max(...sizes));
}

/** Share of the picture that the landmarks' upright box takes; may pass 1. */
function boxSize(landmarks: Float64Array): number {
  const extent = (axis: number) => {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = axis; i < landmarks.length; i += FIELDS.length) {
      least = Math.min(least, landmarks[i]!);
      most = Math.max(most, landmarks[i]!);
    }
    return most - least;
  };
  return extent(0) * extent(1);
}

function flatLandmarks(value: unknown, what: string): Float64Array {
  if (!Array.isArray(value) || value.length !== LANDMARKS) {
    throw refuse('bad-frame', what, `a list of ${LANDMARKS} landmarks`, value);
  }
  const numbers = new Float64Array(LANDMARKS * FIELDS.length);
  for (let landmark = 0; landmark < LANDMARKS; landmark += 1) {
    const fields = fieldsOf(value[landmark], 'bad-frame', `${what}[${landmark}]`);
    for (let i = 0; i < FIELDS.length; i += 1) {
      const name = FIELDS[i]!;
      const number = fields[name];
      if (!Number.isFinite(number)) {
        throw refuse('bad-frame', `${what}[${landmark}].${name}`, 'a finite number', number);
      }
      numbers[landmark * FIELDS.length + i] = number as number;
    }
  }
  return numbers;
}
