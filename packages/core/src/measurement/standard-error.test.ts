import { describe, expect, it } from 'vitest';
import { standardErrorOfMean } from './standard-error.ts';

describe('standardErrorOfMean', () => {
  it('is that of a mean where there is no noise', () => {
    const { standardError, degreesOfFreedom, halfWidth95 } = standardErrorOfMean(
      [10, 12, 14],
      [0, 0, 0],
      null,
    );
    expect(standardError).toBe(1.1547005383792515);
    expect(degreesOfFreedom).toBe(2);
    // R: qt(0.975, 2) * 2 / sqrt(3)
    expect(halfWidth95).toBeCloseTo(4.968275, 6);
  });

  it('is the noise where the repetitions do not spread beyond it', () => {
    const { standardError, errorParts, degreesOfFreedom } = standardErrorOfMean(
      [10, 10, 10],
      [3, 3, 3],
      null,
    );
    expect(standardError).toBeCloseTo(3 / Math.sqrt(3), 12);
    expect(errorParts).toEqual({ repetitions: 0, noise: standardError, systematic: null });
    expect(degreesOfFreedom).toBeNull();
  });

  it('does not count noise twice: what the repetitions spread holds it already', () => {
    const spread = standardErrorOfMean([10, 12, 14], [0, 0, 0], null).standardError;
    expect(standardErrorOfMean([10, 12, 14], [1, 1, 1], null).standardError).toBeCloseTo(
      spread,
      12,
    );
  });

  it('has parts whose squares sum to its own', () => {
    const { standardError, errorParts } = standardErrorOfMean([10, 13, 17], [1, 2, 1], 4);
    const { repetitions, noise, systematic } = errorParts;
    expect(repetitions ** 2 + noise ** 2 + (systematic ?? 0) ** 2).toBeCloseTo(
      standardError ** 2,
      12,
    );
  });

  it('of one repetition is its noise: its spread is not known', () => {
    expect(standardErrorOfMean([10], [2], null)).toMatchObject({
      standardError: 2,
      degreesOfFreedom: null,
    });
  });
});
