import { quantile } from './quantile.ts';

/** In so many of a hundred frames a segment shows less than its length. */
const LONGEST = 0.95;

/** Where the lengths that depth itself gives spread by less than this, depth is taken to be right. */
const TRUE_SPREAD = 0.03;

/** Turns a median absolute deviation into a standard deviation, for normal noise. */
const MAD_TO_SD = 1.4826;

/**
 * How long a segment is, from how long it looks. In the picture it is never longer than it is, and as long
 * where it lies in the picture's plane: the longest views are its length. A segment that never lies there
 * is longer than all of them; its length is then what depth gives, if that is always the same.
 *
 * @param seen lengths in the picture, frame by frame, NaN where it was hidden
 * @param elevation out of the picture's plane, by the landmarks in space, radians
 * @returns in the unit of `seen`; NaN where it was never seen
 */
export function segmentLength(seen: Float64Array, elevation: Float64Array): number {
  const longest = quantile(seen, LONGEST);
  const byDepth = seen.map((length, i) => length / Math.cos(elevation[i] as number));
  const middle = quantile(byDepth, 0.5);
  const away = byDepth.map((length) => Math.abs(length - middle));
  const spread = (MAD_TO_SD * quantile(away, 0.5)) / middle;
  const trust = Math.exp(-((spread / TRUE_SPREAD) ** 2));
  return longest + Math.max(0, middle - longest) * trust;
}
