import { describe, expect, it } from 'vitest';
import type { Measured } from '../measurement/measurement.ts';
import { compare } from './compare.ts';
import { repetitionChange } from './repetition-change.ts';
import { madeUpMeasured, madeUpMeasurements } from './testing/made-up-measured.ts';

/** Repetitions in which the eye sees so much more than the joint makes. */
function leaning(values: readonly number[], more: readonly number[]): Measured {
  const one = madeUpMeasured(values);
  const repetitions = one.repetitions.map((repetition, i) => ({
    ...repetition,
    gross: repetition.value + more[i]!,
  }));
  return { ...one, repetitions, gross: one.value + more.reduce((a, b) => a + b) / more.length };
}

describe('repetitionChange', () => {
  it('is the interval of Welch', () => {
    // scipy 1.17.1: ttest_ind([98, 100, 102], [88, 90, 95], equal_var=False).confidence_interval()
    const [low, high] = repetitionChange(
      madeUpMeasured([88, 90, 95]),
      madeUpMeasured([98, 100, 102]),
      ({ value }) => value,
    )!;
    expect(low).toBeCloseTo(1.592, 3);
    expect(high).toBeCloseTo(16.408, 3);
  });

  it('is not known from one repetition, nor where one is missing', () => {
    const one = madeUpMeasured([90, 91]);
    expect(repetitionChange(madeUpMeasured([88]), one, ({ value }) => value)).toBeNull();
    expect(repetitionChange(one, one, ({ gross }) => gross ?? Number.NaN)).toBeNull();
  });

  it('is given of what the eye sees, and of what compensation took', () => {
    const [compared] = compare(
      madeUpMeasurements(leaning([88, 90, 92], [2, 3, 4])),
      madeUpMeasurements(leaning([98, 100, 102], [7, 8, 9])),
    );
    expect(compared).toMatchObject({ grossDelta: 15, compensationDelta: 5 });
    const { grossDeltaCi95, compensationDeltaCi95 } = compared as unknown as Record<
      string,
      [number, number]
    >;
    // Each session's mean strays by 1 / sqrt(3): t(4) x sqrt(2 / 3).
    expect(compensationDeltaCi95![1] - 5).toBeCloseTo(2.267, 3);
    // What the eye sees strays by 3 / sqrt(3) there, of four degrees of freedom as well.
    expect(grossDeltaCi95![1] - 15).toBeCloseTo(6.8009, 3);
  });
});
