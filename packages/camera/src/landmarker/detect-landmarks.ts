import type { HandLandmarker } from '@mediapipe/tasks-vision';
import { countPersons } from './count-persons.ts';
import type { Detected } from './landmarker-messages.ts';
import type { Tasks } from './open-tasks.ts';
import { type Landmark, packLandmarks } from './pack-landmarks.ts';
import { type FoundHand, sidesOfHands } from './sides-of-hands.ts';

interface Hand extends FoundHand {
  readonly image: readonly Landmark[];
  readonly world: readonly Landmark[];
}

/**
 * What the tasks find in a picture. What they do not find is null: nothing is kept from the picture
 * before.
 *
 * @param size of the picture, pixels
 * @param timeMs rises strictly
 */
export function detectLandmarks(
  { pose, hands, face }: Tasks,
  image: ImageData | VideoFrame,
  size: { readonly width: number; readonly height: number },
  timeMs: number,
): Detected {
  const { landmarks, worldLandmarks } = pose.detectForVideo(image, timeMs);
  const largest = largestOf(landmarks);
  const body = landmarks[largest];
  const bodyInWorld = worldLandmarks[largest];
  const sides = sidesOfHands(hands ? findHands(hands, image, timeMs) : [], body ?? null, size);
  const [matrix] = face?.detectForVideo(image, timeMs).facialTransformationMatrixes ?? [];
  return {
    pose: body && bodyInWorld ? packLandmarks(body, bodyInWorld, 'pose') : null,
    persons: countPersons(landmarks, size),
    left: sides.left && packLandmarks(sides.left.image, sides.left.world, 'hand'),
    right: sides.right && packLandmarks(sides.right.image, sides.right.world, 'hand'),
    face: matrix ? Float32Array.from(matrix.data) : null,
  };
}

/** Of several persons, the one who fills most of the picture's height. */
function largestOf(bodies: readonly (readonly Landmark[])[]): number {
  const heights = bodies.map((body) => {
    const ys = body.map(({ y }) => y);
    return Math.max(...ys) - Math.min(...ys);
  });
  return Math.max(heights.indexOf(Math.max(...heights)), 0);
}

function findHands(
  hands: HandLandmarker,
  picture: ImageData | VideoFrame,
  timeMs: number,
): readonly Hand[] {
  const { landmarks, worldLandmarks, handedness } = hands.detectForVideo(picture, timeMs);
  return landmarks.flatMap((image, i) => {
    const world = worldLandmarks[i];
    const [best] = handedness[i] ?? [];
    if (world === undefined || best === undefined) return [];
    const label = best.categoryName === 'Left' ? 'left' : 'right';
    return [{ image, world, label, score: best.score }];
  });
}
