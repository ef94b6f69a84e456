import type { Frame } from './frame.ts';

/**
 * Puts NaN where a frame from JSON has null among the numbers of its pose. What else it is, is not looked at.
 *
 * @returns whether it has null anywhere there
 */
export function fillGaps(frame: unknown): boolean {
  const { image, world } = (frame as Partial<Frame> | null)?.pose ?? {};
  let gaps = false;
  for (const numbers of [image, world] as unknown[]) {
    if (!Array.isArray(numbers)) continue;
    for (let at = numbers.indexOf(null); at >= 0; at = numbers.indexOf(null, at + 1)) {
      numbers[at] = Number.NaN;
      gaps = true;
    }
  }
  return gaps;
}
