import fc from 'fast-check';
import { expect, it } from 'vitest';
import oracle from '../../testdata/find-peaks.json' with { type: 'json' };
import { findPeaks, peakProminence } from './find-peaks.ts';

const reading = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(Number.NaN));
const series = fc.array(reading, { maxLength: 40 }).map((values) => Float64Array.from(values));

it('finds none in a constant, a ramp or next to nothing', () => {
  expect(findPeaks(new Float64Array(9))).toEqual([]);
  expect(findPeaks(Float64Array.from({ length: 9 }, (_, i) => i))).toEqual([]);
  for (const length of [0, 1, 2]) expect(findPeaks(new Float64Array(length))).toEqual([]);
});

it('gives peaks with what was asked for, rising, and never at a missing sample', () => {
  fc.assert(
    fc.property(series, (values) => {
      const peaks = findPeaks(values, { height: 0, distance: 3, prominence: 2 });
      for (const [i, peak] of peaks.entries()) {
        expect(values[peak]).toBeGreaterThanOrEqual(0);
        expect(peakProminence(values, peak)).toBeGreaterThanOrEqual(2);
        if (i > 0) expect(peak - peaks[i - 1]!).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});

it('gives what the comments say', () => {
  expect(findPeaks(Float64Array.of(0, 2, 0, 1, 1, 0))).toEqual([1, 3]);
  expect(peakProminence(Float64Array.of(0, 5, 3, 4, 1, 9), 3)).toBe(1);
});

it.each(oracle.runs.map((run, index) => ({ ...run, index })))(
  'agrees with scipy: run $index, $opts',
  ({ series: at, opts, peaks, prominences }) => {
    const values = Float64Array.from(oracle.series[at]!);
    expect(findPeaks(values, opts)).toEqual(peaks);
    for (const [i, prominence] of (prominences ?? []).entries()) {
      expect(peakProminence(values, peaks[i]!)).toBeCloseTo(prominence, 10);
    }
  },
);
