import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Body, standing } from '../kinematics/testing/golden-poses.ts';
import { stillRecording } from '../kinematics/testing/still-recording.ts';
import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';
import { angleSeries } from '../measurement/angle-series.ts';
import { measure } from '../measurement/measure.ts';
import { fitRecording } from './fit-recording.ts';

/** A squat of some degrees at hip and knee, the feet on the ground. */
function squat(deg: number): Body {
  const bend = (deg * Math.PI) / 360;
  const [forward, down] = [0.4 * Math.sin(bend), 0.4 * Math.cos(bend)];
  const side = (name: string, z: number) => ({
    [`${name}-knee`]: [forward, -down, z] as const,
    [`${name}-ankle`]: [0, -2 * down, z] as const,
    [`${name}-heel`]: [-0.05, -2 * down - 0.07, z] as const,
    [`${name}-foot-index`]: [0.15, -2 * down - 0.07, z] as const,
  });
  return { ...standing, ...side('left', -0.1), ...side('right', 0.1) };
}

const frames = 60;

/** So far away the camera stands, metres, and how long its lens is, pixels: what a telephone sees. */
const [away, focal] = [3.4, 0.8 * 1280];

type Feet = 'stay' | 'go';

/**
 * Two squats down to 110 degrees, the camera so many degrees from the front, depth as it is told. Feet that
 * go are those of one who hangs by the hips, pictured flat.
 */
function squats(turnedDeg: number, depthOf = (z: number) => z, feet: Feet = 'stay'): Recording {
  const turn = (turnedDeg * Math.PI) / 180;
  const stills = Array.from({ length: frames }, (_, i) =>
    stillRecording(squat(55 - 55 * Math.cos((i / frames) * 4 * Math.PI)), 'front'),
  );
  const [first] = stills as [Recording];
  const { names } = first.skeleton;
  const turned = stills.flatMap(({ world }) => [...world!]);
  for (let i = 0; i < turned.length; i += 3) {
    const [x, z] = [turned[i]!, turned[i + 2]!];
    turned[i] = x * Math.cos(turn) + z * Math.sin(turn);
    turned[i + 2] = z * Math.cos(turn) - x * Math.sin(turn);
  }
  const ankle = names.indexOf('left-ankle');
  const image = turned.map((value, i) => {
    const axis = i % 3;
    if (axis === 2) return value;
    const point = Math.floor(i / 3);
    if (feet === 'go') return [640, 300][axis]! + 300 * value;
    const frame = point - (point % names.length);
    const lowered = axis === 0 ? 0 : 0.8 - turned[3 * (frame + ankle) + 1]!;
    return [640, 360][axis]! + (focal * (value + lowered)) / (away + turned[3 * point + 2]!);
  });
  return {
    ...first,
    frames,
    timeMs: Float64Array.from({ length: frames }, (_, i) => 100 * i),
    image: Float64Array.from(image),
    world: Float64Array.from(turned, (value, i) => (i % 3 === 2 ? depthOf(value) : value)),
    visibility: new Float64Array(frames * names.length).fill(1),
  };
}

const kneesOf = (recording: Recording, side: 'left' | 'right' = 'right') =>
  angleSeries(recording, { motion: 'knee.flexion', side, space: 'world' }).raw;

const largestDifference = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

const shallow = (z: number) => 0.5 * z;

/** The picture and the subject as a mirror shows them. */
function mirrored(recording: Recording): Recording {
  const { names } = recording.skeleton;
  const flip = (values: Float64Array, from: number) =>
    values.map((_, i) => {
      const frame = Math.floor(i / (3 * names.length));
      const name = names[Math.floor(i / 3) % names.length]!;
      const other = name.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'));
      const at = 3 * (frame * names.length + names.indexOf(other)) + (i % 3);
      return i % 3 === 0 ? from - values[at]! : values[at]!;
    });
  const { image, world } = recording;
  return { ...recording, image: flip(image!, 1280), world: flip(world!, 0) };
}

describe('fitting a recording', () => {
  it.each<Feet>(['stay', 'go'])('leaves a perfect one as it is, where its feet %s', (feet) => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 85, noNaN: true }), (turnedDeg) => {
        const perfect = squats(turnedDeg, (z) => z, feet);
        const fitted = fitRecording(perfect);
        for (const side of ['left', 'right'] as const) {
          expect(largestDifference(kneesOf(fitted, side), kneesOf(perfect, side))).toBeLessThan(
            0.01,
          );
        }
      }),
      { numRuns: 10 },
    );
  });

  it('gives back depth that was lost', () => {
    const truth = kneesOf(squats(30));
    const error = (recording: Recording) =>
      kneesOf(recording).reduce((sum, deg, i) => sum + Math.abs(deg - truth[i]!) / frames, 0);
    const before = error(squats(30, shallow));
    expect(before).toBeGreaterThan(8);
    // Not all of it: what the landmarks in space say is weighed in.
    const [stay, go] = (['stay', 'go'] as const).map((feet) =>
      error(fitRecording(squats(30, shallow, feet))),
    );
    expect(go).toBeLessThan(0.6 * before);
    expect(stay).toBeLessThan(go!);
  });

  it('makes lengths constant', () => {
    const { world, skeleton } = fitRecording(squats(30, shallow));
    const lengths = Array.from({ length: frames }, (_, frame) => {
      const [a, b] = ['left-hip', 'left-knee'].map(
        (name) => 3 * (frame * skeleton.names.length + landmarkIndex(skeleton, name)),
      ) as [number, number];
      return Math.hypot(...[0, 1, 2].map((axis) => world![b + axis]! - world![a + axis]!));
    });
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0]!, 12);
  });

  it('does not depend on how large the picture is', () => {
    const fitted = fitRecording(squats(30, shallow));
    const one = squats(30, shallow);
    const { width, height } = one.imageSize!;
    const large = fitRecording({
      ...one,
      image: one.image!.map((pixels) => 10 * pixels),
      imageSize: { width: 10 * width, height: 10 * height },
    });
    expect(largestDifference(large.world!, fitted.world!)).toBeLessThan(1e-9);
  });

  it('does not depend on the unit of space', () => {
    const one = squats(30, shallow);
    const other = fitRecording({ ...one, world: one.world!.map((metres) => 100 * metres) });
    const back = other.world!.map((value) => value / 100);
    expect(largestDifference(back, fitRecording(one).world!)).toBeLessThan(1e-9);
  });

  it('mirrors where its source is mirrored', () => {
    const one = squats(30, shallow);
    const there = mirrored(fitRecording(one));
    const back = fitRecording(mirrored(one));
    expect(largestDifference(back.world!, there.world!)).toBeLessThan(1e-9);
  });

  it('moves legs alone, and touches neither picture nor source', () => {
    const one = squats(30, shallow);
    const copy = structuredClone(one);
    const fitted = fitRecording(one);
    expect(one).toEqual(copy);
    expect(fitted.image).toBe(one.image);
    const moved = one.skeleton.names.filter((_, row) =>
      [0, 1, 2].some((axis) => fitted.world![3 * row + axis] !== one.world![3 * row + axis]),
    );
    expect(moved.every((name) => /knee|ankle|heel|foot-index/.test(name))).toBe(true);
    expect(moved.length).toBeGreaterThan(0);
  });

  it('carries the foot along', () => {
    const one = squats(30, shallow);
    const foot = (recording: Recording) => {
      const at = (name: string) => 3 * landmarkIndex(recording.skeleton, name);
      const [from, to] = [at('left-heel'), at('left-foot-index')];
      return [0, 1, 2].map((axis) => recording.world![to + axis]! - recording.world![from + axis]!);
    };
    for (const [axis, value] of foot(fitRecording(one)).entries()) {
      expect(value).toBeCloseTo(foot(one)[axis]!, 12);
    }
  });

  it('leaves what is missing missing, and what is hidden as it was', () => {
    const one = squats(30, shallow);
    const size = 3 * one.skeleton.names.length;
    const gone = (values: Float64Array) =>
      values.map((value, i) => (i < size ? Number.NaN : value));
    const fitted = fitRecording({ ...one, image: gone(one.image!), world: gone(one.world!) });
    expect([...fitted.world!.subarray(0, size)].every(Number.isNaN)).toBe(true);
    expect([...fitted.world!.subarray(size)].some(Number.isNaN)).toBe(false);
    const unseen = { ...one, visibility: one.visibility.map(() => 0) };
    expect(fitRecording(unseen).world).toEqual(one.world);
  });

  it('has nothing to say without a picture, without depth, or without legs', () => {
    const one = squats(30);
    for (const less of [{ image: null }, { world: null }]) {
      const without = { ...one, ...less };
      expect(fitRecording(without)).toBe(without);
    }
    expect(fitRecording(one, [])).toBe(one);
  });

  it('leaves one who walks alone, across the picture or up to the camera', () => {
    const one = squats(30, shallow);
    const size = 3 * one.skeleton.names.length;
    const moving = (of: (value: number, axis: number, frame: number) => number) => ({
      ...one,
      image: one.image!.map((value, i) => of(value, i % 3, Math.floor(i / size) / frames)),
    });
    const across = moving((value, axis, time) => (axis === 0 ? value + 300 * time : value));
    const nearer = moving((value, _, time) => value * (1 + time));
    expect(fitRecording(across)).toBe(across);
    expect(fitRecording(nearer)).toBe(nearer);
    const swaying = moving((value, axis, time) => (axis === 0 ? value + 30 * time : value));
    expect(fitRecording(swaying)).not.toBe(swaying);
  });

  it('goes by the segments alone where shoulders are missing in most frames', () => {
    const one = squats(30, shallow);
    const shoulder = landmarkIndex(one.skeleton, 'left-shoulder');
    const without = (values: Float64Array) =>
      values.map((value, i) => {
        const point = Math.floor(i / 3);
        const isShoulder = point % one.skeleton.names.length === shoulder;
        return isShoulder && i >= 0.4 * values.length ? Number.NaN : value;
      });
    const fitted = fitRecording({ ...one, image: without(one.image!), world: without(one.world!) });
    const knee = 3 * landmarkIndex(one.skeleton, 'right-knee');
    const size = 3 * one.skeleton.names.length;
    const moved = Array.from({ length: frames }, (_, frame) => {
      const at = frame * size + knee + 2;
      return Math.abs(fitted.world![at]! - one.world![at]!);
    });
    expect(moved.some(Number.isNaN)).toBe(false);
    // They are missing from the 24th frame on; for a while after that the scale of the picture is still known.
    expect(Math.max(...moved.slice(24))).toBeGreaterThan(0.005);
  });

  it('is another source than what was not fitted', () => {
    const source = { model: 'pose_landmarker_lite', running: 'video' };
    const fitted = fitRecording({ ...squats(30), source });
    expect(fitted.source).toEqual({ model: 'pose_landmarker_lite, fitted', running: 'video' });
    const [one] = measure(fitted, { motions: ['knee.flexion'], space: 'world' }).measurements;
    if (one?.status !== 'measured') throw new Error('the example of its comment is not measured');
    expect(one.conditions.model).toBe('pose_landmarker_lite, fitted');
    expect(fitRecording(squats(30)).source).toEqual({ model: 'fitted' });
    expect(one.conditions.filters).toContain('one-euro-inside-model');
  });
});
