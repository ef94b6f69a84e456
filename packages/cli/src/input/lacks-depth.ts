import type { Recording } from 'goniokit';

/** Whether a recording is a picture without depth, which does not tell from where it was taken. */
export function lacksDepth({ image, world }: Recording): boolean {
  if (image === null || world !== null) return false;
  for (let at = 0; at < image.length; at += 3) {
    if (!Number.isNaN(image[at])) return Number.isNaN(image[at + 2]);
  }
  return false;
}
