import type { Norm } from '../../src/norms/norm.ts';
import { markdownTable } from './markdown.ts';

/** The norms of one motion as a table, women and men beside each other; `cite` gives a source its number. */
export function normTable(norms: readonly Norm[], cite: (citation: string) => string): string {
  const keys = [...new Set(norms.map(keyOf))];
  const groups = keys.map((key) => norms.filter((norm) => keyOf(norm) === key));
  const columns = ['ages', 'women', 'men', 'both', 'moved', 'position', 'who', 'source'] as const;
  const rows = groups.map((group) => {
    const [one] = group as [Norm];
    const cell = (sex: Norm['sex']) =>
      group
        .filter((norm) => norm.sex === sex)
        .map(valueText)
        .join('; ');
    return {
      ages:
        one.ages === null
          ? 'not stated'
          : `${one.ages[0]}${one.ages[1] === null ? '+' : `–${one.ages[1]}`}`,
      women: cell('female'),
      men: cell('male'),
      both: cell(null),
      moved: one.mode ?? 'not stated',
      position: one.position ?? 'not stated',
      who: [one.side && `${one.side} side`, one.group].filter(Boolean).join(', '),
      source: cite(one.source.citation),
    };
  });
  // A column that says nothing is left out.
  const kept = columns.filter((column) => rows.some((row) => row[column] !== ''));
  return markdownTable(
    kept,
    rows.map((row) => kept.map((column) => row[column])),
  );
}

/** Norms that differ in nothing but sex stand in one row. */
function keyOf({ ages, side, mode, position, group, source }: Norm): string {
  return JSON.stringify([ages, side, mode, position, group, source.id]);
}

function valueText({ mean, sd, meanCi95, range, n }: Norm): string {
  const spread =
    sd !== null
      ? ` ± ${sd}`
      : meanCi95 !== null
        ? `, mean within ${meanCi95[0]} to ${meanCi95[1]}`
        : range !== null
          ? `, people from ${range[0]} to ${range[1]}`
          : '';
  return `${mean}${spread}${n === null ? '' : ` (${n})`}`;
}
