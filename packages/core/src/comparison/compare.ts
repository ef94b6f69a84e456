import type {
  Measured,
  Measurement,
  Measurements,
  Repetition,
} from '../measurement/measurement.ts';
import type { Reason } from '../measurement/reason.ts';
import { changeInterval } from './change-interval.ts';
import { checkOwnMdc } from './check-own-mdc.ts';
import type { Compared, Comparison, MinimalDetectableChange, Verdict } from './comparison.ts';
import { differingConditions, sameSubject } from './differing-conditions.ts';
import { minimalDetectableChange } from './minimal-detectable-change.ts';
import type { NotComparable } from './not-comparable.ts';
import { repetitionChange } from './repetition-change.ts';

export interface CompareOptions {
  /** The laboratory's own minimal detectable change with 95 % confidence, degrees, above 0. */
  readonly mdc95?: number;
}

/**
 * What changed from one recording to another: for each motion and side that either has, the change with
 * its interval and a verdict, or a refusal with its reasons.
 *
 * A change is a gain or a loss only where it is larger than the minimal detectable change and its interval
 * leaves out 0; positive is more of the named motion. Everything else is `within-error`, and so is every
 * change whose minimal detectable change nobody knows.
 *
 * @returns in the order of `before`, then what `after` alone has; angles in degrees
 * @throws GoniokitError `bad-option` where `mdc95` is not a number above 0
 * @example compare(before, after)[0] // { motion: 'knee.flexion', delta: 8, verdict: 'gain', ... }
 */
export function compare(
  before: Measurements,
  after: Measurements,
  options: CompareOptions = {},
): readonly Comparison[] {
  const own = options.mdc95;
  checkOwnMdc(own);
  const first = byMotionAndSide(before);
  const second = byMotionAndSide(after);
  const same = sameSubject(before, after);
  return [...new Set([...first.keys(), ...second.keys()])].map((key) =>
    comparePair(first.get(key), second.get(key), same, own),
  );
}

/** Motion and side lead to one measurement; where a list has two of them, the last stands. */
function byMotionAndSide({ measurements }: Measurements): ReadonlyMap<string, Measurement> {
  return new Map(measurements.map((one) => [`${one.motion} ${one.side}`, one]));
}

function comparePair(
  before: Measurement | undefined,
  after: Measurement | undefined,
  same: [boolean, boolean],
  own: number | undefined,
): Comparison {
  const reasons: readonly NotComparable[] =
    before?.status === 'measured' && after?.status === 'measured'
      ? differingConditions(before, after, ...same)
      : [...whyAbsent(before, 'before'), ...whyAbsent(after, 'after')];
  if (reasons.length === 0) return compareMeasured(before as Measured, after as Measured, own);
  const { motion, side } = (before ?? after) as Measurement;
  return {
    motion,
    side,
    status: 'not-comparable',
    reasons,
    beforeReasons: refusalReasons(before),
    afterReasons: refusalReasons(after),
  };
}

function whyAbsent(
  one: Measurement | undefined,
  when: 'before' | 'after',
): readonly NotComparable[] {
  if (one?.status === 'measured') return [];
  return [one === undefined ? `${when}-missing` : `${when}-unmeasurable`];
}

function refusalReasons(one: Measurement | undefined): readonly Reason[] {
  return one?.status === 'unmeasurable' ? one.reasons : [];
}

/** The change from one measurement to another that may be compared with it. */
export function compareMeasured(
  before: Measured,
  after: Measured,
  own: number | undefined,
): Compared {
  const delta = after.value - before.value;
  const deltaCi95 = changeInterval(before, after);
  const mdc95 = minimalDetectableChange(before, after, own);
  const grossDelta =
    before.gross === null || after.gross === null ? null : after.gross - before.gross;
  return {
    motion: before.motion,
    side: before.side,
    status: 'compared',
    unit: before.unit,
    before: before.value,
    after: after.value,
    delta,
    deltaCi95,
    mdc95,
    verdict: verdictOf(delta, deltaCi95, mdc95),
    grossDelta,
    grossDeltaCi95: repetitionChange(before, after, grossOf),
    compensationDelta: grossDelta === null ? null : grossDelta - delta,
    compensationDeltaCi95: repetitionChange(before, after, (one) => grossOf(one) - one.value),
  };
}

function grossOf({ gross }: Repetition): number {
  return gross ?? Number.NaN;
}

function verdictOf(
  delta: number,
  [low, high]: readonly [number, number],
  mdc95: MinimalDetectableChange | null,
): Verdict {
  if (mdc95 === null || Math.abs(delta) <= mdc95.value) return 'within-error';
  if (low > 0) return 'gain';
  return high < 0 ? 'loss' : 'within-error';
}
