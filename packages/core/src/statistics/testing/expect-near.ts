import { expect } from 'vitest';

/** Near by share of the expected value, or by the same number where that is small; null is NaN. */
export function expectNear(
  actual: number | undefined,
  expected: number | null | undefined,
  tolerance = 1e-10,
): void {
  if (expected === undefined || actual === undefined) throw new Error('nothing to compare');
  if (expected === null) {
    expect(actual).toBeNaN();
    return;
  }
  expect(Math.abs(actual - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(tolerance);
}

/** Near at both ends. */
export function expectNearInterval(
  actual: readonly [number, number],
  expected: readonly number[] | null,
  tolerance = 1e-10,
): void {
  if (expected !== null) expect(expected).toHaveLength(2);
  expectNear(actual[0], expected === null ? null : expected[0], tolerance);
  expectNear(actual[1], expected === null ? null : expected[1], tolerance);
}
