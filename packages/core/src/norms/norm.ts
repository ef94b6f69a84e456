import type { Source, SourceStatus } from './source.ts';

export type Sex = 'female' | 'male';

/** Whether the subject moves the joint, or somebody else does. */
export type Mode = 'active' | 'passive';

/**
 * What healthy people of one group showed: degrees (where the motion is measured in them), positive in the
 * named motion, as the motion itself is measured. `null` is what could not be read in the source.
 */
export interface Norm {
  /** `<joint>.<motion>`, as in the catalogue. */
  readonly motion: string;
  /** Completed years, first and last; a last of `null` is open. */
  readonly ages: readonly [number, number | null] | null;
  readonly sex: Sex | null;
  /** The side that was measured, where it was one. */
  readonly side: 'left' | 'right' | null;
  readonly mode: Mode | null;
  readonly position: string | null;
  readonly mean: number;
  /** Standard deviation of the people, not of their mean. */
  readonly sd: number | null;
  /** 95 % interval of the mean: it says nothing of how far people spread. */
  readonly meanCi95: readonly [number, number] | null;
  /** The least and the most that anybody of the group showed. */
  readonly range: readonly [number, number] | null;
  /** How many people. */
  readonly n: number | null;
  /** Who they were, where that is more than healthy. */
  readonly group: string | null;
  /** Whether the source measured what this library measures. */
  readonly comparable: 'same' | 'differs';
  /** What differs. */
  readonly difference: string | null;
  readonly source: Source;
  readonly status: SourceStatus;
}

const unread: Omit<Norm, 'motion' | 'mean' | 'source' | 'status'> = {
  ages: null,
  sex: null,
  side: null,
  mode: null,
  position: null,
  sd: null,
  meanCi95: null,
  range: null,
  n: null,
  group: null,
  comparable: 'same',
  difference: null,
};

type Known = Partial<Norm> & Pick<Norm, 'motion' | 'mean' | 'source' | 'status'>;

/** A norm from what was read of it: the rest is `null`, and it differs where it says in what. */
export function normFrom(known: Known): Norm {
  const { difference = null } = known;
  return {
    ...unread,
    ...known,
    difference,
    comparable: difference === null ? 'same' : 'differs',
  };
}
