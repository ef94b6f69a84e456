import { type CsvCell, formatCsv } from 'goniokit/report';
import { tool } from '../../tool.ts';
import { digits, interval } from '../output/study-numbers.ts';
import type { InputMark } from '../reading.ts';
import {
  type CohortGroup,
  type CohortTest,
  type CohortTests,
  limitsOf,
  testsAdjusted,
} from './cohort-of.ts';
import { verdictOf } from './subject-change.ts';

/** What became of a cohort, as plain data. */
export function cohortDocument(
  groups: readonly CohortGroup[],
  test: CohortTest,
  inputs: readonly InputMark[],
  lost: Readonly<Record<string, readonly unknown[]>>,
  options: Readonly<Record<string, unknown>>,
) {
  return {
    format: 'goniokit-cohort',
    version: 1,
    tool: { name: tool.name, version: tool.version },
    inputs,
    options: { test, ...options },
    multipleTesting: { method: 'holm', test, tests: testsAdjusted(groups) },
    ...lost,
    groups: groups.map((group) => ({
      motion: group.motion || null,
      side: group.side,
      unit: group.unit || null,
      status: group.tests === null ? 'too-few-subjects' : 'computed',
      n: group.changes.length,
      notCounted: group.refused.length,
      ...(group.tests && testsEntry(group.tests)),
      responders: {
        ...group.responders,
        gainShare: group.responders.gainShare && digits(group.responders.gainShare),
        gainShareInterval: undefined,
        gainShareCi95:
          group.responders.gainShareInterval && interval(group.responders.gainShareInterval),
      },
      subjects: group.changes.map((one) => ({
        subject: one.subject,
        before: digits(one.before),
        after: digits(one.after),
        delta: digits(one.after - one.before),
        mdc95: one.mdc95 && { value: digits(one.mdc95.value), source: one.mdc95.source },
        verdict: verdictOf(one),
      })),
      refused: group.refused.map(({ subject, reasons }) => ({ subject, reasons })),
    })),
  };
}

function testsEntry({ before, after, t, wilcoxon, normality, effects, pAdjusted }: CohortTests) {
  return {
    before: { mean: digits(before.mean), sd: digits(before.sd) },
    after: { mean: digits(after.mean), sd: digits(after.sd) },
    change: { mean: digits(t.mean), ci95: interval(t.interval), sd: digits(t.standardDeviation) },
    tTest: { t: digits(t.t), degreesOfFreedom: t.degreesOfFreedom, p: digits(t.p) },
    wilcoxon: {
      above: wilcoxon.above,
      below: wilcoxon.below,
      method: wilcoxon.method,
      p: digits(wilcoxon.p),
    },
    normality: { w: digits(normality.w), p: digits(normality.p) },
    pAdjusted: digits(pAdjusted),
    effectSizes: {
      dz: digits(effects.dz),
      dzCi95: interval(effects.dzInterval),
      gz: digits(effects.gz),
      dav: digits(effects.dav),
      gav: digits(effects.gav),
      drm: digits(effects.drm),
      grm: digits(effects.grm),
      glassDelta: digits(effects.glassDelta),
    },
  };
}

const columns = [
  'motion',
  'side',
  'status',
  'unit',
  'n',
  'notCounted',
  'gain',
  'loss',
  'withinError',
  'errorUnknown',
  'gainShare',
  'gainShareLow',
  'gainShareHigh',
  'mdc95Low',
  'mdc95High',
  'beforeMean',
  'beforeSd',
  'afterMean',
  'afterSd',
  'change',
  'changeLow',
  'changeHigh',
  'changeSd',
  't',
  'degreesOfFreedom',
  'pT',
  'pWilcoxon',
  'shapiroW',
  'shapiroP',
  'pHolm',
  'dz',
  'dzLow',
  'dzHigh',
  'gz',
  'dav',
  'drm',
  'reasons',
];

/** What became of a cohort as CSV, a row a motion and side. */
export function formatCohortCsv(groups: readonly CohortGroup[]): string {
  return formatCsv(columns, groups.map(rowOf));
}

function rowOf({ motion, side, unit, changes, refused, responders, tests }: CohortGroup) {
  const { gain, loss, withinError, unknown, gainShare, gainShareInterval } = responders;
  const head: CsvCell[] = [
    motion,
    side,
    tests === null ? 'too-few-subjects' : 'computed',
    unit,
    changes.length,
    refused.length,
    gain,
    loss,
    withinError,
    unknown,
    ...[
      gainShare,
      ...(gainShareInterval ?? [null, null]),
      ...(limitsOf(changes) ?? [null, null]),
    ].map((value) => value && digits(value)),
  ];
  const reasons = [...new Set(refused.flatMap((one) => one.reasons))].join(';') || null;
  if (tests === null) {
    return [...head, ...columns.slice(head.length + 1).map(() => null), reasons];
  }
  const { before, after, t, wilcoxon, normality, effects, pAdjusted } = tests;
  return [
    ...head,
    ...[
      before.mean,
      before.sd,
      after.mean,
      after.sd,
      t.mean,
      ...t.interval,
      t.standardDeviation,
      t.t,
      t.degreesOfFreedom,
      t.p,
      wilcoxon.p,
      normality.w,
      normality.p,
      pAdjusted,
      effects.dz,
      ...effects.dzInterval,
      effects.gz,
      effects.dav,
      effects.drm,
    ].map(digits),
    reasons,
  ];
}
