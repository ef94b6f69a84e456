import type { Readings } from './readings.ts';

/** What {@link cleanSeries} works in: made once for many series of one length, and filled anew for each. */
export interface CleanScratch {
  readonly readings: Readings;
  readonly medians: Float64Array;
  readonly gridMs: Float64Array;
  readonly grid: Float64Array;
}

/** Scratch for series of so many readings. */
export function cleanScratch(length: number): CleanScratch {
  const room = () => new Float64Array(length);
  return {
    readings: { timeMs: room(), values: room(), length: 0 },
    medians: room(),
    gridMs: room(),
    grid: room(),
  };
}
