import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holmAdjusted } from './holm-adjusted.ts';
import { proportionInterval } from './proportion-interval.ts';
import { expectNearInterval } from './testing/expect-near.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe('Holm', () => {
  it('rejects something exactly where Bonferroni does, and leaves the order of the tests', () => {
    fc.assert(
      fc.property(fc.array(probability, { minLength: 1, maxLength: 12 }), (list) => {
        const adjusted = holmAdjusted(list);
        const smallest = Math.min(...list);
        expect(Math.min(...adjusted)).toBe(Math.min(1, list.length * smallest));
        for (const [i, one] of list.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(one);
          for (const [j, other] of list.entries())
            if (one < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
        }
      }),
    );
  });

  it('leaves a single test as it is, and counts no test without result', () => {
    expect(holmAdjusted([0.04])).toEqual([0.04]);
    expect(holmAdjusted([])).toEqual([]);
    expect(holmAdjusted([Number.NaN, 0.02, 0.5])).toEqual([Number.NaN, 0.04, 0.5]);
  });

  it('gives what the comment says', () => {
    expect(holmAdjusted([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  });
});

describe('the interval of a share', () => {
  // scipy 1.17.1: binomtest(count, n).proportion_ci(confidence, 'exact')
  it.each([
    [0, 10, 0.95, 0, 0.30849710781876294],
    [10, 10, 0.9, 0.7411344491066528, 1],
    [3, 10, 0.95, 0.06673951117773447, 0.652452850060008],
    [1, 3, 0.95, 0.008403758659612647, 0.9057006759492866],
    [17, 40, 0.9, 0.29184657878648973, 0.5668609107163234],
    [250, 1000, 0.95, 0.2234304062646791, 0.2780500062237556],
  ])('%i of %i at %f is that of scipy', (count, n, confidence, low, high) => {
    expectNearInterval(proportionInterval(count, n, { confidence }), [low, high], 1e-12);
  });

  it('is that of the others, mirrored, and holds the share', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (count, others) => {
        fc.pre(count + others > 0);
        const [low, high] = proportionInterval(count, count + others);
        const [otherLow, otherHigh] = proportionInterval(others, count + others);
        expectNearInterval([low, high], [1 - otherHigh, 1 - otherLow], 1e-10);
        expect(low).toBeLessThanOrEqual(count / (count + others));
        expect(high).toBeGreaterThanOrEqual(count / (count + others));
      }),
    );
  });

  it('is none of numbers that are no counts', () => {
    expect(proportionInterval(3, 2)).toEqual([Number.NaN, Number.NaN]);
    expect(proportionInterval(0.5, 2)).toEqual([Number.NaN, Number.NaN]);
  });

  it('gives what the comment says', () => {
    expect(proportionInterval(0, 10)[0]).toBe(0);
    expect(proportionInterval(0, 10)[1]).toBeCloseTo(0.3084971078187608, 12);
  });
});
