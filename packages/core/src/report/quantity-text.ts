import type { Unit } from '../motions/formula.ts';
import { roundTo } from './round-to.ts';

/** How a number of each unit is written: nobody can believe more of one camera. */
const notations: Readonly<Record<Unit, { readonly decimals: number; readonly sign: string }>> = {
  deg: { decimals: 1, sign: '°' },
  cm: { decimals: 1, sign: '\u00a0cm' },
  ratio: { decimals: 2, sign: '' },
};

/**
 * A measured number for people, with its unit.
 *
 * @example formatQuantity(-5.04, 'cm') // '−5.0 cm', with a space that does not break
 */
export function formatQuantity(value: number, unit: Unit): string {
  const { decimals, sign } = notations[unit];
  const rounded = roundTo(value, decimals);
  return `${rounded < 0 ? '−' : ''}${Math.abs(rounded).toFixed(decimals)}${sign}`;
}

/**
 * A change, its sign always written; no change has none.
 *
 * @example formatQuantityChange(0.118, 'ratio') // '+0.12'
 */
export function formatQuantityChange(value: number, unit: Unit): string {
  const text = formatQuantity(value, unit);
  return roundTo(value, notations[unit].decimals) > 0 ? `+${text}` : text;
}
