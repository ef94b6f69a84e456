import type { HandTrack, Recording } from 'goniokit';
import { joinedSkeleton, mediapipePose33 } from 'goniokit/recording';

const HAND = 21;

/**
 * A recording of one hand as that of a subject whose pose was not found: whose hand it is, is told.
 *
 * @param recording of 21 landmarks, mirroring undone
 */
export function handRecording(recording: Recording, hand: 'left' | 'right'): Recording {
  const { frames, image, world, source } = recording;
  const skeleton = joinedSkeleton(mediapipePose33);
  const count = skeleton.names.length;
  const first = mediapipePose33.names.length + (hand === 'left' ? 0 : HAND);
  const joined = (values: Float64Array | null, numbers: number) => {
    if (values === null) return null;
    const all = new Float64Array(frames * count * numbers).fill(Number.NaN);
    for (let frame = 0; frame < frames; frame++) {
      const from = frame * HAND * numbers;
      const rows = values.subarray(from, from + HAND * numbers);
      all.set(rows, (frame * count + first) * numbers);
    }
    return all;
  };
  const track: HandTrack = { image, world };
  return {
    ...recording,
    skeleton,
    image: joined(image, 3),
    world: joined(world, 3),
    visibility: joined(recording.visibility, 1) as Float64Array,
    hands: { left: null, right: null, [hand]: track },
    source: { ...source, hand },
  };
}
