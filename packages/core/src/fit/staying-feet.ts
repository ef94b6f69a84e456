import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';
import { trunkLength } from './bone-rays.ts';
import { quantile } from './quantile.ts';

/**
 * In lengths of the trunk, some 6 cm: as far as the landmark of an ankle wanders that stays. A heel that is
 * raised lifts it by more, and a step moves it by many times that.
 */
const LARGEST_WANDERING = 0.12;

/** As likely seen as hidden, as everywhere. */
const SEEN = 0.5;

/**
 * Whether the left and the right foot stay in one place: their ankles in the picture, but for the outer
 * twentieths of the frames.
 *
 * @param scale pixels a metre, one a frame
 * @returns false where an ankle was not seen in half of the frames
 */
export function stayingFeet(
  recording: Recording,
  scale: Float64Array,
): readonly [left: boolean, right: boolean] {
  const { frames, image, skeleton, visibility } = recording;
  const most = LARGEST_WANDERING * trunkLength(recording) * quantile(scale, 0.5);
  const stays = (name: string) => {
    const row = landmarkIndex(skeleton, name);
    const places = Array.from(
      { length: frames },
      (_, frame) => frame * skeleton.names.length + row,
    );
    const seen = places.filter((place) => (visibility[place] as number) >= SEEN);
    if (row === -1 || seen.length < frames / 2) return false;
    return [0, 1].every((axis) => {
      const track = seen.map((place) => image?.[3 * place + axis] as number);
      return quantile(track, 0.95) - quantile(track, 0.05) <= most;
    });
  };
  return [stays('left-ankle'), stays('right-ankle')];
}
