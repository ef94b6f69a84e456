import { type ConditionDiffers, notComparableSentences } from './not-comparable.ts';

/**
 * Why a session does not count: a closed union, one sentence each in {@link sessionReasonSentences}.
 * Conditions are held against the first session in which the motion was measured.
 */
export type SessionReason = 'not-measured' | 'unmeasurable' | ConditionDiffers;

const {
  'before-missing': _before,
  'after-missing': _after,
  'before-unmeasurable': _unmeasurableBefore,
  'after-unmeasurable': _unmeasurableAfter,
  ...conditionSentences
} = notComparableSentences;

/** What each reason means, for the person who reads it. */
export const sessionReasonSentences: Readonly<Record<SessionReason, string>> = {
  'not-measured': 'the motion was not measured',
  unmeasurable: 'the motion could not be measured',
  ...conditionSentences,
};
