import fc from 'fast-check';
import { expect, it } from 'vitest';
import oracle from '../../testdata/one-euro-hampel.json' with { type: 'json' };
import { GoniokitError } from '../errors/goniokit-error.ts';
import { hampel } from './hampel.ts';

const reading = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 4);
const series = fc.array(fc.oneof(reading, fc.constant(Number.NaN)), { maxLength: 40 });
const window = fc.constantFrom(3, 5, 7, 9);
const threshold = fc.constantFrom(0, 1, 2, 3);

function ramp(length: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => 4 * i - 30);
}

/** The definition, window by window, with sorting: independent of the sliding kernel. */
function plainHampel(values: readonly number[], size: number, limit: number): number[] {
  const seen = values.filter((value) => !Number.isNaN(value));
  const width = Math.min(size, seen.length);
  const cleaned = seen.map((value, i) => {
    const from = Math.min(Math.max(i - (size >> 1), 0), seen.length - width);
    const around = seen.slice(from, from + width);
    const level = middle(around);
    const spread = 1.4826 * middle(around.map((other) => Math.abs(other - level)));
    return width >= 3 && Math.abs(value - level) > limit * spread ? level : value;
  });
  return values.map((value) => (Number.isNaN(value) ? value : cleaned.shift()!));
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

it('is the definition, missing readings left out', () => {
  fc.assert(
    fc.property(series, window, threshold, (raw, size, limit) => {
      const { values } = hampel(Float64Array.from(raw), { window: size, threshold: limit });
      expect([...values]).toEqual(plainHampel(raw, size, limit));
    }),
    { numRuns: 300 },
  );
});

it('leaves a constant and a ramp as they are', () => {
  for (const clean of [new Float64Array(20).fill(12.5), ramp(20)]) {
    expect(hampel(clean)).toEqual({ values: clean, replaced: 0 });
  }
});

it('moves with offset and scale', () => {
  fc.assert(
    fc.property(series, reading, fc.constantFrom(-4, -1, 0.5, 2), (raw, offset, scale) => {
      const values = Float64Array.from(raw);
      const moved = hampel(values.map((value) => scale * value + offset));
      const kept = hampel(values);
      expect(moved.replaced).toBe(kept.replaced);
      expect([...moved.values]).toEqual([...kept.values].map((value) => scale * value + offset));
    }),
  );
});

it('runs backward as it runs forward', () => {
  fc.assert(
    fc.property(series, (raw) => {
      const values = Float64Array.from(raw);
      expect(hampel(values.toReversed()).values).toEqual(hampel(values).values.toReversed());
    }),
  );
});

it('replaces a wild reading on a ramp, two together, and those at both ends', () => {
  const wild = ramp(20);
  for (const [i, value] of [
    [0, 300],
    [8, 300],
    [9, 280],
    [19, -200],
  ] as const)
    wild[i] = value;
  const { values, replaced } = hampel(wild);
  expect(replaced).toBe(4);
  for (const [i, value] of ramp(20).entries()) {
    expect(Math.abs(values[i]! - value)).toBeLessThanOrEqual(16);
  }
});

it('leaves its input as it was', () => {
  const raw = ramp(20);
  raw[5] = 300;
  const before = raw.slice();
  hampel(raw);
  expect(raw).toEqual(before);
});

it('gives what the comments say', () => {
  const { values, replaced } = hampel(Float64Array.of(1, 2, 90, 4, 5, 6, 7));
  expect([...values]).toEqual([1, 2, 5, 4, 5, 6, 7]);
  expect(replaced).toBe(1);
});

it.each([2, 6, 1, 0, Number.NaN])('refuses a window of %d', (size) => {
  expect(() => hampel(ramp(9), { window: size })).toThrow(GoniokitError);
});

it.each(oracle.hampel_pose2sim_w7_n2.map(({ x, y }, index) => ({ x, y, index })))(
  'agrees with Pose2Sim, which leaves three readings at both ends alone: series $index',
  ({ x, y }) => {
    const { values } = hampel(Float64Array.from(x), { window: 7, threshold: 2 });
    expect([...values].slice(3, -3)).toEqual(y.slice(3, -3));
    expect(y.some((value, i) => value !== x[i])).toBe(true);
  },
);
