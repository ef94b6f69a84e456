import {
  type AgreementWithTruth,
  agreementWithTruth,
  type IntraclassCorrelation,
  intraclassCorrelation,
  intraclassForms,
  minimalDetectableChange,
  standardErrorOfMeasurement,
} from 'goniokit/statistics';
import { fewestSubjects } from '../reliability/reliability-of.ts';
import type { PairGroup } from './reading-pairs.ts';

/** How well the results of one motion agree with their reference: result less reference. */
export interface GroupAgreement {
  readonly group: PairGroup;
  readonly agreement: AgreementWithTruth;
  readonly correlations: readonly IntraclassCorrelation[];
  /** Of a result exchanged for a reference: model 2, agreement. */
  readonly standardError: number;
  readonly mdc90: number;
  readonly mdc95: number;
}

export interface NoAgreement {
  readonly group: PairGroup;
  readonly refused: string;
}

/** The model that fits: both methods measured every subject, and a constant between them counts. */
export const agreementForm = 'ICC(2,1)';

export function agreementOf(group: PairGroup): GroupAgreement | NoAgreement {
  const { pairs } = group;
  if (pairs.length < fewestSubjects) {
    const are = pairs.length === 1 ? 'is 1' : `are ${pairs.length}`;
    return {
      group,
      refused: `it takes ${fewestSubjects} pairs: there ${are}, and the spread of fewer says nothing`,
    };
  }
  const rows = pairs.map(({ result, reference }) => [result, reference] as const);
  const { fromAgreement } = standardErrorOfMeasurement(rows);
  return {
    group,
    agreement: agreementWithTruth(
      rows.map(([result]) => result),
      rows.map(([, reference]) => reference),
    ),
    correlations: intraclassForms.map((form) => intraclassCorrelation(rows, form)),
    standardError: fromAgreement,
    mdc90: minimalDetectableChange(fromAgreement, { confidence: 0.9 }),
    mdc95: minimalDetectableChange(fromAgreement),
  };
}

/** Subjects who have more than one pair: their pairs are less apart than those of different subjects. */
export function subjectsTwice({ pairs }: PairGroup): number {
  const seen = new Map<string, number>();
  for (const { who } of pairs) seen.set(who, (seen.get(who) ?? 0) + 1);
  return [...seen.values()].filter((count) => count > 1).length;
}
