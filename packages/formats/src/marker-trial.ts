import type { LengthUnit } from './length-unit.ts';

/** Markers through time, in the axes of the laboratory. */
export interface MarkerTrial {
  readonly format: 'c3d' | 'trc' | 'table';
  readonly names: readonly string[];
  readonly frames: number;
  /** Milliseconds, strictly rising. */
  readonly timeMs: Float64Array;
  /** Metres, frames x markers x 3; NaN where a marker was not seen. */
  readonly positions: Float64Array;
  /** The unit that the file states; the positions here are metres whatever it was. */
  readonly units: LengthUnit;
  readonly rateHz: number;
}
