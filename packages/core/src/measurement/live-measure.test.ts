import { describe, expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import { createRecordingBuilder } from '../landmarks/recording-builder.ts';
import { type LiveState, liveMeasure } from './live-measure.ts';
import { measure } from './measure.ts';
import type { Measured } from './measurement.ts';
import { armAngle, armFrame, picture } from './testing/moving-arm.ts';

const options = { motion: 'shoulder.flexion', side: 'right', image: picture } as const;

const times = Array.from({ length: 13 * 30 }, (_, i) => (i * 1000) / 30);

function follow(upTo = times.length): LiveState {
  return times
    .slice(0, upTo)
    .reduce(
      (state, timeMs) => liveMeasure.step(state, armFrame(timeMs, armAngle(timeMs, 120))),
      liveMeasure.start(options),
    );
}

describe('liveMeasure', () => {
  it('counts repetitions and reads their end position', () => {
    const { repetitions } = follow();
    expect(repetitions).toHaveLength(3);
    for (const { value, accepted } of repetitions) {
      expect(accepted).toBe(true);
      expect(Math.abs(value - 120)).toBeLessThan(1);
    }
  });

  it('agrees with the measurement of the same frames', () => {
    const builder = createRecordingBuilder({
      format: 'goniokit-recording',
      version: 1,
      image: picture,
    });
    for (const timeMs of times) builder.add(armFrame(timeMs, armAngle(timeMs, 120)));
    const [recorded] = measure(builder.finish(), {
      motions: [options.motion],
      side: options.side,
    }).measurements;
    expect((recorded as Measured).value).toBeCloseTo(120, 1);
    expect((recorded as Measured).repetitions).toHaveLength(follow().repetitions.length);
  });

  it('goes from rest out, holds, and comes back', () => {
    expect(follow(1).phase).toBe('rest');
    expect(follow(50).phase).toBe('out');
    const holding = follow(80);
    expect(holding.phase).toBe('holding');
    expect(holding.plateauMs).toBeGreaterThan(300);
    expect(holding.angle).toBeCloseTo(120, 0);
    expect(follow(112).phase).toBe('back');
    expect(follow(130).phase).toBe('rest');
  });

  it('lays the goniometer on the picture', () => {
    const { arms } = follow(80);
    expect(arms).not.toBeNull();
    const [x, y] = arms!.still;
    expect(x).toBeCloseTo(arms!.vertex[0], 6);
    expect(y).toBeGreaterThan(arms!.vertex[1]);
  });

  it('has no angle where nobody is found, and goes on afterwards', () => {
    const state = follow(80);
    const lost = liveMeasure.step(state, { timeMs: times[80]!, pose: null });
    expect(lost.angle).toBeNull();
    expect(lost.reasons).toEqual(['no-person']);
    const found = liveMeasure.step(lost, armFrame(times[81]!, armAngle(times[81]!, 120)));
    expect(found.angle).toBeCloseTo(120, 0);
    expect(found.reasons).toEqual([]);
  });

  it('is a pure fold: the same state and frame give the same state, and neither changes', () => {
    const state = follow(70);
    const before = JSON.stringify(state);
    const frame = armFrame(times[70]!, 118);
    expect(liveMeasure.step(state, frame)).toEqual(liveMeasure.step(state, frame));
    expect(JSON.stringify(state)).toBe(before);
  });

  it('lets a single wild frame pass', () => {
    const state = follow(80);
    const wild = liveMeasure.step(state, armFrame(times[80]!, 20));
    expect(wild.angle).toBeGreaterThan(110);
  });

  it('ignores a frame that is not later', () => {
    const state = follow(10);
    expect(liveMeasure.step(state, armFrame(times[3]!, 90))).toBe(state);
  });

  it('refuses a motion that there is not', () => {
    expect(() => liveMeasure.start({ ...options, motion: 'knee.flexon' })).toThrow(GoniokitError);
  });
});
