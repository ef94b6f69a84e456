import type { Side, Verdict } from 'goniokit';

/** The smallest change of one subject that is no error, and where it is from. */
export interface ChangeLimit {
  readonly value: number;
  readonly source: string;
}

/** What became of one motion of one subject. */
export interface SubjectChange {
  readonly subject: string;
  readonly motion: string;
  readonly side: Side;
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  /** Of the change, where the repetitions gave one. */
  readonly interval: readonly [number, number] | null;
  readonly mdc95: ChangeLimit | null;
}

/** A subject whose before and after may not be held against each other, or are not both there. */
export interface NoChange {
  readonly subject: string;
  readonly motion: string;
  readonly side: Side;
  readonly reasons: readonly string[];
}

export interface SubjectChanges {
  readonly changes: readonly SubjectChange[];
  readonly refused: readonly NoChange[];
}

/** A minimal detectable change that the user brings; null where there is none for that motion. */
export type OwnLimit = (motion: string, side: Side, unit: string) => ChangeLimit | null;

/** The same change, its limit raised to the user's own: it never lowers one that is found. */
export function withOwnLimit(change: SubjectChange, own: OwnLimit): SubjectChange {
  const limit = own(change.motion, change.side, change.unit);
  if (limit === null || (change.mdc95 !== null && change.mdc95.value >= limit.value)) return change;
  return { ...change, mdc95: limit };
}

/** More or less of the motion, or neither; null where nobody knows what error is. */
export function verdictOf({ before, after, interval, mdc95 }: SubjectChange): Verdict | null {
  if (mdc95 === null) return null;
  const delta = after - before;
  if (Math.abs(delta) <= mdc95.value) return 'within-error';
  if (interval !== null && interval[0] <= 0 && interval[1] >= 0) return 'within-error';
  return delta > 0 ? 'gain' : 'loss';
}
