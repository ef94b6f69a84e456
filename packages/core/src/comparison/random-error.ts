import type { Measured } from '../measurement/measurement.ts';

/** What is drawn anew with each measurement: the variance of repetitions and landmark noise, square degrees. */
export function randomVariance({ errorParts }: Measured): number {
  return errorParts.repetitions ** 2 + errorParts.noise ** 2;
}

/**
 * How well a measurement's variance is known: the sum over its parts of variance squared over degrees of
 * freedom. The systematic part has infinitely many.
 */
export function spreadOfVariance({ standardError, degreesOfFreedom }: Measured): number {
  return degreesOfFreedom === null ? 0 : standardError ** 4 / degreesOfFreedom;
}
