import { type Measurement, measure } from 'goniokit';
import type { SitToStand } from './sources/sit-to-stand.ts';

/** One motion as the whole tool measures it in the film, and in motion capture. */
export interface MeasuredTwice {
  readonly motion: string;
  readonly side: Measurement['side'];
  readonly film: Measurement;
  readonly truth: Measurement;
  /** Whether the film's 95 % interval holds motion capture's value; null where one of them was refused. */
  readonly holds: boolean | null;
}

const motions = [
  'knee.flexion',
  'knee.extension',
  'hip.flexion',
  'hip.extension',
  'trunk.flexion',
  'trunk.extension',
  'ankle.dorsiflexion',
  'shoulder.flexion',
  'elbow.flexion',
];

/** End ranges rather than curves: what a user is shown. */
export function measuredTwice({ film, truth }: SitToStand): readonly MeasuredTwice[] {
  const known = measure(truth, { motions }).measurements;
  return measure(film, { motions }).measurements.flatMap((one, i) => {
    const other = known[i];
    if (other === undefined) return [];
    const both = one.status === 'measured' && other.status === 'measured';
    const holds = both ? one.ci95[0] <= other.value && other.value <= one.ci95[1] : null;
    return [{ motion: one.motion, side: one.side, film: one, truth: other, holds }];
  });
}
