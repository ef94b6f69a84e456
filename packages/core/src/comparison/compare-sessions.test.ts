import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import type { Measured, Measurements } from '../measurement/measurement.ts';
import { compareSessions } from './compare-sessions.ts';
import { notComparableSentences } from './not-comparable.ts';
import type { Progress, Session } from './progress.ts';
import { notRetainedSentences, retainedGain } from './retained-gain.ts';
import { sessionReasonSentences } from './session-reason.ts';
import { madeUpMeasured, madeUpMeasurements } from './testing/made-up-measured.ts';
import { trendOf } from './trend.ts';

const around = (middle: number, noise = 1) =>
  madeUpMeasured([middle - noise, middle, middle + noise]);
const session = (middle: number, day?: number, noise = 1): Session => {
  const measurements = madeUpMeasurements(around(middle, noise));
  return day === undefined ? { measurements } : { measurements, day };
};
const one = (sessions: readonly Session[], mdc95?: number): Progress =>
  compareSessions(sessions, mdc95 === undefined ? {} : { mdc95 })[0] as Progress;

describe('retained gain', () => {
  const [before, after] = [around(90), around(100)];

  it('law: all is left at a visit like the last, nothing at one like the first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 6, max: 60 }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (start, gain, noise) => {
          const [a, b] = [around(start, noise), around(start + gain, noise)];
          const [all, none] = [retainedGain(a, b, b), retainedGain(a, b, a)];
          if (all.status !== 'known' || none.status !== 'known') throw new Error('not known');
          expect(all.share).toBeCloseTo(1, 12);
          expect(none.share).toBeCloseTo(0, 12);
          // Another recording of the same has an error of its own.
          expect(all.standardError).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('law: noise widens it', () => {
    const at = (noise: number) =>
      retainedGain(around(60, noise), around(90, noise), around(80, noise));
    for (const noise of [0.5, 1, 2]) {
      const [sure, unsure] = [at(noise), at(2 * noise)];
      if (sure.status !== 'known' || unsure.status !== 'known') throw new Error('not known');
      expect(unsure.standardError).toBeGreaterThan(sure.standardError);
      expect(unsure.ci95[1] - unsure.ci95[0]).toBeGreaterThan(sure.ci95[1] - sure.ci95[0]);
    }
  });

  it('gives what the comment says, and the share worked by hand', () => {
    expect(retainedGain(before, after, after)).toMatchObject({ status: 'known', share: 1 });
    const half = retainedGain(before, after, around(95));
    if (half.status !== 'known') throw new Error('not known');
    expect(half.share).toBeCloseTo(0.5, 12);
    // Variances of 1/3 each: sqrt(1/3 + 0.25/3 + 0.25/3) / 10.
    expect(half.standardError).toBeCloseTo(Math.sqrt(0.5) / 10, 12);
    expect(half.ci95[0]).toBeLessThan(0.5);
    expect(half.ci95[1]).toBeGreaterThan(0.5);
  });

  it('is not known, with every reason there is', () => {
    const tilted = { ...after, conditions: { ...after.conditions, tiltDeg: 20 } };
    const reasons = [
      retainedGain(before, around(91), around(91)),
      retainedGain(after, before, before),
      retainedGain(before, after, tilted),
      // One that is noisier than what stands below the line makes its few degrees of freedom rule.
      retainedGain(before, after, madeUpMeasured([90, 130])),
    ].map((result) => (result.status === 'known' ? 'known' : result.reason));
    expect(reasons).toEqual(['no-clear-gain', 'no-clear-gain', 'not-comparable', 'gain-imprecise']);
    expect([...new Set(reasons)].sort()).toEqual(Object.keys(notRetainedSentences).sort());
    expect(() => retainedGain(before, after, after, { mdc95: -1 })).toThrow(GoniokitError);
  });
});

describe('trend', () => {
  it('is the least-squares line with the interval of Student', () => {
    const trend = trendOf([0, 1, 2, 3], [90, 97, 101, 104], 0, 'week');
    expect(trend?.slope).toBeCloseTo(4.6, 12);
    // Residuals -1.1, 1.3, 0.7, -0.9: squares 4.2, two degrees of freedom, squares of the times 5.
    expect(trend?.slopeCi95[0]).toBeCloseTo(4.6 - 4.30265273 * Math.sqrt(4.2 / 2 / 5), 7);
    expect(trendOf([0, 1, 2], [90, 93, 96], 0, 'week')?.slope).toBe(3);
  });

  it('law: reversed time turns the slope; a shift of time or angle leaves it; noise widens it', () => {
    const values = fc.array(fc.double({ min: -50, max: 150, noNaN: true }), {
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: -9, max: 9 }), (angles, shift) => {
        const times = angles.map((_, i) => i);
        const plain = trendOf(times, angles, 1, 'week');
        const back = trendOf(times, angles.toReversed(), 1, 'week');
        const moved = trendOf(
          times.map((time) => time + shift),
          angles.map((angle) => angle + shift),
          1,
          'week',
        );
        if (!plain || !back || !moved) throw new Error('no trend');
        expect(back.slope).toBeCloseTo(-plain.slope, 9);
        expect(moved.slope).toBeCloseTo(plain.slope, 9);
        const wider = trendOf(times, angles, 30, 'week');
        const width = ([low, high]: readonly [number, number]) => high - low;
        expect(width(wider!.slopeCi95)).toBeGreaterThanOrEqual(width(plain.slopeCi95));
      }),
    );
  });

  it('of two sessions would have the minimal detectable change as its margin', () => {
    const at = trendOf([0, 0.5, 1], [90, 95, 100], 3, 'week');
    // The one in the middle adds nothing.
    expect(at!.slopeCi95[1] - 10).toBeCloseTo(1.959964 * Math.SQRT2 * 3, 5);
  });

  it('takes three sessions on more than one day', () => {
    expect(trendOf([0, 1], [90, 100], 1, 'week')).toBeNull();
    expect(trendOf([2, 2, 2], [90, 100, 95], 1, 'week')).toBeNull();
  });
});

describe('sessions', () => {
  it('tell the steps, what is left of each gain, the change over all and the trend', () => {
    const progress = one([session(90, 0), session(100, 0), session(95, 7), session(105, 14)]);
    expect(progress.steps).toMatchObject([
      { from: 0, to: 1, comparison: { delta: 10, verdict: 'gain' }, retained: { status: 'known' } },
      {
        from: 1,
        to: 2,
        comparison: { delta: -5, verdict: 'loss' },
        retained: { status: 'not-known' },
      },
      { from: 2, to: 3, comparison: { delta: 10, verdict: 'gain' }, retained: null },
    ]);
    expect(progress.steps[0]?.retained).toMatchObject({ share: 0.5 });
    expect(progress.change).toMatchObject({ delta: 15, verdict: 'gain' });
    expect(progress.trend).toMatchObject({ per: 'week', sessions: 4 });
    // Weeks 0 0 1 2: their mean is 0.75, the squares of what they are away from it 2.75.
    expect(progress.trend?.slope).toBeCloseTo(
      (-0.75 * (90 + 100) + 0.25 * 95 + 1.25 * 105) / 2.75,
      9,
    );
  });

  it('count from one to the next where nobody said when', () => {
    const { trend } = one([session(90), session(93), session(96)]);
    expect(trend).toMatchObject({ slope: 3, per: 'session' });
  });

  it('law: a longer list does not change what is said of its beginning', () => {
    const sessions = [session(90, 0), session(100, 1), session(96, 8), session(99, 15)];
    const [short, long] = [one(sessions.slice(0, 3)), one(sessions)];
    expect(long.sessions.slice(0, 3)).toEqual(short.sessions);
    expect(long.steps[0]).toEqual(short.steps[0]);
    expect(long.steps[1]?.comparison).toEqual(short.steps[1]?.comparison);
  });

  it('leave out what may not be held against the first, and go on with the next', () => {
    const tilted: Measured = {
      ...around(100),
      conditions: { ...around(100).conditions, tiltDeg: 30 },
    };
    const nobody: Measurements = madeUpMeasurements({
      motion: 'knee.flexion',
      side: 'right',
      status: 'unmeasurable',
      reasons: ['hidden'],
      quality: null,
    });
    const progress = one([
      session(90),
      { measurements: madeUpMeasurements(tilted) },
      { measurements: nobody },
      { measurements: madeUpMeasurements() },
      session(99),
    ]);
    expect(progress.sessions).toMatchObject([
      { status: 'measured', value: 90 },
      { status: 'left-out', reasons: ['camera-tilt-differs'] },
      { status: 'left-out', reasons: ['unmeasurable'], measurementReasons: ['hidden'] },
      { status: 'left-out', reasons: ['not-measured'] },
      { status: 'measured', value: 99 },
    ]);
    expect(progress.steps).toMatchObject([{ from: 0, to: 4 }]);
    expect(progress.trend).toBeNull();
  });

  it('say nothing of change with one session or none', () => {
    expect(compareSessions([])).toEqual([]);
    expect(one([session(90)])).toMatchObject({ steps: [], change: null, trend: null });
  });

  it('take days for all or none, and none that falls', () => {
    for (const days of [
      [0, undefined],
      [7, 0],
      [0, Number.NaN],
    ]) {
      const sessions = days.map((day) => session(90, day));
      expect(() => compareSessions(sessions)).toThrow(GoniokitError);
    }
    expect(() => one([session(90)], 0)).toThrow(GoniokitError);
  });

  it('gives what the comment says', () => {
    const [first, second] = [around(90), around(92)].map((m) => madeUpMeasurements(m));
    const sessions = [
      { measurements: first!, day: 0 },
      { measurements: second!, day: 7 },
    ];
    expect(compareSessions(sessions)[0]?.steps.length).toBe(1);
  });

  it('have a sentence for each reason, those of conditions shared with two recordings', () => {
    for (const [reason, sentence] of Object.entries(notComparableSentences)) {
      if (!reason.endsWith('-differs')) continue;
      expect(sessionReasonSentences[reason as keyof typeof sessionReasonSentences]).toBe(sentence);
    }
    expect(Object.keys(sessionReasonSentences)).toHaveLength(12);
  });
});
