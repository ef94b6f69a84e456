import { completePairs } from './complete-pairs.ts';
import { type ConfidenceOptions, type Interval, upperShare } from './confidence.ts';
import { hedgesCorrection } from './hedges-correction.ts';
import { pearsonCorrelation } from './linear-regression.ts';
import { noncentralTProbability } from './noncentral-t.ts';
import { sampleMean } from './sample-mean.ts';
import { spreadOf } from './spread-of.ts';

/** What {@link pairedEffectSizes} gives: ratios without a unit, positive where after is above before. */
export interface PairedEffectSizes {
  /** Pairs in which neither is missing. */
  readonly n: number;
  readonly excluded: number;
  /** Cohen's d_z: mean difference by the standard deviation of differences. */
  readonly dz: number;
  /** Exact for normal differences, by the noncentral t distribution. */
  readonly dzInterval: Interval;
  /** The same number under its name in outcome research. */
  readonly standardisedResponseMean: number;
  /** Cohen's d_av: by the root of the mean of both variances. */
  readonly dav: number;
  /** Cohen's d_rm: d_z times the root of 2 (1 - r). */
  readonly drm: number;
  /** Glass's delta: by the standard deviation before. */
  readonly glassDelta: number;
  /** What small samples are corrected by: times this, d becomes Hedges' g. */
  readonly hedgesCorrection: number;
  readonly gz: number;
  readonly gav: number;
  readonly grm: number;
}

/**
 * Effect sizes of a change, each by its name: they differ in what the mean change is divided by.
 *
 * @param before any unit; a pair with a missing value (NaN) is left out
 * @param after as many values of the same subjects
 * @returns NaN for fewer than two pairs and where nothing varies that would be divided by
 * @throws GoniokitError `bad-data` for lists of different length and for infinite values, `bad-option` for a
 *   confidence outside 0 to 1
 * @see Lakens D. Calculating and reporting effect sizes to facilitate cumulative science. Front Psychol
 *   2013;4:863
 * @example pairedEffectSizes([90, 91, 92, 93], [90, 91, 92, 93.5]).dz // 0.5
 */
export function pairedEffectSizes(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  { confidence }: ConfidenceOptions = {},
): PairedEffectSizes {
  const { first, second, differences, excluded, rounding } = completePairs(before, after);
  const n = differences.length;
  const mean = sampleMean(differences);
  const spreadBefore = spreadOf(first, rounding);
  const spreadAfter = spreadOf(second, rounding);
  const dz = ratio(mean, spreadOf(differences, rounding));
  const dav = ratio(mean, Math.sqrt((spreadBefore ** 2 + spreadAfter ** 2) / 2));
  const drm = dz * Math.sqrt(2 * (1 - pearsonCorrelation(first, second)));
  const correction = hedgesCorrection(n - 1);
  return {
    n,
    excluded,
    dz,
    dzInterval: intervalOf(dz, n, upperShare(confidence)),
    standardisedResponseMean: dz,
    dav,
    drm,
    glassDelta: ratio(mean, spreadBefore),
    hedgesCorrection: correction,
    gz: correction * dz,
    gav: correction * dav,
    grm: correction * drm,
  };
}

function ratio(mean: number, spread: number): number {
  return spread > 0 ? mean / spread : Number.NaN;
}

/** The noncentralities under which a t this large, or this small, is as rare as the tails allow. */
function intervalOf(dz: number, n: number, share: number): Interval {
  if (!Number.isFinite(dz)) return [Number.NaN, Number.NaN];
  const t = dz * Math.sqrt(n);
  return [noncentralityAt(share) / Math.sqrt(n), noncentralityAt(1 - share) / Math.sqrt(n)];

  /** The probability falls as the noncentrality rises: halved until nothing lies between. */
  function noncentralityAt(probability: number): number {
    let reach = 10 + 10 * Math.abs(t);
    let low = t - reach;
    let high = t + reach;
    while (reach > 1e-13 * Math.max(1, Math.abs(low))) {
      reach = (high - low) / 2;
      const middle = low + reach;
      if (noncentralTProbability(t, n - 1, middle) > probability) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }
}
