import fc from 'fast-check';
import { type GoniokitError, measure } from 'goniokit';
import { describe, expect, it } from 'vitest';
import { landmarkNames } from '../mapping/landmark-names.ts';
import { landmarkTrial } from '../mapping/landmark-trial.ts';
import { markerRecording } from '../mapping/marker-recording.ts';
import type { MarkerTrial } from '../marker-trial.ts';
import { fixtureRecording } from '../testing/fixture-recording.ts';
import { formatTrc } from './format-trc.ts';
import { parseTrc } from './parse-trc.ts';

const place = fc.tuple(
  ...[0, 1, 2].map(() => fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => v + 0)),
);
const name = fc
  .string({ minLength: 1, maxLength: 5 })
  .filter((text) => text.trim() === text && !/[\t\r\n]/.test(text));

const anyTrial: fc.Arbitrary<MarkerTrial> = fc
  .record({
    names: fc.array(name, { minLength: 1, maxLength: 4 }),
    times: fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 5 }),
    rateHz: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
  })
  .chain(({ names, times, rateHz }) =>
    fc
      .array(fc.option(place), {
        minLength: names.length * times.length,
        maxLength: names.length * times.length,
      })
      .map((places) => ({
        format: 'trc' as const,
        names,
        frames: times.length,
        timeMs: Float64Array.from(times).sort(),
        positions: Float64Array.from(
          places.flatMap((one) => one ?? [0, 1, 2].map(() => Number.NaN)),
        ),
        units: 'm' as const,
        rateHz,
      })),
  );

describe('a TRC file that was written', () => {
  it('says the same when it is read: numbers exactly, times to the last digit', () => {
    fc.assert(
      fc.property(anyTrial, (trial) => {
        const { timeMs, ...read } = parseTrc([...formatTrc(trial, 'a.trc')].join(''));
        const { timeMs: times, ...written } = trial;
        expect(read).toEqual(written);
        timeMs.forEach((time, i) => {
          expect(time).toBeCloseTo(times[i] as number, 8);
        });
      }),
    );
  });

  it('is as its documentation shows', () => {
    const trial: MarkerTrial = {
      format: 'table',
      names: ['a'],
      frames: 2,
      timeMs: Float64Array.of(0, 10),
      positions: new Float64Array(6),
      units: 'mm',
      rateHz: 100,
    };
    expect([...formatTrc(trial)][0]?.split('\n')[2]).toBe('100\t100\t2\t1\tm\t100\t1\t2');
  });

  it('of world landmarks measures like the recording', () => {
    const recording = fixtureRecording('recordings/squats-5fps.ndjson');
    expect(landmarkTrial(recording).names[0]).toBe('nose');
    const text = [...formatTrc(landmarkTrial(recording))].join('');
    const back = markerRecording(parseTrc(text), landmarkNames);
    expect(back.skeleton.names).toEqual(recording.skeleton.names);
    const values = (from: typeof recording) =>
      measure(
        { ...from, image: null, visibility: from.visibility.map(() => 1) },
        { motions: ['knee.flexion', 'shoulder.abduction'], space: 'world' },
      ).measurements.map((one) =>
        one.status === 'measured' ? Math.round(one.value * 1e6) : one.reasons,
      );
    expect(values(back)).toEqual(values(recording));
    expect(values(back).some((value) => typeof value === 'number')).toBe(true);
  });

  const usual: MarkerTrial = {
    format: 'trc',
    names: ['a'],
    frames: 1,
    timeMs: Float64Array.of(0),
    positions: Float64Array.of(1, 2, 3),
    units: 'm',
    rateHz: 1,
  };
  it.each<[string, MarkerTrial]>([
    ['a name with a tab', { ...usual, names: ['a\tb'] }],
    ['no name', { ...usual, names: [''] }],
    ['no markers', { ...usual, names: [] }],
    ['no rate', { ...usual, rateHz: Number.NaN }],
    ['no frames', { ...usual, frames: 0 }],
    ['half a marker', { ...usual, positions: Float64Array.of(1, Number.NaN, 3) }],
  ])('%s is refused', (_, trial) => {
    expect(() => [...formatTrc(trial)]).toThrow(
      expect.objectContaining<Partial<GoniokitError>>({ code: 'bad-data' }),
    );
  });

  it('has no picture: landmarks of the picture alone are no markers', () => {
    const recording = fixtureRecording('recordings/squats-5fps.ndjson');
    expect(() => landmarkTrial({ ...recording, world: null })).toThrow(
      expect.objectContaining({ code: 'bad-data' }),
    );
  });
});
