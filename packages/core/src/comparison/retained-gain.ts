import type { Measured } from '../measurement/measurement.ts';
import { checkOwnMdc } from './check-own-mdc.ts';
import { compareMeasured } from './compare.ts';
import { differingConditions } from './differing-conditions.ts';
import { margin95 } from './margin95.ts';
import { randomVariance, spreadOfVariance } from './random-error.ts';
import { ratioInterval, ratioStandardError } from './ratio-interval.ts';

/** How much of a gain is left later: a share, 1 for all of it, above 1 where more was gained since. */
export interface RetainedKnown {
  readonly status: 'known';
  readonly share: number;
  readonly standardError: number;
  readonly ci95: readonly [number, number];
}

/** Why the share is not known: a closed union, one sentence each in {@link notRetainedSentences}. */
export type NotRetained = 'no-clear-gain' | 'gain-imprecise' | 'not-comparable';

export interface RetainedUnknown {
  readonly status: 'not-known';
  readonly reason: NotRetained;
}

export type RetainedGain = RetainedKnown | RetainedUnknown;

/** What each reason means, for the person who reads it. */
export const notRetainedSentences: Readonly<Record<NotRetained, string>> = {
  'no-clear-gain': 'there was no clear gain of which something could be left',
  'gain-imprecise': 'the gain is known too poorly to be divided by',
  'not-comparable': 'the three recordings may not be compared with each other',
};

/**
 * How much of the gain from `before` to `after` is left at `next`: (next - before) / (after - before).
 *
 * Of a change within error nothing is said: its share would be noise over noise. The measurement before
 * stands above the line and below it, so its error counts in both; the systematic error, shared by all
 * three, cancels. The interval is Fieller's.
 *
 * @param before the three measurements of one motion and side, in the order of time
 * @throws GoniokitError `bad-option` where `mdc95` is not a number above 0
 * @example retainedGain(before, after, after) // { status: 'known', share: 1, ... }
 */
export function retainedGain(
  before: Measured,
  after: Measured,
  next: Measured,
  { mdc95 }: { readonly mdc95?: number } = {},
): RetainedGain {
  checkOwnMdc(mdc95);
  const alike = [after, next].every((one) => differingConditions(before, one).length === 0);
  if (!alike || differingConditions(after, next).length > 0) return unknown('not-comparable');
  if (compareMeasured(before, after, mdc95).verdict !== 'gain') return unknown('no-clear-gain');
  const [b, a, n] = [before, after, next].map(randomVariance) as [number, number, number];
  const ratio = {
    numerator: next.value - before.value,
    denominator: after.value - before.value,
    numeratorVariance: n + b,
    denominatorVariance: a + b,
    covariance: b,
  };
  const share = ratio.numerator / ratio.denominator;
  // Of next - share x after - (1 - share) x before, whose distance from 0 Fieller looks at.
  const variance = n + share ** 2 * a + (1 - share) ** 2 * b;
  const spread =
    spreadOfVariance(next) +
    share ** 4 * spreadOfVariance(after) +
    (1 - share) ** 4 * spreadOfVariance(before);
  const ci95 = ratioInterval(ratio, margin95(variance, spread) / Math.sqrt(variance || 1));
  if (ci95 === null) return unknown('gain-imprecise');
  return { status: 'known', share, standardError: ratioStandardError(ratio), ci95 };
}

function unknown(reason: NotRetained): RetainedUnknown {
  return { status: 'not-known', reason };
}
