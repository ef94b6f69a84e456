import { describe, expect, it } from 'vitest';
import { butterworth } from './butterworth.ts';
import { noiseDeviation } from './noise-deviation.ts';
import { noiseGain } from './noise-gain.ts';
import { frameTimesMs, leastJerkDeg, paceMs } from './testing/least-jerk.ts';
import { seededRandom } from './testing/seeded-random.ts';

describe('noise of a series', () => {
  it('knows nothing of a cubic, of an offset or of missing readings, and moves with scale', () => {
    const random = seededRandom(3);
    const timeMs = frameTimesMs(3000, 30, 0.3, random);
    const noisy = timeMs.map(() => random.normal());
    const noise = noiseDeviation(timeMs, noisy);
    const cubic = timeMs.map((t) => 90 + t / 50 - (t / 1000) ** 2 + 3 * (t / 1000) ** 3);
    expect(noiseDeviation(timeMs, cubic)).toBeLessThan(1e-9);
    expect(
      noiseDeviation(
        timeMs,
        noisy.map((value, i) => value + cubic[i]!),
      ),
    ).toBeCloseTo(noise, 9);
    expect(
      noiseDeviation(
        timeMs,
        noisy.map((value) => -4 * value),
      ),
    ).toBeCloseTo(4 * noise, 12);
    const gaps = (value: number, i: number) => (i === 7 ? Number.NaN : value);
    expect(noiseDeviation(timeMs, noisy.map(gaps))).toBe(
      noiseDeviation(
        timeMs.filter((_, i) => i !== 7),
        noisy.filter((_, i) => i !== 7),
      ),
    );
  });

  it('is not known from four readings, nor over a gap', () => {
    expect(noiseDeviation([0, 33, 66, 100], [1, 2, 1, 2])).toBeNaN();
    expect(noiseDeviation([0, 33, 66, 2000, 2033, 2066], [1, 2, 1, 2, 1, 2])).toBeNaN();
    expect(noiseDeviation([], [])).toBeNaN();
  });

  it('gives what the comments say', () => {
    expect(noiseDeviation([0, 1, 2, 3, 4], [0, 1, 8, 27, 64])).toBeCloseTo(0, 12);
  });

  it.each([
    { what: 'at rest', fps: 30, unevenness: 0, missing: 0, moveMs: Number.POSITIVE_INFINITY },
    {
      what: 'at rest, uneven',
      fps: 30,
      unevenness: 0.3,
      missing: 0.2,
      moveMs: Number.POSITIVE_INFINITY,
    },
    { what: 'moving', fps: 30, unevenness: 0, missing: 0, moveMs: 1000 },
    { what: 'moving, uneven', fps: 30, unevenness: 0.3, missing: 0.2, moveMs: 1000 },
    { what: 'moving slowly, uneven', fps: 12, unevenness: 0.3, missing: 0.2, moveMs: 1400 },
  ])('is right within 5 % on average, $what, at $fps frames a second', (series) => {
    const { fps, unevenness, missing, moveMs } = series;
    const pace = { moveMs, holdMs: 1000 };
    for (const deviation of [0.5, 3]) {
      let sum = 0;
      const trials = 300;
      for (let seed = 1; seed <= trials; seed += 1) {
        const random = seededRandom(seed);
        const timeMs = frameTimesMs(15_000, fps, unevenness, random);
        const values = timeMs.map((time) => {
          const angle = moveMs < 1e6 ? leastJerkDeg(time, pace) : 0;
          return random.uniform() < missing ? Number.NaN : angle + deviation * random.normal();
        });
        sum += noiseDeviation(timeMs, values) / deviation;
      }
      expect(Math.abs(sum / trials - 1)).toBeLessThan(0.05);
    }
  });

  it('takes little notice of its length: the longest series agree with the short', () => {
    const random = seededRandom(9);
    const timeMs = frameTimesMs(paceMs({ moveMs: 1000, holdMs: 1000 }, 500), 30, 0.2, random);
    const noisy = timeMs.map(() => 2 * random.normal());
    expect(timeMs.length).toBeGreaterThan(50_000);
    expect(noiseDeviation(timeMs, noisy)).toBeCloseTo(2, 0);
  });
});

describe('noise left in a mean', () => {
  it('falls with the number of readings, toward that of an unfiltered mean', () => {
    let last = 1;
    for (const readings of [1, 2, 3, 5, 10, 30, 100, 1000]) {
      const gain = noiseGain(readings, 30, 6);
      expect(gain).toBeLessThan(last);
      expect(gain).toBeLessThanOrEqual(1 / Math.sqrt(readings));
      last = gain;
    }
    expect(noiseGain(1000, 30, 6) * Math.sqrt(1000)).toBeCloseTo(1, 2);
  });

  it('gives what the comments say', () => {
    expect(noiseGain(1, 30, 6)).toBeCloseTo(0.631, 3);
  });

  it.each([
    [1, 30, 6],
    [5, 30, 6],
    [20, 30, 6],
    [4, 12, 3.5],
    [3, 60, 6],
  ])(
    'is what filtering noise gives: %d readings at %d Hz, cutoff %d Hz',
    (readings, rateHz, cutoffHz) => {
      const random = seededRandom(17);
      const filtered = butterworth(
        Float64Array.from({ length: 400_000 }, () => random.normal()),
        { rateHz, cutoffHz },
      );
      let squares = 0;
      let means = 0;
      for (let from = 100; from + readings < filtered.length - 100; from += readings) {
        let sum = 0;
        for (let i = from; i < from + readings; i += 1) sum += filtered[i]!;
        squares += (sum / readings) ** 2;
        means += 1;
      }
      expect(Math.sqrt(squares / means) / noiseGain(readings, rateHz, cutoffHz)).toBeCloseTo(
        1,
        1.7,
      );
    },
  );
});
