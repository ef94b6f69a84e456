import type { Side } from 'goniokit';
import {
  holmAdjusted,
  type Interval,
  type PairedEffectSizes,
  type PairedTTest,
  pairedEffectSizes,
  pairedTTest,
  proportionInterval,
  type ShapiroWilk,
  shapiroWilk,
  type WilcoxonSignedRank,
  wilcoxonSignedRank,
} from 'goniokit/statistics';
import { fewestSubjects } from '../reliability/reliability-of.ts';
import {
  type NoChange,
  type SubjectChange,
  type SubjectChanges,
  verdictOf,
} from './subject-change.ts';

/** The test whose probabilities are adjusted. */
export type CohortTest = 't' | 'wilcoxon';

/** How many changed by more than error. */
export interface Responders {
  readonly gain: number;
  readonly loss: number;
  readonly withinError: number;
  /** Subjects for whom nobody knows what error is. */
  readonly unknown: number;
  /** Share of gains among those for whom it is known; null where it is for nobody. */
  readonly gainShare: number | null;
  readonly gainShareInterval: Interval | null;
}

/** What became of one motion and side. */
export interface CohortGroup {
  readonly motion: string;
  readonly side: Side;
  readonly unit: string;
  readonly changes: readonly SubjectChange[];
  readonly refused: readonly NoChange[];
  readonly responders: Responders;
  /** Null where there are too few subjects. */
  readonly tests: CohortTests | null;
}

export interface CohortTests {
  readonly before: { readonly mean: number; readonly sd: number };
  readonly after: { readonly mean: number; readonly sd: number };
  readonly t: PairedTTest;
  readonly wilcoxon: WilcoxonSignedRank;
  /** Of the changes. */
  readonly normality: ShapiroWilk;
  readonly effects: PairedEffectSizes;
  /** Of the test that was asked for, after Holm. */
  readonly pAdjusted: number;
}

/** Changes by motion and side, in the order in which they came, each tested. */
export function cohortOf(
  { changes, refused }: SubjectChanges,
  test: CohortTest,
): readonly CohortGroup[] {
  const groups = new Map<string, { changes: SubjectChange[]; refused: NoChange[] }>();
  const groupOf = ({ motion, side }: SubjectChange | NoChange) => {
    const key = JSON.stringify([motion, side]);
    const group = groups.get(key) ?? { changes: [], refused: [] };
    groups.set(key, group);
    return group;
  };
  for (const one of changes) groupOf(one).changes.push(one);
  for (const one of refused) groupOf(one).refused.push(one);
  const found = [...groups.values()].map(tested);
  const adjusted = holmAdjusted(
    found.map(({ tests }) => (test === 't' ? tests?.t.p : tests?.wilcoxon.p) ?? Number.NaN),
  );
  return found.map((group, i) => ({
    ...group,
    tests: group.tests && { ...group.tests, pAdjusted: adjusted[i] as number },
  }));
}

/** How many tests the probabilities are adjusted for: one without a probability, of changes all alike, is none. */
export function testsAdjusted(groups: readonly CohortGroup[]): number {
  return groups.filter(({ tests }) => tests && !Number.isNaN(tests.pAdjusted)).length;
}

function tested({
  changes,
  refused,
}: {
  readonly changes: readonly SubjectChange[];
  readonly refused: readonly NoChange[];
}): CohortGroup {
  const { motion, side } = (changes[0] ?? refused[0]) as SubjectChange | NoChange;
  const before = changes.map((one) => one.before);
  const after = changes.map((one) => one.after);
  const head = { motion, side, unit: changes[0]?.unit ?? '', changes, refused };
  const responders = respondersOf(changes);
  if (changes.length < fewestSubjects) return { ...head, responders, tests: null };
  return {
    ...head,
    responders,
    tests: {
      before: momentsOf(before),
      after: momentsOf(after),
      t: pairedTTest(before, after),
      wilcoxon: wilcoxonSignedRank(before, after),
      normality: shapiroWilk(after.map((value, i) => value - (before[i] as number))),
      effects: pairedEffectSizes(before, after),
      pAdjusted: Number.NaN,
    },
  };
}

/** Mean and standard deviation, by the test against 0 that gives both. */
function momentsOf(values: readonly number[]) {
  const { mean, standardDeviation } = pairedTTest(
    values.map(() => 0),
    values,
  );
  return { mean, sd: standardDeviation };
}

function respondersOf(changes: readonly SubjectChange[]): Responders {
  const verdicts = changes.map(verdictOf);
  const count = (verdict: ReturnType<typeof verdictOf>) =>
    verdicts.filter((one) => one === verdict).length;
  const [gain, loss, withinError] = [count('gain'), count('loss'), count('within-error')];
  const known = gain + loss + withinError;
  return {
    gain,
    loss,
    withinError,
    unknown: count(null),
    gainShare: known > 0 ? gain / known : null,
    gainShareInterval: known > 0 ? proportionInterval(gain, known) : null,
  };
}

/** Least and largest of the changes that can be told from error; null where none is known. */
export function limitsOf(changes: readonly SubjectChange[]): readonly [number, number] | null {
  const values = changes.flatMap(({ mdc95 }) => (mdc95 === null ? [] : [mdc95.value]));
  if (values.length === 0) return null;
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, 0],
  );
}
