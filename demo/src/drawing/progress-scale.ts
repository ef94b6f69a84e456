/** The degrees that a course of measurements spans, and where on it an angle lies, 0 (lowest) to 1. */
export interface ProgressScale {
  readonly fromDeg: number;
  readonly toDeg: number;
  readonly place: (deg: number) => number;
}

/** Scales begin and end on multiples of this, degrees. */
const STEP_DEG = 10;

/**
 * @param intervals 95 % interval of each measurement, degrees
 * @example progressScale([[92, 108]]).fromDeg // 90
 */
export function progressScale(intervals: readonly (readonly [number, number])[]): ProgressScale {
  const all = intervals.flat();
  const fromDeg = STEP_DEG * Math.floor(Math.min(...all, Number.POSITIVE_INFINITY) / STEP_DEG);
  const toDeg = STEP_DEG * Math.ceil(Math.max(...all, fromDeg + 1) / STEP_DEG);
  return { fromDeg, toDeg, place: (deg) => (deg - fromDeg) / (toDeg - fromDeg) };
}
