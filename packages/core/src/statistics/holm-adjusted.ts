/**
 * Probabilities of several tests, each raised so that all of them together reject what is true no more often
 * than one would: the step-down method of Holm, which takes nothing for granted of how the tests hang together.
 *
 * @param probabilities of each test, 0 to 1; NaN where a test had no result: it is none of the tests
 * @returns in the same order, 0 to 1; NaN where it was NaN
 * @see Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65-70
 * @example holmAdjusted([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holmAdjusted(probabilities: ArrayLike<number>): readonly number[] {
  const list = Array.from(probabilities);
  const order = [...list.keys()].filter((i) => !Number.isNaN(list[i]));
  order.sort((a, b) => (list[a] as number) - (list[b] as number));
  const adjusted = list.map(() => Number.NaN);
  let largest = 0;
  for (const [rank, i] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (order.length - rank) * (list[i] as number)));
    adjusted[i] = largest;
  }
  return adjusted;
}
