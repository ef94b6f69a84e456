import { lookUpMotion } from 'goniokit/catalogue';
import type { Words } from '../../words/words.ts';

const addresses = import.meta.glob<string>('../../../../packages/core/docs/pictures/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

interface MotionPictureProps {
  readonly words: Words;
  readonly motion: string;
}

/** The movement, as the catalogue's rays draw it. */
export function MotionPicture({ words, motion }: MotionPictureProps) {
  const { row } = lookUpMotion(motion);
  const file = row.motions[0]?.id.replace('.', '-');
  const address = addresses[`../../../../packages/core/docs/pictures/${file}.svg`];
  if (address === undefined) return null;
  return (
    <img
      class="motion-picture"
      src={address}
      alt={words.clinic.motionPicture(words.motionLabel(motion))}
    />
  );
}
