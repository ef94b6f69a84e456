import { type AgreementWithTruth, agreementWithTruth } from 'goniokit/statistics';

/** How far readings lie from what they are compared with, degrees. */
export interface Agreement extends AgreementWithTruth {
  /** Largest difference, whichever way. */
  readonly largest: number;
}

/** Agreement of readings with their reference; null where there are too few for a spread. */
export function agreementOf(
  reference: readonly number[],
  reading: readonly number[],
): Agreement | null {
  if (reference.length < 2) return null;
  return {
    ...agreementWithTruth(reading, reference),
    largest: reading.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (reference[i] as number))),
      0,
    ),
  };
}
