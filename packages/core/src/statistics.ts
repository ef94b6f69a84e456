// `goniokit/statistics`: reliability, agreement and change of readings.
export { type AgreementWithTruth, agreementWithTruth } from './statistics/agreement-with-truth.ts';
export { type BlandAltman, blandAltman } from './statistics/bland-altman.ts';
export type { ConfidenceOptions, Interval } from './statistics/confidence.ts';
export { holmAdjusted } from './statistics/holm-adjusted.ts';
export {
  type IntraclassCorrelation,
  type IntraclassForm,
  intraclassCorrelation,
  intraclassForms,
} from './statistics/intraclass-correlation.ts';
export { limbSymmetryIndex } from './statistics/limb-symmetry-index.ts';
export {
  type LinearRegression,
  linearRegression,
  pearsonCorrelation,
} from './statistics/linear-regression.ts';
export { type MannWhitney, mannWhitney } from './statistics/mann-whitney.ts';
export { type MeanSquares, meanSquares } from './statistics/mean-squares.ts';
export { minimalDetectableChange } from './statistics/minimal-detectable-change.ts';
export { type PairedEffectSizes, pairedEffectSizes } from './statistics/paired-effect-sizes.ts';
export { type PairedTTest, pairedTTest } from './statistics/paired-t-test.ts';
export { proportionInterval } from './statistics/proportion-interval.ts';
export {
  type ReliableChangeIndex,
  type ReliableChangeInput,
  reliableChangeIndex,
} from './statistics/reliable-change-index.ts';
export { type ShapiroWilk, shapiroWilk } from './statistics/shapiro-wilk.ts';
export {
  type StandardErrorOfMeasurement,
  standardErrorFromReliability,
  standardErrorOfMeasurement,
} from './statistics/standard-error-of-measurement.ts';
export { type TTest, type TwoSampleTTest, twoSampleTTest } from './statistics/two-sample-t-test.ts';
export {
  type WilcoxonOptions,
  type WilcoxonSignedRank,
  wilcoxonSignedRank,
} from './statistics/wilcoxon-signed-rank.ts';
