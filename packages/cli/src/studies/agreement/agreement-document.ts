import { type CsvCell, formatCsv } from 'goniokit/report';
import { tool } from '../../tool.ts';
import { digits, interval } from '../output/study-numbers.ts';
import type { InputMark } from '../reading.ts';
import { agreementEntry } from '../reliability/reliability-document.ts';
import { agreementForm, type GroupAgreement, type NoAgreement } from './agreement-of.ts';
import type { PairedBy } from './reading-pairs.ts';

/** Agreement as plain data. */
export function agreementDocument(
  results: readonly (GroupAgreement | NoAgreement)[],
  pairedBy: PairedBy,
  inputs: readonly InputMark[],
  files: { readonly unknownFiles: readonly string[]; readonly unmeasuredFiles: readonly string[] },
  options: Readonly<Record<string, unknown>>,
) {
  return {
    format: 'goniokit-agreement',
    version: 1,
    tool: { name: tool.name, version: tool.version },
    inputs,
    options,
    pairedBy,
    difference: 'result less reference',
    ...files,
    groups: results.map((one) => {
      const { motion, side, unit, pairs, unpaired } = one.group;
      const head = { motion: motion || null, side: side ?? null, unit: unit || null };
      if ('refused' in one) {
        return { ...head, status: 'refused', reason: one.refused, n: pairs.length, unpaired };
      }
      const { agreement } = one;
      return {
        ...head,
        status: 'computed',
        ...agreementEntry(agreement),
        meanAbsoluteError: digits(agreement.meanAbsoluteError),
        rootMeanSquareError: digits(agreement.rootMeanSquareError),
        r: digits(agreement.r),
        fitting: agreementForm,
        icc: one.correlations.map((icc) => ({
          form: icc.form,
          value: digits(icc.value),
          ci95: interval(icc.interval),
        })),
        sem: digits(one.standardError),
        mdc90: digits(one.mdc90),
        mdc95: digits(one.mdc95),
        unpaired,
      };
    }),
  };
}

const columns = [
  'motion',
  'side',
  'status',
  'unit',
  'n',
  'unpaired',
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
  'meanAbsoluteError',
  'rootMeanSquareError',
  'r',
  'icc',
  'iccLow',
  'iccHigh',
  'sem',
  'mdc90',
  'mdc95',
  'reason',
];

/** Agreement as CSV, a row a motion. */
export function formatAgreementCsv(results: readonly (GroupAgreement | NoAgreement)[]): string {
  return formatCsv(columns, results.map(rowOf));
}

function rowOf(one: GroupAgreement | NoAgreement): readonly CsvCell[] {
  const { motion, side, unit, pairs, unpaired } = one.group;
  const head = [motion, side ?? null];
  const counts = [unit, pairs.length, unpaired.length];
  if ('refused' in one) {
    return [...head, 'refused', ...counts, ...columns.slice(7).map(() => null), one.refused];
  }
  const { agreement, correlations } = one;
  const icc = correlations.find(({ form }) => form === agreementForm);
  return [
    ...head,
    'computed',
    ...counts,
    ...[
      agreement.bias,
      ...agreement.biasInterval,
      agreement.standardDeviation,
      agreement.limits[0],
      ...agreement.lowerLimitInterval,
      agreement.limits[1],
      ...agreement.upperLimitInterval,
      agreement.meanAbsoluteError,
      agreement.rootMeanSquareError,
      agreement.r,
      icc?.value ?? Number.NaN,
      ...(icc?.interval ?? [Number.NaN, Number.NaN]),
      one.standardError,
      one.mdc90,
      one.mdc95,
    ].map(digits),
    null,
  ];
}
