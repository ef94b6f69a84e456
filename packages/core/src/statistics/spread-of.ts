import { sampleStandardDeviation } from './sample-standard-deviation.ts';

/** The sample standard deviation, and 0 where nothing but rounding spreads: values that should be equal. */
export function spreadOf(values: readonly number[], rounding: number): number {
  const spread = sampleStandardDeviation(values);
  return spread <= rounding ? 0 : spread;
}
