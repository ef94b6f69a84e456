import type { BlandAltman } from 'goniokit/statistics';
import { tool } from '../../tool.ts';
import { digits, interval } from '../output/study-numbers.ts';
import type { InputMark } from '../reading.ts';
import {
  type Refused,
  type Reliability,
  type ReliabilityDesign,
  whyFitting,
} from './reliability-of.ts';

/** Reliability as plain data. */
export function reliabilityDocument(
  results: readonly (Reliability | Refused)[],
  design: ReliabilityDesign,
  {
    inputs,
    unknownFiles,
    unmeasuredFiles,
  }: {
    readonly inputs: readonly InputMark[];
    readonly unknownFiles: readonly string[];
    readonly unmeasuredFiles: readonly string[];
  },
  asked: Readonly<Record<string, unknown>>,
) {
  return {
    format: 'goniokit-reliability',
    version: 1,
    tool: { name: tool.name, version: tool.version },
    inputs,
    options: { ...design, ...asked },
    fitting: whyFitting(design),
    unknownFiles,
    unmeasuredFiles,
    groups: results.map(groupEntry),
  };
}

function groupEntry(one: Reliability | Refused) {
  const { motion, side, stratum, unit, levels, subjects, missing } = one.group;
  const excluded = new Set(missing.map(({ subject }) => subject));
  const head = { motion: motion || null, side, stratum, unit: unit || null };
  const who = {
    levels,
    n: one.n,
    subjects: subjects.filter((subject) => !excluded.has(subject)),
    excluded: [...excluded],
    missing,
    readIn: one.group.readIn.map(([way, n]) => ({ way, n })),
  };
  if ('refused' in one) return { ...head, status: 'refused', reason: one.refused, ...who };
  return {
    ...head,
    status: 'computed',
    ...who,
    fitting: one.fitting,
    icc: one.correlations.map((icc) => ({
      form: icc.form,
      value: digits(icc.value),
      ci95: interval(icc.interval),
      f: digits(icc.f),
      degreesOfFreedom: icc.degreesOfFreedom,
      p: digits(icc.p),
    })),
    sem: digits(one.standardError),
    mdc90: digits(one.mdc90),
    mdc95: digits(one.mdc95),
    semOf: {
      agreement: digits(one.standardErrors.fromAgreement),
      residual: digits(one.standardErrors.fromResidual),
      withinSubjects: digits(one.standardErrors.fromWithinSubjects),
      correlation: digits(one.standardErrors.fromCorrelation),
    },
    blandAltman: one.pairs.map(({ first, second, agreement }) => ({
      first,
      second,
      ...agreementEntry(agreement),
    })),
  };
}

/** Bland and Altman's numbers as documents have them. */
export function agreementEntry(agreement: BlandAltman) {
  return {
    n: agreement.n,
    bias: digits(agreement.bias),
    biasCi95: interval(agreement.biasInterval),
    sd: digits(agreement.standardDeviation),
    lowerLimit: digits(agreement.limits[0]),
    lowerLimitCi95: interval(agreement.lowerLimitInterval),
    upperLimit: digits(agreement.limits[1]),
    upperLimitCi95: interval(agreement.upperLimitInterval),
    proportionalBias: {
      slope: digits(agreement.proportionalBias.slope),
      p: digits(agreement.proportionalBias.p),
    },
  };
}
