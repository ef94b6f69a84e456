/** Values through time by name, as a file of angles holds them. */
export interface AngleTable {
  readonly names: readonly string[];
  /** Milliseconds, strictly rising. */
  readonly timeMs: Float64Array;
  /** One for each name, as the file has them; NaN where missing. */
  readonly columns: readonly Float64Array[];
  /** Whether angles are in degrees (else radians); null where the file does not say. */
  readonly inDegrees: boolean | null;
}
