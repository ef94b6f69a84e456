import { formatCsv } from './format-csv.ts';
import { roundSides } from './round-sides.ts';
import type { SidesResult } from './sides-document.ts';

const columns = [
  'file',
  'motion',
  'status',
  'unit',
  'left',
  'right',
  'difference',
  'differenceCi95Low',
  'differenceCi95High',
  'mdc95',
  'mdc95Source',
  'verdict',
  'symmetryIndexPercent',
  'symmetryIndexOf',
  'symmetryIndexStandardError',
  'symmetryIndexCi95Low',
  'symmetryIndexCi95High',
  'longerLeft',
  'warnings',
  'reasons',
] as const;

/**
 * The sides as CSV, one row for each motion. Lists within a cell are parted by semicolons, angles are in
 * degrees, `longerLeft` is a share.
 *
 * @example formatSidesCsv({ recording, sides: [] }).slice(0, 12) // 'file,motion,'
 */
export function formatSidesCsv({ recording, sides }: SidesResult): string {
  return formatCsv(
    columns,
    sides.map(roundSides).map((one) => {
      const names = [recording.file, one.motion, one.status];
      if (one.status === 'not-comparable')
        return [
          ...names,
          ...columns.slice(names.length, -1).map(() => null),
          one.reasons.join(';'),
        ];
      const index = one.symmetryIndex;
      return [
        ...names,
        one.unit,
        one.left,
        one.right,
        one.difference,
        ...one.differenceCi95,
        one.mdc95?.value ?? null,
        one.mdc95?.source ?? null,
        one.verdict,
        index?.percent ?? null,
        index?.of ?? null,
        index?.standardError ?? null,
        ...(index?.ci95 ?? [null, null]),
        one.longerLeft,
        one.warnings.join(';'),
        null,
      ];
    }),
  );
}
