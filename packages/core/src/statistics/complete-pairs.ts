import { badData, completeRows } from './complete-rows.ts';

/** Two readings of each subject, those without a missing one. */
export interface CompletePairs {
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** Second minus first; 0 where they differ by rounding alone. */
  readonly differences: readonly number[];
  /** How many pairs were left out. */
  readonly excluded: number;
  /** Differences up to this are rounding. */
  readonly rounding: number;
}

/**
 * The pairs of two lists in which neither is missing (NaN).
 *
 * @throws GoniokitError `bad-data` for lists of different length and for infinite values
 */
export function completePairs(first: ArrayLike<number>, second: ArrayLike<number>): CompletePairs {
  if (first.length !== second.length) {
    throw badData(
      'the second list',
      `${first.length} values, as the first has`,
      `${second.length}`,
    );
  }
  const table = Array.from(first, (value, i) => [value, second[i] as number] as const);
  const { rows, excluded, rounding } = completeRows(table);
  const pairs = rows as readonly (readonly [number, number])[];
  return {
    first: pairs.map(([one]) => one),
    second: pairs.map(([, two]) => two),
    differences: pairs.map(([one, two]) => (Math.abs(two - one) <= rounding ? 0 : two - one)),
    excluded,
    rounding,
  };
}
