import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from '../../testdata/statistics.json' with { type: 'json' };
import { sampleMean } from './sample-mean.ts';
import { sampleStandardDeviation } from './sample-standard-deviation.ts';

const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
  minLength: 2,
  maxLength: 20,
});

describe('laws', () => {
  it('does not see where the values lie, only how far apart', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -180, max: 180 }), (sample, shift) => {
        const moved = sample.map((value) => value + shift);
        expect(sampleMean(moved)).toBeCloseTo(sampleMean(sample) + shift, 9);
        expect(sampleStandardDeviation(moved)).toBeCloseTo(sampleStandardDeviation(sample), 9);
      }),
    );
  });

  it('is 0 for equal values and grows with their spread', () => {
    expect(sampleStandardDeviation([7, 7, 7])).toBe(0);
    fc.assert(
      fc.property(values, (sample) => {
        const doubled = sampleStandardDeviation(sample.map((value) => 2 * value));
        expect(doubled).toBeCloseTo(2 * sampleStandardDeviation(sample), 9);
      }),
    );
  });

  it('takes frozen values', () => {
    expect(sampleStandardDeviation(Object.freeze([1, 2, 3]))).toBe(1);
  });
});

describe('values', () => {
  it('is NaN where a sample tells nothing', () => {
    expect(sampleMean([])).toBeNaN();
    expect(sampleStandardDeviation([])).toBeNaN();
    expect(sampleStandardDeviation([5])).toBeNaN();
  });

  it('gives what the comments say', () => {
    expect(sampleMean([150, 152, 154])).toBe(152);
    expect(sampleStandardDeviation([150, 152, 154])).toBe(2);
  });

  it.each(oracle.paired)('agrees with numpy on $result.n differences', ({ pre, post, result }) => {
    const differences = post.map((value, i) => value - (pre[i] as number));
    expect(Math.abs(sampleMean(differences) - result.mean)).toBeLessThan(1e-12);
    expect(Math.abs(sampleStandardDeviation(differences) - result.sd)).toBeLessThan(1e-12);
  });
});
