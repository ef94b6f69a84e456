import { formatQuantity, formatQuantityChange } from './quantity-text.ts';

/**
 * An angle for people: one decimal, for nobody can believe more of one camera.
 *
 * @example formatDegrees(-5.04) // '−5.0°'
 */
export function formatDegrees(degrees: number): string {
  return formatQuantity(degrees, 'deg');
}

/**
 * A change, its sign always written; no change has none.
 *
 * @example formatChange(8.42) // '+8.4°'
 */
export function formatChange(degrees: number): string {
  return formatQuantityChange(degrees, 'deg');
}
