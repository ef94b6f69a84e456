import { completeValues } from './complete-values.ts';
import { midranks } from './midranks.ts';
import { normalTail } from './normal-quantile.ts';

/** What {@link mannWhitney} gives. */
export interface MannWhitney {
  /** How often a value of the first group lies above one of the second, ties counting half. */
  readonly u: number;
  readonly method: 'exact' | 'normal';
  /** Two-sided. */
  readonly p: number;
}

/** Up to these the exact distribution is quick, and beyond the normal approximation is good. */
const mostExact = { smaller: 8, together: 100 };

/**
 * The rank-sum test of two groups of different subjects, by Mann, Whitney and Wilcoxon. Exact where the
 * smaller group has up to 8 values and both together up to 100, ties counted as they were found; beyond, the
 * normal approximation with its half rank of continuity.
 *
 * @param first any unit; missing values (NaN) are left out
 * @param second of any length; values that differ by rounding alone are equal
 * @returns p is NaN for an empty group and where all values are equal
 * @throws GoniokitError `bad-data` for infinite values
 * @see https://en.wikipedia.org/wiki/Mann%E2%80%93Whitney_U_test
 * @example mannWhitney([5, 6, 7], [1, 2, 3]).p // 0.1
 */
export function mannWhitney(first: ArrayLike<number>, second: ArrayLike<number>): MannWhitney {
  const [a, b] = [completeValues(first), completeValues(second)];
  const [n, m] = [a.values.length, b.values.length];
  const { ranks, ties } = midranks([...a.values, ...b.values], Math.max(a.rounding, b.rounding));
  const rankSum = ranks.slice(0, n).reduce((sum, rank) => sum + rank, 0);
  const u = rankSum - (n * (n + 1)) / 2;
  const isExact = Math.min(n, m) <= mostExact.smaller && n + m <= mostExact.together;
  const isEmpty = n === 0 || m === 0 || ties === (n + m) ** 3 - (n + m);
  if (isEmpty) return { u, method: isExact ? 'exact' : 'normal', p: Number.NaN };
  if (isExact) return { u, method: 'exact', p: exactP(ranks, n, rankSum) };
  const size = n + m;
  const deviation = Math.sqrt(((n * m) / 12) * (size + 1 - ties / (size * (size - 1))));
  const excess = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5);
  return { u, method: 'normal', p: Math.min(1, 2 * normalTail(excess / deviation)) };
}

/** Of all choices of as many ranks as the first group has, the share with a sum at least as extreme. */
function exactP(ranks: readonly number[], n: number, rankSum: number): number {
  // Ranks end in .0 or .5: doubled, whole. `ways[taken][sum]` counts choices among the ranks seen so far.
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const most = doubled.reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: n + 1 }, () => new Float64Array(most + 1));
  (ways[0] as Float64Array)[0] = 1;
  for (const rank of doubled) {
    for (let taken = n; taken > 0; taken--) {
      const to = ways[taken] as Float64Array;
      const from = ways[taken - 1] as Float64Array;
      for (let sum = most; sum >= rank; sum--)
        to[sum] = (to[sum] as number) + (from[sum - rank] as number);
    }
  }
  const counts = ways[n] as Float64Array;
  const seen = Math.round(2 * rankSum);
  const all = total(counts);
  return Math.min(
    1,
    (2 * total(counts.subarray(0, seen + 1))) / all,
    (2 * total(counts.subarray(seen))) / all,
  );
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
