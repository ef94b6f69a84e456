import { roundTo } from './round-to.ts';

/**
 * An angle for people: one decimal, for nobody can believe more of one camera.
 *
 * @example formatDegrees(-5.04) // '−5.0°'
 */
export function formatDegrees(degrees: number): string {
  const rounded = roundTo(degrees, 1);
  return `${rounded < 0 ? '−' : ''}${Math.abs(rounded).toFixed(1)}°`;
}

/**
 * A change, its sign always written; no change has none.
 *
 * @example formatChange(8.42) // '+8.4°'
 */
export function formatChange(degrees: number): string {
  return roundTo(degrees, 1) > 0 ? `+${formatDegrees(degrees)}` : formatDegrees(degrees);
}
