/** Ranks of values, 1 up, equal ones sharing the mean of theirs. */
export interface Midranks {
  readonly ranks: readonly number[];
  /** The sum of t^3 - t over groups of t equal values: what ties take from the variance of rank sums. */
  readonly ties: number;
}

/**
 * @param rounding a value no further than this from the one below it is equal to it
 * @example midranks([5, 3, 5], 0).ranks // 2.5, 1, 2.5
 */
export function midranks(values: readonly number[], rounding: number): Midranks {
  const order = values
    .map((_, i) => i)
    .sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length);
  let ties = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && valueAt(end) - valueAt(end - 1) <= rounding) end += 1;
    for (let i = start; i < end; i++) ranks[order[i] as number] = (start + 1 + end) / 2;
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  return { ranks, ties };

  function valueAt(place: number): number {
    return values[order[place] as number] as number;
  }
}
