const limitsOf = (what: string) =>
  `Estimates from ${what}, not validated as a goniometer, not for diagnosis or treatment decisions.`;

/** The last line of every report for people. */
export const limitsOfUse = limitsOf('one camera');

/** {@link limitsOfUse} where markers were measured. */
const limitsOfMarkers = limitsOf('motion capture');

/**
 * The last line of a report on recordings.
 *
 * @param recordings each with `camera` false where none saw it, as of markers
 * @example limitsFor([{ camera: false }]).startsWith('Estimates from motion capture') // true
 */
export function limitsFor(recordings: readonly { readonly camera?: unknown }[]): string {
  const isCaptured = recordings.length > 0 && recordings.every(({ camera }) => camera === false);
  return isCaptured ? limitsOfMarkers : limitsOfUse;
}
