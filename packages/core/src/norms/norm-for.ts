import type { Mode, Norm, Sex } from './norm.ts';
import { normsOf } from './norms.ts';

/** Who is measured, and how. */
export interface NormQuery {
  /** Years; what follows the decimal point is dropped. */
  readonly age: number;
  readonly sex: Sex;
  readonly mode: Mode;
  /** Only a norm of exactly this position will do. Without, any. */
  readonly position?: string;
  /** A norm of the same side is preferred. */
  readonly side?: 'left' | 'right' | 'none';
}

/**
 * The norm that fits a person best: of those of the same motion, age, sex and mode, one that says how far
 * people spread before one that does not, then one of the same side, then the narrower age group, then the
 * larger one. Ages are never stretched, and a norm whose ages or mode could not be read fits nobody.
 *
 * @param motion `<joint>.<motion>`
 * @returns null where there is none: no norm is better than a wrong one
 * @example normFor('shoulder.flexion', { age: 42, sex: 'female', mode: 'active' }).mean // 163.7
 */
export function normFor(motion: string, query: NormQuery): Norm | null {
  return normsOf(motion)
    .filter((norm) => fits(norm, query))
    .reduce<Norm | null>(
      (best, norm) => (best === null || isBetter(norm, best, query) ? norm : best),
      null,
    );
}

function fits(norm: Norm, { age, sex, mode, position }: NormQuery): boolean {
  if (norm.ages === null || norm.mode !== mode) return false;
  const [first, last] = norm.ages;
  const years = Math.floor(age);
  return (
    years >= first &&
    years <= (last ?? Number.POSITIVE_INFINITY) &&
    (norm.sex === null || norm.sex === sex) &&
    (position === undefined || norm.position === position)
  );
}

function isBetter(norm: Norm, best: Norm, query: NormQuery): boolean {
  const [a, b] = [merits(norm, query), merits(best, query)];
  const first = a.findIndex((merit, i) => merit !== b[i]);
  return first >= 0 && (a[first] as number) > (b[first] as number);
}

/** What is looked at first, first. */
function merits({ sd, side, ages, n }: Norm, query: NormQuery): readonly number[] {
  const [first, last] = ages ?? [0, null];
  return [
    sd === null ? 0 : 1,
    side === null || side === query.side ? 1 : 0,
    -((last ?? Number.POSITIVE_INFINITY) - first),
    n ?? 0,
  ];
}
