import type { Side } from '../motions/motion.ts';
import type { Mode, Norm, Sex } from '../norms/norm.ts';
import { roundDegrees, roundOrNull } from './round-to.ts';

/** The norm that stands beside a number, or null where there is none: usually `normFor` with a person in it. */
export type NormOf = (motion: string, side: Side) => Norm | null;

/** A norm in a document: numbers in the unit of the motion, `null` where the source does not say. */
export interface NormEntry {
  readonly mean: number;
  /** Standard deviation of the people. */
  readonly sd: number | null;
  readonly n: number | null;
  readonly ages: readonly [number, number | null] | null;
  readonly sex: Sex | null;
  readonly side: 'left' | 'right' | null;
  readonly mode: Mode | null;
  readonly position: string | null;
  readonly source: string;
  /** How what the source measured differs from what this library measures, where it does. */
  readonly difference: string | null;
}

/** What documents say of a norm. */
export function normEntry(norm: Norm): NormEntry {
  return {
    mean: roundDegrees(norm.mean),
    sd: roundOrNull(norm.sd, roundDegrees),
    n: norm.n,
    ages: norm.ages,
    sex: norm.sex,
    side: norm.side,
    mode: norm.mode,
    position: norm.position,
    source: norm.source.citation,
    difference: norm.difference,
  };
}

/** A result with its norm; as it was where nobody asked for norms. */
export function withNorm<Result extends { readonly motion: string; readonly side: Side }>(
  result: Result,
  normOf: NormOf | undefined,
): Result & { readonly norm?: NormEntry | null } {
  if (normOf === undefined) return result;
  const norm = normOf(result.motion, result.side);
  return { ...result, norm: norm && normEntry(norm) };
}
