import type { ErrorPlace, GoniokitError, Recording } from 'goniokit';
import { refusal } from '../refusal.ts';

/** Which side of the subject the camera saw. */
export type ToldView = 'front' | 'back' | 'left' | 'right';

/** For subjects of any size: no body is thicker than it is long. */
const AWAY_PX = 10_000;

/**
 * Says from where a picture without depth was taken, where the caller knows: the landmarks of the side that
 * the camera saw come nearer than those of the other by a depth that is told, and measured by nothing. From
 * the front and the back all have the same.
 *
 * @param image pixels, frames x landmarks x 3: changed in place; null where there is no picture
 * @throws GoniokitError `bad-option` where the file has depth or no picture, and so says it itself
 */
export function tellView(
  image: Float64Array | null,
  names: readonly string[],
  view: ToldView,
  where: ErrorPlace,
): void {
  const away = names.map((name) => {
    if (view === 'front' || view === 'back') return 0;
    return name.startsWith(`${view}-`) ? -AWAY_PX : /^(?:left|right)-/.test(name) ? AWAY_PX : 0;
  });
  if (image === null) throw needless('none', where);
  for (let at = 0; at < image.length; at += 3) {
    if (!Number.isNaN(image[at + 2])) throw needless('one with depth', where);
    if (!Number.isNaN(image[at])) image[at + 2] = away[(at / 3) % names.length] as number;
  }
}

/**
 * A recording whose picture has no depth, with the view that the caller knows: see {@link tellView}.
 *
 * @throws GoniokitError `bad-option` where it has depth or no picture
 */
export function withToldView(recording: Recording, view: ToldView, where: ErrorPlace): Recording {
  tellView(recording.image, recording.skeleton.names, view, where);
  return { ...recording, source: { ...recording.source, view } };
}

/** The error for a file that tells its view itself. */
export function needless(received: string, where: ErrorPlace): GoniokitError {
  const expected = 'a picture without depth';
  return refusal('bad-option', 'a view that is told', expected, received, where);
}
