/** A number, or null where there is none: NaN stays inside typed arrays. */
export function orNull(value: number = Number.NaN): number | null {
  return Number.isNaN(value) ? null : value;
}
