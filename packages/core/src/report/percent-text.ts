import { roundTo } from './round-to.ts';

/**
 * A share for people, whole percent.
 *
 * @example formatPercent(0.526) // '53 %', with a space that does not break
 */
export function formatPercent(share: number): string {
  const percent = roundTo(100 * share, 0);
  return `${percent < 0 ? '−' : ''}${Math.abs(percent)}\u00a0%`;
}
