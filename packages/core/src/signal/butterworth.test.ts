import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import oracle from '../../testdata/butterworth.json' with { type: 'json' };
import { GoniokitError } from '../errors/goniokit-error.ts';
import { butterworth } from './butterworth.ts';
import { butterworthSection, twoPassDesignHz } from './butterworth-section.ts';
import { filterZeroPhase, paddingLength } from './zero-phase.ts';

const usual = { rateHz: 30, cutoffHz: 6 };
const reading = fc.double({ min: -200, max: 200, noNaN: true });
const series = fc
  .array(reading, { minLength: 1, maxLength: 80 })
  .map((values) => Float64Array.from(values));
const options = fc
  .tuple(
    fc.double({ min: 5, max: 120, noNaN: true }),
    fc.double({ min: 0.05, max: 0.45, noNaN: true }),
  )
  .map(([rateHz, share]) => ({ rateHz, cutoffHz: share * rateHz }));

function expectNear(actual: Float64Array, expected: ArrayLike<number>, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i += 1) {
    expect(Math.abs(actual[i]! - expected[i]!), `at ${i}`).toBeLessThanOrEqual(tolerance);
  }
}

/** One design, both passes, as scipy's `filtfilt` with the design's own cutoff. */
function filtfilt(values: readonly number[], designHz: number, rateHz: number): Float64Array {
  const filtered = Float64Array.from(values);
  const section = butterworthSection(designHz, rateHz);
  filterZeroPhase(filtered, filtered.length, section, new Float64Array(paddingLength));
  return filtered;
}

describe('laws', () => {
  it('leaves a constant as it is, and a ramp away from its ends', () => {
    fc.assert(
      fc.property(options, reading, reading, fc.integer({ min: 1, max: 60 }), (o, a, b, length) => {
        const constant = new Float64Array(length).fill(a);
        expectNear(butterworth(constant, o), constant, 1e-10);
        const ramp = Float64Array.from({ length: 400 }, (_, i) => a + (b * i) / 10);
        expectNear(butterworth(ramp, o).slice(150, -150), ramp.slice(150, -150), 1e-7);
      }),
    );
  });

  it('moves with offset and scale, and adds', () => {
    fc.assert(
      fc.property(options, series, reading, reading, (o, values, scale, offset) => {
        const moved = butterworth(
          values.map((value) => scale * value + offset),
          o,
        );
        const filtered = butterworth(values, o);
        expectNear(
          moved,
          filtered.map((value) => scale * value + offset),
          1e-7,
        );
      }),
    );
  });

  it('has no lag: reversed in time it gives the same, away from the ends', () => {
    fc.assert(
      fc.property(
        fc.array(reading, { minLength: 120, maxLength: 160 }).map((v) => Float64Array.from(v)),
        (values) => {
          const forward = butterworth(values, usual).slice(45, -45);
          const backward = butterworth(values.toReversed(), usual).toReversed().slice(45, -45);
          expectNear(backward, forward, 1e-6);
        },
      ),
    );
  });

  it('keeps missing missing, lets nothing reach over it, and leaves its input as it was', () => {
    const left = Float64Array.from({ length: 20 }, (_, i) => Math.sin(i));
    const right = Float64Array.of(5, 5, 5);
    const joined = Float64Array.of(Number.NaN, ...left, Number.NaN, Number.NaN, ...right);
    const before = joined.slice();
    const filtered = butterworth(joined, usual);
    expect(joined).toEqual(before);
    expect(filtered[0]).toBeNaN();
    expect(filtered.slice(1, 21)).toEqual(butterworth(left, usual));
    expect(filtered.slice(21, 23)).toEqual(Float64Array.of(Number.NaN, Number.NaN));
    expectNear(filtered.slice(23), right, 1e-12);
  });

  it('has half the power at its cutoff', () => {
    fc.assert(
      fc.property(options, ({ rateHz, cutoffHz }) => {
        const wave = Float64Array.from({ length: 3000 }, (_, i) => {
          return Math.cos((2 * Math.PI * cutoffHz * i) / rateHz + 0.3);
        });
        const filtered = butterworth(wave, { rateHz, cutoffHz });
        let [out, into] = [0, 0];
        for (let i = 1000; i < 2000; i += 1) {
          out += filtered[i]! * wave[i]!;
          into += wave[i]! * wave[i]!;
        }
        expect(out / into).toBeCloseTo(Math.SQRT1_2, 6);
      }),
      { numRuns: 20 },
    );
  });
});

it('gives what the comments say', () => {
  expect(butterworth(Float64Array.of(0, 0, 9, 0, 0), usual)[2]).toBeCloseTo(4.412, 3);
  expect(twoPassDesignHz(6, 30)).toBeCloseTo(7.0275, 4);
});

it.each([0, -1, 15, 20, Number.NaN])('refuses a cutoff of %d Hz at 30 Hz', (cutoffHz) => {
  expect(() => butterworth(new Float64Array(9), { rateHz: 30, cutoffHz })).toThrow(GoniokitError);
});

describe('scipy', () => {
  it.each(oracle.filters)(
    'designs $fc Hz at $fs Hz',
    ({ fs, fc: cutoff, b, a, lfilter_zi: zi }) => {
      const section = butterworthSection(cutoff, fs);
      for (const [index, name] of (['b0', 'b1', 'b2'] as const).entries()) {
        expect(section[name] / b[index]!).toBeCloseTo(1, 11);
      }
      expect(section.a1).toBeCloseTo(a[1]!, 13);
      expect(section.a2).toBeCloseTo(a[2]!, 13);
      expect(1 - section.b0).toBeCloseTo(zi[0]!, 12);
      expect(section.b2 - section.a2).toBeCloseTo(zi[1]!, 12);
    },
  );

  it.each(oracle.cutoffCorrection)('corrects $fc Hz at $fs Hz', (expected) => {
    const designHz = twoPassDesignHz(expected.fc, expected.fs);
    expect(designHz / expected.correctedExactHz).toBeCloseTo(1, 12);
  });

  it.each(oracle.runs.map((run) => ({ ...run, n: run.x.length })))(
    'filters $kind of $n at $fc of $fs Hz',
    (run) => expectNear(filtfilt(run.x, run.fc, run.fs), run.filtfilt, 1e-10),
  );

  it.each(oracle.short.map((run) => ({ ...run, n: run.x.length })))(
    'filters a short series of $n, with padlen = n - 1 below 10',
    ({ x, filtfilt: expected }) => expectNear(filtfilt(x, 6, 30), expected, 1e-10),
  );
});
