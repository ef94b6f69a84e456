import type { RecordingSource } from '../landmarks/recording.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import type { Conditions } from './measurement.ts';
import { publishedErrors } from './published-errors.ts';
import type { Reason } from './reason.ts';
import { systematicErrors } from './systematic-errors.ts';

/**
 * What stands in for an error that nobody knows: the root mean square of those that are known in the same
 * space, degrees. A joint that was never held against a truth is taken to be one of those that were.
 */
export const borrowedErrorDeg = { image: 11.5, world: 16 } as const;

/**
 * The standard deviation of the error that no repetition shows, and what to say of it: what the recording's
 * maker declares, else the row's own, else what motion capture or a study said of this view and space, else
 * a borrowed one. Without a camera none is known.
 */
export function systematicError(
  { joint, plane, formula, systematicDeg }: MotionRow,
  { model, space, view }: Conditions,
  { camera, systematicDeg: declared }: RecordingSource,
): { readonly value: number | null; readonly flags: readonly Reason[] } {
  if (camera === false) return { value: null, flags: ['error-unknown'] };
  const isAngle = formula === undefined || formula.unit === 'deg';
  if (isAngle && Number.isFinite(declared)) {
    return { value: Math.abs(declared as number), flags: ['error-declared'] };
  }
  const key = `${plane} ${view} ${space}`;
  const fitted = model?.endsWith('fitted') ? ' fitted' : '';
  const known =
    systematicDeg?.value ??
    systematicErrors[key + fitted]?.[joint] ??
    publishedErrors[key]?.[joint]?.value;
  if (known !== undefined) return { value: known, flags: [] };
  return isAngle
    ? { value: borrowedErrorDeg[space], flags: ['error-borrowed'] }
    : { value: null, flags: ['error-unknown'] };
}
