import type { Side } from 'goniokit';
import type { Words } from '../../words/words.ts';

interface MotionPictureProps {
  readonly words: Words;
  readonly motion: string;
  readonly side: Side;
  /** While somebody is about to move like this; who wants nothing to move sees it still all the same. */
  readonly moves: boolean;
}

/** The movement, as the catalogue's rays draw it; drawn for the right side, turned over for the left. */
export function MotionPicture({ words, motion, side, moves }: MotionPictureProps) {
  const file = `motions/${motion.replace('.', '-')}`;
  return (
    <picture>
      <source media="(prefers-reduced-motion: reduce)" srcset={`${file}-still.svg`} />
      <img
        class="motion-picture"
        data-side={side}
        src={`${file}-${moves ? 'moving' : 'still'}.svg`}
        alt={words.clinic.motionPicture(words.motionLabel(motion))}
      />
    </picture>
  );
}
