import { faceLimits } from './face-limits.ts';
import { headPose } from './head-pose.ts';
import { joinedSkeleton } from './joined-skeleton.ts';
import type { HandTrack, Recording } from './recording.ts';
import { landmarkIndex } from './skeleton.ts';

const HAND_LANDMARKS = 21;
const FACE_LANDMARKS = 4;

/** What of a recording is joined. */
type Landmarks = Pick<
  Recording,
  'skeleton' | 'frames' | 'image' | 'world' | 'visibility' | 'hands' | 'face'
>;

/**
 * Puts the landmarks of hands and face behind those of the pose, so that they are measured like them. They
 * are joined by direction, since each model has an origin of its own: in space a hand is set at the pose's
 * wrist, or left where it is where there is none, and the face's axes at the nose; in the picture a hand
 * stays where it is, and the axes, a pixel long, stand at the nose. Nothing is held over: a hand or face
 * that was not found is NaN, and not seen.
 */
export function joinLandmarks<Pose extends Landmarks>(pose: Pose): Pose {
  const { frames, hands, face } = pose;
  const skeleton = joinedSkeleton(pose.skeleton);
  const own = pose.skeleton.names.length;
  const count = skeleton.names.length;
  const nose = landmarkIndex(skeleton, 'nose');
  const visibility = widened(pose.visibility, own, count, 1);

  const join = (space: 'image' | 'world'): Float64Array | null => {
    const ofPose = pose[space];
    if (!(ofPose || hands?.left?.[space] || hands?.right?.[space])) return null;
    const joined = ofPose
      ? widened(ofPose, own, count, 3)
      : new Float64Array(3 * frames * count).fill(Number.NaN);
    for (const [i, side] of (['left', 'right'] as const).entries()) {
      const wrist = space === 'world' ? landmarkIndex(skeleton, `${side}-wrist`) : -1;
      addHand(hands?.[side]?.[space], own + i * HAND_LANDMARKS, wrist);
    }
    if (face && nose >= 0) addFace(face, count - FACE_LANDMARKS);
    return joined;

    function addHand(hand: HandTrack['image'] | undefined, first: number, wrist: number): void {
      if (!hand) return;
      for (let frame = 0; frame < frames; frame += 1) {
        const from = 3 * frame * HAND_LANDMARKS;
        if (Number.isNaN(hand[from])) continue;
        const row = frame * count;
        const to = 3 * (row + first);
        for (let axis = 0; axis < 3; axis += 1) {
          const there = joined[3 * (row + wrist) + axis] ?? Number.NaN;
          const shift = wrist < 0 || Number.isNaN(there) ? 0 : there - hand[from + axis]!;
          for (let i = axis; i < 3 * HAND_LANDMARKS; i += 3)
            joined[to + i] = hand[from + i]! + shift;
        }
        visibility.fill(1, row + first, row + first + HAND_LANDMARKS);
      }
    }

    function addFace(matrices: Float64Array, first: number): void {
      for (let frame = 0; frame < frames; frame += 1) {
        if (!isFacing(matrices, 16 * frame)) continue;
        const row = frame * count;
        for (let axis = 0; axis < 3; axis += 1) {
          const centre = joined[3 * (row + nose) + axis]!;
          // The matrix has y up and z toward the camera, and its x points to the subject's left.
          const sign = axis === 0 ? 1 : -1;
          const along = (column: number) => sign * matrices[16 * frame + 4 * column + axis]!;
          const to = 3 * (row + first) + axis;
          joined[to] = centre;
          joined[to + 3] = centre + along(2);
          joined[to + 6] = centre + along(0);
          joined[to + 9] = centre - along(0);
        }
        visibility.fill(1, row + first, row + count);
      }
    }
  };

  return { ...pose, skeleton, image: join('image'), world: join('world'), visibility };
}

/** Rows of `own` landmarks with room behind them, which is missing. */
function widened(values: Float64Array, own: number, count: number, numbers: number): Float64Array {
  const frames = values.length / (own * numbers);
  const wide = new Float64Array(frames * count * numbers).fill(Number.NaN);
  for (let frame = 0; frame < frames; frame += 1) {
    const from = frame * own * numbers;
    wide.set(values.subarray(from, from + own * numbers), frame * count * numbers);
  }
  return wide;
}

function isFacing(matrices: Float64Array, start: number): boolean {
  const { yaw, pitch, roll } = headPose(matrices, start);
  return (
    Math.abs(yaw) <= faceLimits.yaw &&
    Math.abs(pitch) <= faceLimits.pitch &&
    Math.abs(roll) <= faceLimits.roll
  );
}
