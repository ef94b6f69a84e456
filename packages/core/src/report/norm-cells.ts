import type { Side } from '../motions/motion.ts';
import type { CsvCell } from './format-csv.ts';
import type { NormOf } from './norm-entry.ts';
import { roundDegrees, roundOrNull } from './round-to.ts';

/** The columns that norms add to a table: none where nobody asked for them. */
export function normColumns(normOf: NormOf | undefined): readonly string[] {
  if (normOf === undefined) return [];
  return [
    'normMean',
    'normSd',
    'normN',
    'normAges',
    'normSex',
    'normMode',
    'normPosition',
    'normSource',
  ];
}

/** What stands in them: empty where there is no norm. */
export function normCells(
  { motion, side }: { readonly motion: string; readonly side: Side },
  normOf: NormOf | undefined,
): readonly CsvCell[] {
  if (normOf === undefined) return [];
  const norm = normOf(motion, side);
  if (norm === null) return normColumns(normOf).map(() => null);
  return [
    roundDegrees(norm.mean),
    roundOrNull(norm.sd, roundDegrees),
    norm.n,
    norm.ages && agesText(norm.ages),
    norm.sex,
    norm.mode,
    norm.position,
    norm.source.citation,
  ];
}

/**
 * Ages as people write them.
 *
 * @example agesText([85, null]) // '85 and over'
 */
export function agesText([first, last]: readonly [number, number | null]): string {
  return last === null ? `${first} and over` : `${first} to ${last}`;
}
