import { readFileSync } from 'node:fs';
import { workspaceRoot } from '@goniokit/fixtures/testing';
import { expect } from 'vitest';

type Interval = readonly [number | null, number | null];

interface CorrelationOracle {
  readonly icc: number | null;
  readonly ci: Interval | null;
}

/** What scipy and numpy say; null is no number. */
export const oracles: {
  readonly icc: readonly {
    readonly data: readonly (readonly number[])[];
    readonly result: Readonly<Record<string, CorrelationOracle>> & {
      readonly SEM_agreement: number;
      readonly SEM_sqrtMSE: number;
      readonly SEM_sqrtMSW: number;
    };
  }[];
  readonly blandAltman: readonly {
    readonly a: readonly number[];
    readonly b: readonly number[];
    readonly result: {
      readonly bias: number;
      readonly sd: number;
      readonly loa: Interval;
      readonly biasCI: Interval;
      readonly loaLowerCI: Interval;
      readonly loaUpperCI: Interval;
    };
  }[];
  readonly paired: readonly {
    readonly pre: readonly number[];
    readonly post: readonly number[];
    readonly result: Readonly<Record<string, number | null>> & {
      readonly ci95: Interval;
      readonly dz_ci95_nct: Interval | null;
      readonly wilcoxon: Readonly<
        Record<string, { readonly p: number | null; readonly p_two?: number }>
      >;
      readonly shapiro: { readonly W: number | null; readonly p: number | null } | null;
    };
  }[];
} = JSON.parse(
  readFileSync(new URL('packages/core/testdata/statistics.json', workspaceRoot), 'utf8'),
);

/** The same to the 6 digits that documents have, one of the last allowed. */
export function expectDigits(actual: unknown, expected: number | null | undefined): void {
  if (typeof expected !== 'number') {
    expect(actual).toBeNull();
    return;
  }
  expect(actual).toBeTypeOf('number');
  const size = Math.max(Math.abs(expected), 1e-9);
  expect(Math.abs((actual as number) - expected) / size).toBeLessThan(1.1e-5);
}

export function expectBoth(actual: unknown, expected: Interval | null | undefined): void {
  const ends = actual as Interval;
  expectDigits(ends[0], expected?.[0]);
  expectDigits(ends[1], expected?.[1]);
}

/** A table of subjects by columns. */
export function wideTable(
  rows: readonly (readonly number[])[],
  columns: readonly string[] = (rows[0] ?? []).map((_, i) => `rater ${i + 1}`),
): string {
  const lines = rows.map((row, i) => [`s${i + 1}`, ...row].join(','));
  return `${[['subject', ...columns].join(','), ...lines].join('\n')}\n`;
}
