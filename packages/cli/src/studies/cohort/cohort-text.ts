import { formatTable, notComparableSentences, type TextColumn } from 'goniokit/report';
import { wrapText } from '../../output/wrap-text.ts';
import { counted, groupName, listed, plainText } from '../output/group-name.ts';
import { change, decimals, probability, range, reading } from '../output/study-numbers.ts';
import { fewestSubjects } from '../reliability/reliability-of.ts';
import {
  type CohortGroup,
  type CohortTest,
  type CohortTests,
  limitsOf,
  testsAdjusted,
} from './cohort-of.ts';
import type { NoChange } from './subject-change.ts';

const WIDTH = 100;

const columns: readonly TextColumn[] = [
  { title: 'readings', align: 'left' },
  { title: 'n', align: 'right' },
  { title: 'before', align: 'right' },
  { title: 'after', align: 'right' },
  { title: 'change', align: 'right' },
  { title: '95 %', align: 'right' },
  { title: 'p', align: 'right' },
  { title: 'p (Holm)', align: 'right' },
  { title: 'd_z', align: 'right' },
  { title: 'gain', align: 'right' },
];

/** What became of a cohort, for people. */
export function formatCohortText(
  groups: readonly CohortGroup[],
  test: CohortTest,
  notes: readonly string[],
): string {
  const rows = groups.map((group) => ({ cells: cellsOf(group, test), below: belowOf(group) }));
  return plainText([
    ...formatTable(columns, rows),
    '',
    ...notes.flatMap((note) => wrapText(note, WIDTH)),
    ...(notes.length > 0 ? [''] : []),
    ...legend(test, testsAdjusted(groups)).flatMap((line) => wrapText(line, WIDTH)),
  ]);
}

function cellsOf(group: CohortGroup, test: CohortTest): readonly string[] {
  const { changes, unit, tests, responders } = group;
  const { gain, loss, withinError } = responders;
  const known = gain + loss + withinError;
  const gains = known > 0 ? `${gain} of ${known}` : '–';
  const head = [groupName(group), String(changes.length)];
  if (tests === null) return [...head, ...columns.slice(3).map(() => '–'), gains];
  return [
    ...head,
    reading(tests.before.mean, unit),
    reading(tests.after.mean, unit),
    change(tests.t.mean, unit),
    range(tests.t.interval, unit),
    probability(test === 't' ? tests.t.p : tests.wilcoxon.p),
    probability(tests.pAdjusted),
    decimals(tests.effects.dz, 2),
    gains,
  ];
}

function belowOf({ unit, tests, responders, changes, refused }: CohortGroup): readonly string[] {
  const limits = limitsOf(changes);
  const { gain, loss, withinError, unknown, gainShareInterval: share } = responders;
  const percent = (value: number) => `${Math.round(100 * value)}\u00a0%`;
  const counts = [
    share === null
      ? ''
      : `gain ${gain} (${percent(share[0])} to ${percent(share[1])} of such subjects), loss ${loss}, no clear change ${withinError}`,
    unknown === 0 ? '' : `error not known: ${unknown}`,
    limits === null ? '' : `MDC95 ${limitText(limits, unit)} (${sourcesOf(changes)})`,
  ].filter(Boolean);
  return [
    ...(tests === null
      ? [`no test: it takes ${fewestSubjects} subjects with before and after`]
      : testLines(tests, unit)),
    counts.join('; '),
    ...refusedLines(refused),
  ].flatMap((line) => wrapText(line, WIDTH, '    '));
}

/** Where the limits are from, the most frequent first. */
function sourcesOf(changes: CohortGroup['changes']): string {
  const sources = new Map<string, number>();
  for (const { mdc95 } of changes) {
    if (mdc95 !== null) sources.set(mdc95.source, (sources.get(mdc95.source) ?? 0) + 1);
  }
  return [...sources]
    .sort(([, a], [, b]) => b - a)
    .map(([source]) => source)
    .join(', ');
}

function limitText([low, high]: readonly [number, number], unit: string): string {
  return low === high ? reading(low, unit) : range([low, high], unit);
}

function testLines({ t, wilcoxon, normality, effects, before, after }: CohortTests, unit: string) {
  const normal = Number.isFinite(normality.w)
    ? `changes normal? W ${decimals(normality.w, 3)}, p ${probability(normality.p)} (Shapiro-Wilk)`
    : 'changes normal? not tested (3 to 5000 subjects, not all alike)';
  return [
    `SD ${reading(before.sd, unit)} before, ${reading(after.sd, unit)} after, ${reading(t.standardDeviation, unit)} of changes; t(${t.degreesOfFreedom}) ${decimals(t.t, 2)}, p ${probability(t.p)}; Wilcoxon p ${probability(wilcoxon.p)} (${wilcoxon.method}); ${normal}`,
    `d_z ${decimals(effects.dz, 2)} (${range(effects.dzInterval, 'ratio')}), g_z ${decimals(effects.gz, 2)}, d_av ${decimals(effects.dav, 2)}, d_rm ${decimals(effects.drm, 2)}`,
  ];
}

const sentences: Readonly<Record<string, string>> = notComparableSentences;

/** Refusals by their reason, most of them first. */
function refusedLines(refused: readonly NoChange[]): readonly string[] {
  if (refused.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { subject, reasons } of refused) {
    for (const reason of reasons) byReason.set(reason, [...(byReason.get(reason) ?? []), subject]);
  }
  const reasons = [...byReason].sort(([, a], [, b]) => b.length - a.length);
  return [
    `${counted(refused.length, 'subject')} not counted:`,
    ...reasons.map(([reason, subjects]) => `- ${sentences[reason] ?? reason}: ${listed(subjects)}`),
  ];
}

function legend(test: CohortTest, tests: number): readonly string[] {
  const name = test === 't' ? 'paired t test' : "Wilcoxon's signed ranks";
  return [
    `p: ${name}, two-sided; ${tests > 1 ? `p (Holm): adjusted for the ${tests} tests of this table, left and right among them` : 'one test, nothing to adjust for'}`,
    'of such subjects: 95 % interval of a share, exact (Clopper and Pearson); behind d_z its 95 % interval',
    'd_z: mean change by the SD of changes; g_z: corrected for small samples; d_av, d_rm: by the SD of readings',
    'gain: more of the named motion, by more than the MDC95, the change that an unchanged subject stays below: the largest of what the repetitions of both sessions show, of what is published and of your own; "no clear change" is within it',
    'a cohort without a control group shows that something changed, not what changed it',
  ];
}
