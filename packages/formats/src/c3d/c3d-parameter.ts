/** A parameter of a C3D file. */
export interface C3dParameter {
  /** Texts, without the blanks that fill them up; or numbers. */
  readonly values: readonly string[] | Float64Array;
  /** Sizes, the fastest index first, as in the file; empty for a single value. */
  readonly dimensions: readonly number[];
}
