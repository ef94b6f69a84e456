import { completePairs } from './complete-pairs.ts';
import { midranks } from './midranks.ts';
import { normalTail } from './normal-quantile.ts';

export interface WilcoxonOptions {
  /**
   * What pairs without a difference do: `wilcox` leaves them out, `pratt` ranks them and leaves out their
   * ranks, `zsplit` gives half of their ranks to either side. `wilcox` where not given.
   */
  readonly zeros?: 'wilcox' | 'pratt' | 'zsplit';
  /** `exact` up to 50 pairs, `normal` beyond, where not given. */
  readonly method?: 'exact' | 'normal';
  /** Half a rank's correction of the normal approximation; none where not given. */
  readonly continuity?: boolean;
}

/** What {@link wilcoxonSignedRank} gives. */
export interface WilcoxonSignedRank {
  /** Pairs in which neither is missing. */
  readonly n: number;
  readonly excluded: number;
  /** Rank sum of the pairs in which after is above before. */
  readonly above: number;
  /** Rank sum of those in which it is below. */
  readonly below: number;
  readonly method: 'exact' | 'normal';
  /** Two-sided. */
  readonly p: number;
  /** Of the test that after is not above before. */
  readonly pGreater: number;
  /** Of the test that after is not below before. */
  readonly pLess: number;
}

/** Beyond, the normal approximation is good and the exact distribution slow. */
const mostExact = 50;

/**
 * Wilcoxon's signed-rank test of pairs: do differences lie to one side of 0?
 *
 * The exact p counts every assignment of signs to the ranks that were found, ties and all; a table for ranks
 * without ties would be wrong for them.
 *
 * @param before any unit; a pair with a missing value (NaN) is left out
 * @param after as many values of the same subjects; differences by rounding alone are none
 * @returns p is NaN where no pair differs
 * @throws GoniokitError `bad-data` for lists of different length and for infinite values
 * @see Pratt JW. Remarks on zeros and ties in the Wilcoxon signed rank procedures. J Am Stat Assoc
 *   1959;54:655-667
 * @example wilcoxonSignedRank([90, 95, 100], [95, 99, 107]).p // 0.25
 */
export function wilcoxonSignedRank(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  { zeros = 'wilcox', method, continuity = false }: WilcoxonOptions = {},
): WilcoxonSignedRank {
  const { differences, excluded, rounding } = completePairs(before, after);
  const ranked = zeros === 'wilcox' ? differences.filter((value) => value !== 0) : differences;
  const { ranks, ties } = midranks(ranked.map(Math.abs), rounding);
  const zeroCount = ranked.filter((value) => value === 0).length;
  const signed = ranks.filter((_, i) => ranked[i] !== 0);
  const split = zeros === 'zsplit' ? (zeroCount * (zeroCount + 1)) / 4 : 0;
  const above = split + sum(ranks.filter((_, i) => (ranked[i] as number) > 0));
  const below = split + sum(ranks.filter((_, i) => (ranked[i] as number) < 0));
  const way = method ?? (signed.length <= mostExact ? 'exact' : 'normal');
  const tails = way === 'exact' ? exactTails(signed, above - split) : normalTails();
  return { n: differences.length, excluded, above, below, method: way, ...tails };

  function normalTails() {
    const [n, out] = [ranked.length, zeros === 'pratt' ? zeroCount : 0];
    // Ties of zeros that are left out count among those of the others, and are taken back here.
    const ranksLeft = cubes(n) - cubes(out) - (ties - (out ** 3 - out)) / 2;
    const excess = above - (n * (n + 1) - out * (out + 1)) / 4;
    const shift = continuity ? 0.5 : 0;
    const deviation = Math.sqrt(ranksLeft / 24);
    return {
      p: 2 * normalTail(Math.abs(excess - shift * Math.sign(excess)) / deviation),
      pGreater: normalTail((excess - shift) / deviation),
      pLess: normalTail(-(excess + shift) / deviation),
    };
  }
}

function cubes(n: number): number {
  return n * (n + 1) * (2 * n + 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Tails of the rank sum over all signs, each as likely as the other. Ranks end in .0 or .5: doubled, whole. */
function exactTails(ranks: readonly number[], above: number) {
  if (ranks.length === 0) return { p: Number.NaN, pGreater: Number.NaN, pLess: Number.NaN };
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const chances = new Float64Array(sum(doubled) + 1);
  chances[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    reached += rank;
    for (let total = reached; total >= 0; total--) {
      chances[total] = ((chances[total] as number) + (chances[total - rank] ?? 0)) / 2;
    }
  }
  const seen = Math.round(2 * above);
  const pGreater = Math.min(1, sum(Array.from(chances.subarray(seen))));
  const pLess = Math.min(1, sum(Array.from(chances.subarray(0, seen + 1))));
  return { p: Math.min(1, 2 * pGreater, 2 * pLess), pGreater, pLess };
}
