import type { AngleSeries, Recording, Side, Space, View } from 'goniokit';
import { angleSeries } from 'goniokit/angles';

/** One motion of one trial, read by this library and known from elsewhere. Degrees. */
export interface AnglePairs {
  readonly trial: string;
  readonly motion: string;
  readonly side: Side;
  readonly space: Space;
  /** Where the camera stood; null where there was none. */
  readonly view: View | null;
  /** Moments at which the reference has a value. */
  readonly moments: number;
  /** At those moments of them at which this library read something: what the reference has, and what it read. */
  readonly reference: readonly number[];
  readonly reading: readonly number[];
  /** Why nothing was read, where nothing was. */
  readonly reasons: readonly string[];
}

/** Values at their times. */
export interface Reference {
  readonly timeMs: ArrayLike<number>;
  readonly deg: ArrayLike<number>;
}

/** What is read of a recording, and how. */
export interface Read {
  readonly trial: string;
  readonly recording: Recording;
  readonly motion: string;
  readonly side: Side;
  readonly space: Space;
  readonly view: View | null;
  /** `raw` where kinematics alone is compared, `filtered` where the whole path is. */
  readonly series: 'raw' | 'filtered';
}

/** Reads a motion and pairs it with its reference at the reference's times. */
export function pairAngles(read: Read, { timeMs, deg }: Reference): AnglePairs {
  const { trial, recording, motion, side, space, view } = read;
  const series = angleSeries(recording, { motion, side, space });
  const reference: number[] = [];
  const reading: number[] = [];
  let moments = 0;
  for (let i = 0; i < timeMs.length; i++) {
    if (Number.isNaN(deg[i])) continue;
    moments += 1;
    const value = valueAt(series, read.series, timeMs[i] as number);
    if (Number.isNaN(value)) continue;
    reference.push(deg[i] as number);
    reading.push(value);
  }
  const { reasons } = series;
  return { trial, motion, side: series.side, space, view, moments, reference, reading, reasons };
}

/** Times of files that were rounded differently count as the same, milliseconds. */
const SAME_MS = 1;

/** A series' value at a time, on the line between its neighbours; NaN outside and beside gaps. */
export function valueAt(series: AngleSeries, which: 'raw' | 'filtered', timeMs: number): number {
  const { timeMs: times } = series;
  const values = series[which];
  let after = 0;
  while (after < times.length && (times[after] as number) < timeMs - SAME_MS) after += 1;
  const next = times[after];
  if (next === undefined) return Number.NaN;
  if (Math.abs(next - timeMs) <= SAME_MS) return values[after] as number;
  if (after === 0) return Number.NaN;
  const before = times[after - 1] as number;
  const share = (timeMs - before) / (next - before);
  return (1 - share) * (values[after - 1] as number) + share * (values[after] as number);
}
