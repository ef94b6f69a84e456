import { describe, expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import type { Recording } from '../landmarks/recording.ts';
import { angleSeries } from './angle-series.ts';
import { measure } from './measure.ts';
import type { Measured, Measurement } from './measurement.ts';
import { reasonSentences } from './reason.ts';
import { armRecording } from './testing/arm-recording.ts';
import { armAngle } from './testing/moving-arm.ts';

const raising = armRecording((timeMs) => armAngle(timeMs, 120));
const options = { motions: ['shoulder.flexion'], side: 'right' } as const;

const standingStill = armRecording(() => 4, 2);

/** Space as a camera in front of the subject has it. */
const turnedAway = (world: Float64Array): Float64Array =>
  world.map((value, i) => (i % 3 === 0 ? -world[i + 2]! : i % 3 === 2 ? world[i - 2]! : value));

const only = (measurements: readonly Measurement[]): Measurement => {
  expect(measurements).toHaveLength(1);
  return measurements[0]!;
};

describe('measure', () => {
  it('gives the end range with where it comes from', () => {
    const one = only(measure(raising, options).measurements) as Measured;
    expect(one.status).toBe('measured');
    expect(one.value).toBeCloseTo(120, 1);
    expect(Math.abs(one.start)).toBeLessThan(0.2);
    expect(one.range).toBe(one.value - one.start);
    expect(one.space).toBe('image');
    expect(one.spaceReason).toBe('plane-in-image');
    expect(one.view).toBe('side');
    expect(one.repetitions).toHaveLength(3);
    expect(one.conditions.filters).toEqual([
      'one-euro-inside-model',
      'hampel-7',
      'butterworth-2-zero-phase-6hz',
    ]);
  });

  it('does not touch the recording', () => {
    const copy = structuredClone(raising);
    measure(raising);
    expect(raising).toEqual(copy);
  });

  it('subtracts a neutral trial, and keeps what it was', () => {
    const neutral = armRecording(() => 4, 2);
    const one = only(measure(raising, { ...options, zero: neutral }).measurements) as Measured;
    expect(one.zero).toBeCloseTo(4, 6);
    expect(one.value).toBeCloseTo(116, 1);
    expect(one.gross).toBeCloseTo(116, 1);
  });

  it('says why nothing moved, was too short, or could not be seen', () => {
    const reasonsOf = (recording: Recording, motion: string, space?: 'image' | 'world') => {
      const wanted = { motions: [motion], side: 'right', ...(space ? { space } : {}) } as const;
      const one = only(measure(recording, wanted).measurements);
      return one.status === 'unmeasurable' ? one.reasons : [];
    };
    expect(
      reasonsOf(
        armRecording(() => 0),
        'shoulder.flexion',
      ),
    ).toEqual(['no-repetitions']);
    expect(
      reasonsOf(
        armRecording(() => 0, 0.1),
        'shoulder.flexion',
      ),
    ).toContain('too-short');
    expect(reasonsOf(raising, 'shoulder.abduction', 'image')).toEqual(['wrong-view']);
    expect(reasonsOf({ ...raising, world: null }, 'trunk.rotation')).toContain(
      'no-world-landmarks',
    );
    expect(reasonsOf(raising, 'shoulder.internal-rotation')).toContain('elbow-not-bent');
    const nobody = { ...raising, visibility: raising.visibility.map(() => Number.NaN) };
    expect(reasonsOf(nobody, 'knee.flexion')).toEqual(['no-person']);
    const coco = {
      ...raising,
      skeleton: { id: 'none', names: raising.skeleton.names.map((n) => `x-${n}`) },
    };
    expect(reasonsOf(coco, 'knee.flexion', 'world')).toEqual(['landmarks-missing']);
  });

  it('has a sentence for every reason', () => {
    for (const sentence of Object.values(reasonSentences))
      expect(sentence).toMatch(/^[a-z].*[a-z]$/);
  });

  it('without motions finds those that were performed, not their way back', () => {
    const found = measure(raising).measurements.map(({ motion, side }) => `${motion} ${side}`);
    expect(found).toContain('shoulder.flexion right');
    expect(found).not.toContain('shoulder.extension right');
    expect(found).not.toContain('shoulder.flexion left');
  });

  it('refuses what does not exist', () => {
    expect(() => measure(raising, { motions: ['shoulder.flexon'] })).toThrow(/"shoulder\.flexon"/);
    expect(() => measure(raising, { side: 'both' as 'left' })).toThrow(GoniokitError);
    expect(() => measure(raising, { space: 'depth' as 'image' })).toThrow(GoniokitError);
  });
});

it('refuses a mean of two repetitions that could be any angle, and gives that of two alike', () => {
  const two = (other: number) =>
    only(
      measure(
        armRecording((timeMs) => armAngle(timeMs, timeMs < 4000 ? 150 : other), 8.5),
        options,
      ).measurements,
    );
  expect(two(80)).toMatchObject({ status: 'unmeasurable', reasons: ['repetitions-differ'] });
  expect(two(149)).toMatchObject({ status: 'measured' });
});

it('refuses a recording in which nobody was ever found, as a neutral trial too', () => {
  const nobody = {
    ...raising,
    image: null,
    world: null,
    visibility: raising.visibility.map(() => Number.NaN),
  };
  expect(only(measure(nobody, options).measurements)).toMatchObject({ reasons: ['no-person'] });
});

it.each([
  [
    'in which nobody was found',
    { image: null, world: null, visibility: raising.visibility.map(() => 0) },
  ],
  ['that moves', {}],
  ['of another model', { ...standingStill, source: { ...raising.source, model: 'another' } }],
  ['that was mirrored', { ...standingStill, mirrored: true }],
  ['seen from another side', { ...standingStill, world: turnedAway(standingStill.world!) }],
])('is not zeroed by a neutral trial %s, nor given as it is', (_, neutral) => {
  const zero = { ...raising, ...neutral };
  expect(only(measure(raising, { ...options, zero }).measurements)).toMatchObject({
    status: 'unmeasurable',
    reasons: ['zero-unknown'],
  });
});

describe('a posture that was never taken', () => {
  it('has no lengths of the segments that are read in it', () => {
    const one = only(
      measure(raising, { motions: ['hip.internal-rotation'], side: 'right' }).measurements,
    );
    expect(one).toMatchObject({
      status: 'unmeasurable',
      reasons: ['knee-not-bent'],
      quality: { visible: 1, lengthSpread: null, boneLengths: [null, null] },
    });
  });
});

describe('angleSeries', () => {
  it('gives the angle of every frame', () => {
    const { raw, filtered, timeMs, space } = angleSeries(raising, {
      motion: 'shoulder.flexion',
      side: 'right',
    });
    expect(space).toBe('image');
    expect(raw).toHaveLength(raising.frames);
    const middleOfHold = timeMs.findIndex((ms) => ms >= 2500);
    expect(raw[middleOfHold]).toBeCloseTo(120, 9);
    expect(filtered[middleOfHold]).toBeCloseTo(120, 1);
  });

  it('refuses a side that a motion does not have, and a space that there is not', () => {
    const asked = { motion: 'shoulder.flexion', side: 'none' } as const;
    expect(() => angleSeries(raising, asked)).toThrow('side requires one of left, right');
    const space = '3d' as 'world';
    expect(() => angleSeries(raising, { ...asked, side: 'left', space })).toThrow(
      'space requires one of auto, image, world, received "3d"',
    );
    expect(angleSeries(raising, { motion: 'trunk.flexion', side: 'left' }).side).toBe('none');
  });

  it('says why there is none', () => {
    const series = angleSeries(
      { ...raising, world: null },
      { motion: 'trunk.rotation', side: 'right' },
    );
    expect(series.space).toBeNull();
    expect(series.reasons).toEqual(['wrong-view']);
    expect(series.raw.every(Number.isNaN)).toBe(true);
  });
});
