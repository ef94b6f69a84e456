import { GoniokitError } from '../errors/goniokit-error.ts';
import { findOutliers } from './outliers.ts';

export interface HampelOptions {
  /** Readings that are looked at together, odd, 3 or more; 7 where not given. */
  readonly window?: number;
  /** Robust standard deviations from the window's median, 0 up; 3 where not given. */
  readonly threshold?: number;
}

/** What {@link hampel} gives. */
export interface HampelResult {
  readonly values: Float64Array;
  /** How many readings were replaced. */
  readonly replaced: number;
}

/**
 * Hampel filter: a reading further from the median of its window than `threshold` robust standard
 * deviations (1.4826 times the window's median absolute deviation) is replaced by that median. A
 * window of 7 holds against three wild readings in a row, and a straight ramp passes unchanged.
 *
 * @param values any unit; NaN is missing: it stays missing and takes no place in a window
 * @returns a new array, and the number replaced
 * @throws GoniokitError `bad-option` for a window that is even or below 3
 * @see Pearson RK, Neuvo Y, Astola J, Gabbouj M. Generalized Hampel filters. EURASIP J Adv Signal
 *   Process 2016:87
 * @example hampel(Float64Array.of(1, 2, 90, 4, 5, 6, 7)) // values 1, 2, 5, 4, 5, 6, 7; replaced 1
 */
export function hampel(
  values: Float64Array,
  { window = 7, threshold = 3 }: HampelOptions = {},
): HampelResult {
  if (!(window >= 3 && window % 2 === 1)) {
    throw new GoniokitError('bad-option', {
      what: 'window',
      expected: 'an odd number of readings, 3 or more',
      received: String(window),
    });
  }
  const seen = values.filter((value) => !Number.isNaN(value));
  const medians = new Float64Array(seen.length);
  const rule = { window, threshold, floor: 0 };
  const replaced = findOutliers(seen, 0, seen.length, rule, medians);
  let next = 0;
  const cleaned = values.map((value) => {
    if (Number.isNaN(value)) return value;
    const median = medians[next]!;
    next += 1;
    return Number.isNaN(median) ? value : median;
  });
  return { values: cleaned, replaced };
}
