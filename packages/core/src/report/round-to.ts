import type { Unit } from '../motions/formula.ts';

/**
 * A number as a report gives it: to so many decimals, halves away from zero, never minus zero.
 *
 * @throws RangeError for NaN and infinity: a report that let them pass would say `null` for what nobody
 * measured as well as for what went wrong
 * @example roundTo(-151.846, 2) // -151.85
 */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) {
    throw new RangeError(`a report requires finite numbers, received ${value}`);
  }
  const scale = 10 ** decimals;
  const size = Math.round(Math.abs(value) * scale) / scale;
  return value < 0 && size > 0 ? -size : size;
}

/**
 * Degrees in documents and tables of results: hundredths. A tenth is more than anybody can believe of one
 * camera, and is what texts for people show; but standard errors of a clean recording lie below it.
 */
export function roundDegrees(degrees: number): number {
  return roundTo(degrees, 2);
}

/** A number in the unit of its motion: ratios are small, and get two digits more. */
export function roundQuantity(value: number, unit: Unit): number {
  return roundTo(value, unit === 'ratio' ? 4 : 2);
}

/** Milliseconds: thousandths, so that frames of 30 a second keep their places. */
export function roundMilliseconds(timeMs: number): number {
  return roundTo(timeMs, 3);
}

/** Shares and ratios, 0 to 1, and frames a second: thousandths. */
export function roundShare(share: number): number {
  return roundTo(share, 3);
}

/** `null` stays what it is. */
export function roundOrNull(value: number | null, round: (value: number) => number): number | null {
  return value === null ? null : round(value);
}

export function roundInterval(
  [low, high]: readonly [number, number],
  unit: Unit,
): readonly [number, number] {
  return [roundQuantity(low, unit), roundQuantity(high, unit)];
}
