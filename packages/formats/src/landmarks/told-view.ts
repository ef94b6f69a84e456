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
  const away = depthsOf(names, view);
  if (image === null) throw needless('none', where);
  for (let at = 0; at < image.length; at += 3) {
    if (!Number.isNaN(image[at + 2])) throw needless('one with depth', where);
    if (!Number.isNaN(image[at])) image[at + 2] = away[(at / 3) % names.length] as number;
  }
}

/** The depth of each landmark that is told with a view. */
function depthsOf(names: readonly string[], view: ToldView): readonly number[] {
  return names.map((name) => {
    if (view === 'front' || view === 'back') return 0;
    return name.startsWith(`${view}-`) ? -AWAY_PX : /^(?:left|right)-/.test(name) ? AWAY_PX : 0;
  });
}

const views: readonly ToldView[] = ['front', 'back', 'left', 'right'];

function viewIn({ source }: Recording): ToldView | null {
  return views.find((view) => view === source.view) ?? null;
}

/** A recording without the depth that was told with its view: files hold the view, and no depth that nobody measured. */
export function withoutToldDepth(recording: Recording): Recording {
  const { image, skeleton } = recording;
  const view = viewIn(recording);
  if (view === null || image === null) return recording;
  const depths = depthsOf(skeleton.names, view);
  const isTold = image.every((value, at) => {
    const depth = depths[Math.floor(at / 3) % depths.length];
    return at % 3 !== 2 || Number.isNaN(value) || value === depth;
  });
  if (!isTold) return recording;
  return { ...recording, image: image.map((value, at) => (at % 3 === 2 ? Number.NaN : value)) };
}

/** A recording from a file that holds a view and no depth, with the view told again. */
export function withViewOfFile(recording: Recording): Recording {
  const { image, skeleton } = recording;
  const view = viewIn(recording);
  if (view === null || image === null) return recording;
  const hasDepth = image.some((value, at) => at % 3 === 2 && !Number.isNaN(value));
  if (!hasDepth) tellView(image, skeleton.names, view, {});
  return recording;
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
