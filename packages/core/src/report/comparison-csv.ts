import type { ComparisonResult } from './comparison-document.ts';
import { type CsvCell, formatCsv } from './format-csv.ts';
import { normCells, normColumns } from './norm-cells.ts';
import type { NormOf } from './norm-entry.ts';
import { roundComparison } from './round-comparison.ts';

const columns = [
  'beforeFile',
  'afterFile',
  'motion',
  'side',
  'status',
  'unit',
  'before',
  'after',
  'delta',
  'deltaCi95Low',
  'deltaCi95High',
  'mdc95',
  'mdc95Source',
  'verdict',
  'grossDelta',
  'grossDeltaCi95Low',
  'grossDeltaCi95High',
  'compensationDelta',
  'compensationDeltaCi95Low',
  'compensationDeltaCi95High',
  'reasons',
] as const;

/**
 * The comparisons as CSV, one row each. Lists within a cell are parted by semicolons, angles are in
 * degrees.
 *
 * @param normOf adds the norm that fits each row, in columns of its own
 * @example formatComparisonCsv({ before, after, comparisons: [] }).slice(0, 11) // 'beforeFile,'
 */
export function formatComparisonCsv({
  before,
  after,
  comparisons,
  normOf,
}: ComparisonResult & { readonly normOf?: NormOf | undefined }): string {
  return formatCsv(
    [...columns, ...normColumns(normOf)],
    comparisons.map((comparison) => {
      const one = roundComparison(comparison);
      const names = [before.file, after.file, one.motion, one.side, one.status];
      return one.status === 'compared'
        ? [
            ...names,
            one.unit,
            one.before,
            one.after,
            one.delta,
            ...one.deltaCi95,
            one.mdc95?.value ?? null,
            one.mdc95?.source ?? null,
            one.verdict,
            one.grossDelta,
            ...(one.grossDeltaCi95 ?? [null, null]),
            one.compensationDelta,
            ...(one.compensationDeltaCi95 ?? [null, null]),
            null,
            ...normCells(one, normOf),
          ]
        : [
            ...names,
            ...columns.slice(names.length, -1).map(() => null),
            one.reasons.join(';'),
            ...normCells(one, normOf),
          ];
    }) satisfies readonly (readonly CsvCell[])[],
  );
}
