import { formatTable, type TextColumn } from 'goniokit/report';
import { wrapText } from '../../output/wrap-text.ts';
import { counted, groupName, listed, plainText } from '../output/group-name.ts';
import { change, decimals, range, reading } from '../output/study-numbers.ts';
import {
  type Refused,
  type Reliability,
  type ReliabilityDesign,
  whyFitting,
} from './reliability-of.ts';

const WIDTH = 100;

const columns = (fitting: string): readonly TextColumn[] => [
  { title: 'readings', align: 'left' },
  { title: 'n', align: 'right' },
  { title: fitting, align: 'right' },
  { title: '95 %', align: 'right' },
  { title: 'SEM', align: 'right' },
  { title: 'MDC90', align: 'right' },
  { title: 'MDC95', align: 'right' },
];

/** Reliability as a table for people. */
export function formatReliabilityText(
  results: readonly (Reliability | Refused)[],
  design: ReliabilityDesign,
  notes: readonly string[],
): string {
  const computed = results.filter((one) => 'fitting' in one);
  const refused = results.filter((one) => 'refused' in one);
  const table = formatTable(
    columns(computed[0]?.fitting ?? ''),
    computed.map((one) => ({ cells: cellsOf(one), below: belowOf(one) })),
  );
  return plainText([
    ...(computed.length > 0 ? [...table, ''] : []),
    ...refused.flatMap(({ group, refused: why }) => [
      ...wrapText(`${groupName(group)}: no reliability, ${why}`, WIDTH),
      ...missingLines(group.missing),
    ]),
    ...(refused.length > 0 ? [''] : []),
    ...notes.flatMap((note) => wrapText(note, WIDTH)),
    ...(notes.length > 0 ? [''] : []),
    ...(computed.length > 0 ? legend(design) : []),
  ]);
}

function cellsOf({ group, n, correlations, fitting, ...one }: Reliability): readonly string[] {
  const icc = correlations.find(({ form }) => form === fitting);
  const { unit } = group;
  return [
    groupName(group),
    String(n),
    decimals(icc?.value ?? Number.NaN, 2),
    icc ? range(icc.interval, 'ratio') : '',
    reading(one.standardError, unit),
    reading(one.mdc90, unit),
    reading(one.mdc95, unit),
  ];
}

function belowOf({ group, correlations, pairs }: Reliability): readonly string[] {
  const { unit } = group;
  const others = correlations.map(
    ({ form, value, interval }) => `${form} ${decimals(value, 2)} (${range(interval, 'ratio')})`,
  );
  const indented = (text: string) => wrapText(text, WIDTH, '    ');
  return [
    ...[others.slice(0, 3), others.slice(3)].flatMap((row) => indented(row.join(', '))),
    ...pairs.flatMap(({ first, second, agreement }) =>
      indented(
        `${first} − ${second}: bias ${change(agreement.bias, unit)} (${range(agreement.biasInterval, unit)}), limits ${range(agreement.limits, unit)} (lower ${range(agreement.lowerLimitInterval, unit)}, upper ${range(agreement.upperLimitInterval, unit)})`,
      ),
    ),
    ...missingLines(group.missing),
    ...(group.readIn.length > 1
      ? indented(
          `read in several ways, which errs more: ${group.readIn.map(([way, n]) => `${way} (${n})`).join('; ')}`,
        )
      : []),
  ];
}

function missingLines(missing: Reliability['group']['missing']): readonly string[] {
  if (missing.length === 0) return [];
  const subjects = new Set(missing.map(({ subject }) => subject)).size;
  const cells = missing.map(({ subject, level, reason }) => `${subject} ${level}: ${reason}`);
  return wrapText(
    `${counted(subjects, 'subject')} left out, a reading is missing: ${listed(cells)}`,
    WIDTH,
    '    ',
  );
}

function legend(design: ReliabilityDesign): readonly string[] {
  return [
    whyFitting(design),
    "SEM: how far a reading lies from the subject's own mean, in that model",
    'MDC: the change that an unchanged subject stays below, with 90 and 95 % confidence: 1.645 and 1.96 times the root of 2 times SEM',
    'limits: 95 % of differences lie between (Bland and Altman), with their own 95 % intervals',
  ].flatMap((line) => wrapText(line, WIDTH));
}
