import {
  type BlandAltman,
  blandAltman,
  type IntraclassCorrelation,
  type IntraclassForm,
  intraclassCorrelation,
  intraclassForms,
  minimalDetectableChange,
  type StandardErrorOfMeasurement,
  standardErrorOfMeasurement,
} from 'goniokit/statistics';
import type { Across, ReadingGroup } from './reading-groups.ts';

/** How the readings will be used. */
export interface ReliabilityDesign {
  readonly across: Across;
  /** Whether raters stand for others, or for themselves alone. */
  readonly raters: 'random' | 'fixed';
  /** Whether the mean of all readings of a subject will be used, instead of a single one. */
  readonly mean: boolean;
}

/** Two raters or occasions against each other: first less second. */
export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  readonly agreement: BlandAltman;
  /** The readings, a row a subject. */
  readonly readings: readonly (readonly [number, number])[];
}

/** How reliable the readings of one motion and side are. */
export interface Reliability {
  readonly group: ReadingGroup;
  /** Subjects without a missing reading. */
  readonly n: number;
  readonly correlations: readonly IntraclassCorrelation[];
  readonly fitting: IntraclassForm;
  /** Of what will be used, in the model that fits. */
  readonly standardError: number;
  readonly standardErrors: StandardErrorOfMeasurement;
  readonly mdc90: number;
  readonly mdc95: number;
  readonly pairs: readonly PairAgreement[];
}

/** Why there are no numbers, as a sentence. */
export interface Refused {
  readonly group: ReadingGroup;
  readonly n: number;
  readonly refused: string;
}

/** With two subjects, a spread has one degree of freedom, and no interval says anything. */
export const fewestSubjects = 3;

const errorOf = {
  '1': 'fromWithinSubjects',
  '2': 'fromAgreement',
  '3': 'fromResidual',
} as const;

/** Reliability of the subjects whose readings are all there. */
export function reliabilityOf(
  group: ReadingGroup,
  design: ReliabilityDesign,
): Reliability | Refused {
  const rows = group.rows.filter((row) => !row.some(Number.isNaN));
  const n = rows.length;
  const refused = whyRefused(group, n, design.across);
  if (refused !== null) return { group, n, refused };
  const fitting = fittingForm(design);
  const standardErrors = standardErrorOfMeasurement(rows);
  const single = standardErrors[errorOf[fitting[4] as '1' | '2' | '3']];
  const standardError = design.mean ? single / Math.sqrt(group.levels.length) : single;
  return {
    group,
    n,
    correlations: intraclassForms.map((form) => intraclassCorrelation(rows, form)),
    fitting,
    standardError,
    standardErrors,
    mdc90: minimalDetectableChange(standardError, { confidence: 0.9 }),
    mdc95: minimalDetectableChange(standardError),
    pairs: pairsOf(group.levels, rows),
  };
}

function whyRefused({ levels }: ReadingGroup, n: number, across: Across): string | null {
  if (levels.length < 2) {
    const only = across === 'trial' ? 'one reading of each subject' : `one ${across}, ${levels[0]}`;
    return `it takes two readings of a subject: there is ${only}`;
  }
  if (n >= fewestSubjects) return null;
  const are = n === 1 ? 'is 1' : `are ${n}`;
  return `it takes ${fewestSubjects} subjects with every reading: there ${are}, and the spread of fewer says nothing`;
}

/** The model that the design of the study asks for. */
function fittingForm({ across, raters, mean }: ReliabilityDesign): IntraclassForm {
  const model = across === 'trial' ? 1 : across === 'rater' && raters === 'fixed' ? 3 : 2;
  return `ICC(${model},${mean ? 'k' : 1})`;
}

/** Why that model, and what it takes for granted. */
export function whyFitting(design: ReliabilityDesign): string {
  const { across, raters, mean } = design;
  const reason =
    across === 'trial'
      ? 'nothing tells the readings of a subject apart, so that all of their spread is error (one way)'
      : across === 'occasion'
        ? 'every subject was read on the same occasions, and a shift from one to the next counts as error (two ways, agreement)'
        : raters === 'fixed'
          ? 'these raters alone will read, and a constant between them does no harm (two ways, consistency)'
          : 'every subject was read by the same raters, who stand for others, and a constant between them counts as error (two ways, agreement; --raters fixed where no others will read)';
  const use = mean
    ? 'the mean of all readings of a subject will be used'
    : 'a single reading will be used (--mean for the mean of all)';
  return `${fittingForm(design)}: ${reason}; ${use}`;
}

function pairsOf(
  levels: readonly string[],
  rows: readonly (readonly number[])[],
): readonly PairAgreement[] {
  return levels.flatMap((first, i) =>
    levels.slice(i + 1).map((second, j) => {
      const readings = rows.map((row) => [row[i] as number, row[i + 1 + j] as number] as const);
      const agreement = blandAltman(
        readings.map(([one]) => one),
        readings.map(([, two]) => two),
      );
      return { first, second, agreement, readings };
    }),
  );
}
