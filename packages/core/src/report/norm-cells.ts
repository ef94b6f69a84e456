import type { Side } from '../motions/motion.ts';
import type { CsvCell } from './format-csv.ts';
import { type NormOf, normEntry } from './norm-entry.ts';

const fields = ['mean', 'sd', 'n', 'ages', 'sex', 'mode', 'position', 'source'] as const;

/** The columns that norms add to a table, `normMean` first: none where nobody asked for them. */
export function normColumns(normOf: NormOf | undefined): readonly string[] {
  if (normOf === undefined) return [];
  return fields.map((field) => `norm${field.slice(0, 1).toUpperCase()}${field.slice(1)}`);
}

/** What stands in them: empty where there is no norm. */
export function normCells(
  { motion, side }: { readonly motion: string; readonly side: Side },
  normOf: NormOf | undefined,
): readonly CsvCell[] {
  if (normOf === undefined) return [];
  const norm = normOf(motion, side);
  const entry = norm && normEntry(norm);
  return fields.map((field) => {
    const value = entry?.[field] ?? null;
    return typeof value === 'object' ? value && agesText(value) : value;
  });
}

/**
 * Ages as people write them.
 *
 * @example agesText([85, null]) // '85 and over'
 */
export function agesText([first, last]: readonly [number, number | null]): string {
  return last === null ? `${first} and over` : `${first} to ${last}`;
}
