import { type CsvCell, formatCsv } from 'goniokit/report';
import { intraclassForms } from 'goniokit/statistics';
import { digits } from '../output/study-numbers.ts';
import type { Refused, Reliability } from './reliability-of.ts';

const columns = [
  'motion',
  'side',
  'stratum',
  'status',
  'unit',
  'n',
  'excluded',
  'fitting',
  ...intraclassForms.flatMap((form) => [form, `${form} low`, `${form} high`]),
  'sem',
  'mdc90',
  'mdc95',
  'first',
  'second',
  'bias',
  'biasLow',
  'biasHigh',
  'sd',
  'lowerLimit',
  'lowerLimitLow',
  'lowerLimitHigh',
  'upperLimit',
  'upperLimitLow',
  'upperLimitHigh',
  'reason',
];

/** Reliability as CSV: a row for each two raters or occasions of a motion and side. */
export function formatReliabilityCsv(results: readonly (Reliability | Refused)[]): string {
  return formatCsv(columns, results.flatMap(rowsOf));
}

function rowsOf(one: Reliability | Refused): readonly (readonly CsvCell[])[] {
  const { motion, side, stratum, unit, missing } = one.group;
  const excluded = new Set(missing.map(({ subject }) => subject)).size;
  const head = (status: string) => [motion, side, stratum, status, unit, one.n, excluded];
  if ('refused' in one) {
    const blank = columns.slice(8).map(() => null);
    return [[...head('refused'), ...blank, one.refused]];
  }
  const numbers = [
    ...one.correlations.flatMap(({ value, interval }) => [value, ...interval]),
    one.standardError,
    one.mdc90,
    one.mdc95,
  ].map(digits);
  return one.pairs.map(({ first, second, agreement }) => [
    ...head('computed'),
    one.fitting,
    ...numbers,
    first,
    second,
    ...[
      agreement.bias,
      ...agreement.biasInterval,
      agreement.standardDeviation,
      agreement.limits[0],
      ...agreement.lowerLimitInterval,
      agreement.limits[1],
      ...agreement.upperLimitInterval,
    ].map(digits),
    null,
  ]);
}
