import type { Compared } from '../comparison/comparison.ts';
import { formatQuantity } from './quantity-text.ts';
import { hangText } from './text-table.ts';

/** What a word or sign of a report means: with its explanation. */
export type Entry = readonly [string, string];

/** Entries one under the other, explanations in a column of their own; each entry once. */
export function entryLines(entries: readonly Entry[]): readonly string[] {
  const width = Math.max(...entries.map(([name]) => name.length));
  const lines = entries.map(([name, text]) => hangText(`${name.padEnd(width)}  `, text).join('\n'));
  return [...new Set(lines)];
}

/** What a minimal detectable change decided over. */
type Claimed = Pick<Compared, 'motion' | 'unit' | 'mdc95'>;

/** Where a minimal detectable change comes from, if not from the repetitions; how it would be known. */
export function sourceOfMdc({ motion, unit, mdc95 }: Claimed, unknown: string): readonly Entry[] {
  if (mdc95 === null) return [['unknown', unknown]];
  const value = formatQuantity(mdc95.value, unit);
  if (mdc95.source === 'literature') return [[value, `published for ${motion}: ${mdc95.citation}`]];
  return mdc95.source === 'given' ? [[value, 'as given']] : [];
}
