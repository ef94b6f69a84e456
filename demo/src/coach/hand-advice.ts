import type { Frame, ImageSize, Side } from 'goniokit';

export type HandAdvice = 'no-hand' | 'hand-cut' | 'hand-nearer' | 'hand-back';

/** Rows of the wrist and of the middle finger's base among the 21 landmarks. */
const [WRIST, PALM_END] = [0, 9];

/** Length of the palm as a share of the picture's height: with the forearm beside it, or the hand alone. */
const FARTHEST = { 'forearm-and-hand': 0.06, hand: 0.12 } as const;
const NEAREST = 0.45;

/**
 * What to change before a hand can be measured.
 *
 * @param size of the picture, pixels
 * @param framing whether the forearm is to be seen as well
 */
export function handAdvice(
  { hands }: Frame,
  side: Side,
  size: ImageSize,
  framing: keyof typeof FARTHEST,
): HandAdvice | null {
  const image = hands?.[side === 'left' ? 'left' : 'right']?.image;
  if (!image) return 'no-hand';
  for (let i = 0; i < image.length; i += 3) {
    if (!isInside(image[i]) || !isInside(image[i + 1])) return 'hand-cut';
  }
  const across = (image[PALM_END * 3]! - image[WRIST * 3]!) * size.width;
  const down = (image[PALM_END * 3 + 1]! - image[WRIST * 3 + 1]!) * size.height;
  const palm = Math.sqrt(across ** 2 + down ** 2) / size.height;
  if (palm < FARTHEST[framing]) return 'hand-nearer';
  return palm > NEAREST ? 'hand-back' : null;
}

function isInside(share: number | null | undefined): boolean {
  return typeof share === 'number' && share >= 0 && share <= 1;
}
