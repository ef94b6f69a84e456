import { formatTable, type TextColumn } from 'goniokit/report';
import { wrapText } from '../../output/wrap-text.ts';
import { counted, groupName, listed, plainText } from '../output/group-name.ts';
import { change, decimals, probability, range, reading } from '../output/study-numbers.ts';
import {
  agreementForm,
  type GroupAgreement,
  type NoAgreement,
  subjectsTwice,
} from './agreement-of.ts';
import type { PairedBy, Unpaired } from './reading-pairs.ts';

const WIDTH = 100;

const columns: readonly TextColumn[] = [
  { title: 'readings', align: 'left' },
  { title: 'n', align: 'right' },
  { title: 'bias', align: 'right' },
  { title: 'limits of agreement', align: 'right' },
  { title: 'MAE', align: 'right' },
  { title: 'RMSE', align: 'right' },
  { title: agreementForm, align: 'right' },
  { title: 'SEM', align: 'right' },
  { title: 'MDC95', align: 'right' },
];

/** Agreement as a table for people. */
export function formatAgreementText(
  results: readonly (GroupAgreement | NoAgreement)[],
  by: PairedBy,
  notes: readonly string[],
): string {
  const computed = results.filter((one) => 'agreement' in one);
  const refused = results.filter((one) => 'refused' in one);
  const rows = computed.map((one) => ({ cells: cellsOf(one), below: belowOf(one) }));
  return plainText([
    ...(computed.length > 0 ? [...formatTable(columns, rows), ''] : []),
    ...refused.flatMap(({ group, refused: why }) => [
      ...wrapText(`${groupName(group)}: no agreement, ${why}`, WIDTH),
      ...unpairedLines(group.unpaired),
    ]),
    ...(refused.length > 0 ? [''] : []),
    ...notes.flatMap((note) => wrapText(note, WIDTH)),
    ...(notes.length > 0 ? [''] : []),
    ...(computed.length > 0 ? legend(by) : []),
  ]);
}

function cellsOf({ group, agreement, ...one }: GroupAgreement): readonly string[] {
  const { unit } = group;
  const icc = one.correlations.find(({ form }) => form === agreementForm);
  return [
    groupName(group),
    String(agreement.n),
    change(agreement.bias, unit),
    range(agreement.limits, unit),
    reading(agreement.meanAbsoluteError, unit),
    reading(agreement.rootMeanSquareError, unit),
    decimals(icc?.value ?? Number.NaN, 2),
    reading(one.standardError, unit),
    reading(one.mdc95, unit),
  ];
}

function belowOf({ group, agreement, correlations }: GroupAgreement): readonly string[] {
  const { unit } = group;
  const { proportionalBias } = agreement;
  const iccs = correlations
    .filter(({ form }) => form.endsWith(',1)'))
    .map(
      ({ form, value, interval }) => `${form} ${decimals(value, 2)} (${range(interval, 'ratio')})`,
    );
  const twice = subjectsTwice(group);
  return [
    `bias ${range(agreement.biasInterval, unit)}, lower limit ${range(agreement.lowerLimitInterval, unit)}, upper limit ${range(agreement.upperLimitInterval, unit)} (95 % intervals)`,
    `${iccs.join(', ')}, r ${decimals(agreement.r, 2)}`,
    `bias by size: ${decimals(proportionalBias.slope, 2)} a unit (p ${probability(proportionalBias.p)})`,
    ...(twice > 0
      ? [
          `${counted(twice, 'subject has', 'subjects have')} more than one pair: such pairs hang together, and the intervals are narrower than they should be (--by-side parts the sides)`,
        ]
      : []),
  ]
    .flatMap((line) => wrapText(line, WIDTH, '    '))
    .concat(unpairedLines(group.unpaired));
}

/** Rows without the other, by their reason. */
function unpairedLines(unpaired: readonly Unpaired[]): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { name, side, reason } of unpaired) {
    const named = side === 'none' ? name : `${name} ${side}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), named]);
  }
  return [...byReason].flatMap(([reason, names]) =>
    wrapText(
      `${counted(names.length, 'row')} not paired, ${reason}: ${listed(names)}`,
      WIDTH,
      '    ',
    ),
  );
}

function legend(by: PairedBy): readonly string[] {
  return [
    `results less reference, paired by ${by}, motion and side`,
    'limits: 95 % of differences lie between (Bland and Altman)',
    `MAE, RMSE: mean size of differences and the root of the mean of their squares: bias and spread together`,
    `${agreementForm}: both methods measured every subject, and a constant between them counts as error`,
    'SEM, MDC: of one method exchanged for the other, in that model',
  ].flatMap((line) => wrapText(line, WIDTH));
}
