import { describe, expect, it } from 'vitest';
import { compare } from '../comparison/compare.ts';
import type { Frame } from '../landmarks/frame.ts';
import { createRecordingBuilder } from '../landmarks/recording-builder.ts';
import { wholeCatalogue } from '../motions/whole-catalogue.ts';
import { angleSeries } from './angle-series.ts';
import { liveMeasure } from './live-measure.ts';
import { measure } from './measure.ts';
import type { Measured, Measurement } from './measurement.ts';
import { armAngle, armFrame, picture } from './testing/moving-arm.ts';
import { handFrame } from './testing/moving-hand.ts';
import { headFrame, nodFrame } from './testing/moving-head.ts';

const times = Array.from({ length: 13 * 30 }, (_, i) => (i * 1000) / 30);

function record(frames: readonly Frame[], mirrored = false) {
  const builder = createRecordingBuilder({
    format: 'goniokit-recording',
    version: 1,
    image: picture,
    mirrored,
    source: { model: 'of poses', handModel: 'of hands', faceModel: 'of faces' },
  });
  for (const frame of frames) builder.add(frame);
  return builder.finish();
}

function measured(frames: readonly Frame[], motion: string, side: 'left' | 'right'): Measurement {
  const options = { motions: [motion], side, catalogue: wholeCatalogue };
  const [one] = measure(record(frames), options).measurements;
  return one!;
}

describe('a hand without a body', () => {
  const frames = times.map((timeMs) => handFrame(timeMs, armAngle(timeMs, 75)));

  it('is measured', () => {
    const one = measured(frames, 'index-mcp.flexion', 'right') as Measured;
    expect(one.status).toBe('measured');
    expect(one.value).toBeCloseTo(75, 1);
    expect(one.space).toBe('world');
    expect(one.view).toBeNull();
    expect(one.conditions.model).toBe('of hands');
    expect(one.quality.visible).toBe(1);
    expect(one.repetitions).toHaveLength(3);
  });

  it('has one side, and no body', () => {
    for (const [motion, side] of [
      ['index-mcp.flexion', 'left'],
      ['elbow.flexion', 'right'],
      ['wrist.flexion', 'right'],
    ] as const) {
      expect(measured(frames, motion, side)).toMatchObject({ reasons: ['hidden'] });
    }
  });

  it('law: a mirrored source gives the same angle of the other hand', () => {
    const mirror = (numbers: ArrayLike<number>, from: number) =>
      Array.from(numbers, (value, i) => (i % 3 === 0 ? from - value : value));
    const mirrored = frames.map(({ hands, ...frame }): Frame => {
      const { image, world } = hands!.right!;
      return { ...frame, hands: { left: { image: mirror(image!, 1), world: mirror(world!, 0) } } };
    });
    const options = {
      motions: ['index-mcp.flexion'],
      side: 'right',
      catalogue: wholeCatalogue,
    } as const;
    const [undone] = measure(record(mirrored, true), options).measurements;
    const plain = measured(frames, 'index-mcp.flexion', 'right') as Measured;
    expect((undone as Measured).value).toBeCloseTo(plain.value, 9);
    expect(measured(mirrored, 'index-mcp.flexion', 'left')).toMatchObject({ status: 'measured' });
  });

  it('has nothing of a body that is seen beside it', () => {
    const swapped = frames.map((frame, i): Frame => {
      const { pose } = armFrame(frame.timeMs, 0);
      const flip = (numbers: ArrayLike<number>) =>
        Array.from(numbers, (value, k) => (i % 2 > 0 && k % 4 !== 3 ? -value : value));
      return { ...frame, pose: { world: flip(pose!.world!), image: pose!.image! } };
    });
    const one = measured(swapped, 'index-mcp.flexion', 'right') as Measured;
    expect(one.value).toBeCloseTo(75, 1);
    expect(one.quality.reasons).not.toContain('side-swaps');
    expect(one).toMatchObject({ view: null, conditions: { view: null, bodySize: null } });
  });

  it('is missing where it was not found: nothing is held over', () => {
    const gone = frames.map((frame, i) =>
      i % 3 === 0 ? { timeMs: frame.timeMs, pose: null } : frame,
    );
    const options = {
      motion: 'index-mcp.flexion',
      side: 'right',
      catalogue: wholeCatalogue,
    } as const;
    const { raw } = angleSeries(record(gone), options);
    expect(raw.every((angle, i) => Number.isNaN(angle) === (i % 3 === 0))).toBe(true);
    const { reasons } = angleSeries(record(gone), { ...options, side: 'left' });
    expect(reasons).toEqual(['hidden']);
  });

  it('is not seen where a finger leaves the picture, the other fingers are', () => {
    const cut = frames.map(({ hands, ...frame }): Frame => {
      const image = Array.from(hands!.right!.image!, (value, i) => (i === 8 * 3 ? 1.2 : value));
      return { ...frame, hands: { right: { ...hands!.right, image } } };
    });
    expect(measured(cut, 'index-mcp.flexion', 'right')).toMatchObject({ reasons: ['hidden'] });
    const { reasons } = measured(cut, 'middle-mcp.flexion', 'right') as { reasons?: string[] };
    expect(reasons).not.toContain('hidden');
  });

  it('is followed live, and said to be hidden when it is gone', () => {
    const start = liveMeasure.start({
      motion: 'index-mcp.flexion',
      side: 'right',
      image: picture,
      catalogue: wholeCatalogue,
    });
    const end = frames.reduce(liveMeasure.step, start);
    expect(end.repetitions).toHaveLength(3);
    for (const { value } of end.repetitions) expect(Math.abs(value - 75)).toBeLessThan(1);
    const nobody = liveMeasure.step(end, { timeMs: 14_000, pose: null });
    expect(nobody).toMatchObject({ angle: null, reasons: ['no-person'] });
    const other = { left: handFrame(14_000, 0).hands!.right! };
    expect(liveMeasure.step(end, { timeMs: 14_000, pose: null, hands: other })).toMatchObject({
      angle: null,
      reasons: ['hidden'],
    });
  });
});

describe('the neck', () => {
  const tilt = 25;
  const motion = 'neck.lateral-flexion';
  const frames = times.map((timeMs) => headFrame(timeMs, armAngle(timeMs, tilt)));
  const withoutFace = ({ timeMs, pose }: Frame): Frame => ({ timeMs, pose });

  it('is read from the face where there is one', () => {
    const one = measured(frames, motion, 'right') as Measured;
    expect(one.readFrom).toBe('face');
    expect(one.value).toBeCloseTo(tilt, 1);
    expect(one.quality.reasons).not.toContain('face-lost');
    expect(one.conditions.model).toBe('of faces');
  });

  it('is read from the pose where there is none, with a wider error', () => {
    const byFace = measured(frames, motion, 'right') as Measured;
    const one = measured(frames.map(withoutFace), motion, 'right') as Measured;
    expect(one.readFrom).toBe('pose');
    expect(one.value).toBeCloseTo(0.8 * tilt, 1);
    expect(one.quality.reasons).not.toContain('face-lost');
    expect(one.standardError).toBeGreaterThan(byFace.standardError + 1);
    expect(one.ci95[1]).toBeGreaterThan(tilt);
  });

  it('is read from the pose where the picture alone shows it, and no depth', () => {
    const nods = times.map((timeMs) => nodFrame(timeMs, armAngle(timeMs, 30)));
    const one = measured(nods, 'neck.flexion', 'right') as Measured;
    expect(one).toMatchObject({ readFrom: 'pose', space: 'image', view: 'side' });
    expect(one.value).toBeCloseTo(30, 1);
  });

  it('angles: is read from the pose in depth where there is no face and the picture does not show it', () => {
    const series = angleSeries(record(frames.map(withoutFace)), {
      motion: 'neck.flexion',
      side: 'none',
      catalogue: wholeCatalogue,
    });
    expect(series).toMatchObject({ space: 'world', reasons: [] });
  });

  it('angles: says of what only a picture shows that this one does not', () => {
    const asked = { motion: 'finger-to-floor', side: 'left', catalogue: wholeCatalogue } as const;
    expect(angleSeries(record(frames), { ...asked, heightCm: 170 })).toMatchObject({
      space: null,
      reasons: ['wrong-view'],
    });
  });

  it('is read from the pose where the face was lost when it mattered, and says so', () => {
    const lostAtEnd = frames.map((frame) =>
      armAngle(frame.timeMs, tilt) > 0.9 * tilt ? withoutFace(frame) : frame,
    );
    const one = measured(lostAtEnd, motion, 'right') as Measured;
    expect(one.readFrom).toBe('pose');
    expect(one.quality.reasons).toContain('face-lost');
    expect(one.value).toBeCloseTo(0.8 * tilt, 1);
  });

  it('is not compared where it was read from the face before and from the pose after', () => {
    const options = { motions: [motion], side: 'right', catalogue: wholeCatalogue } as const;
    const [before, after] = [frames, frames.map(withoutFace)].map((all) =>
      measure(record(all), options),
    );
    expect(compare(before!, after!)).toMatchObject([
      { status: 'not-comparable', reasons: ['model-differs'] },
    ]);
  });

  it('stays with the face where it was lost at rest, or in one repetition of three', () => {
    for (const isLost of [
      (timeMs: number) => timeMs % 4000 < 300,
      (timeMs: number) => timeMs > 1500 && timeMs < 3500,
    ]) {
      const some = frames.map((frame) => (isLost(frame.timeMs) ? withoutFace(frame) : frame));
      const one = measured(some, motion, 'right') as Measured;
      expect(one.readFrom).toBe('face');
      expect(one.value).toBeCloseTo(tilt, 1);
    }
  });

  it('refuses a face beyond where it was shown to hold', () => {
    const far = times.map((timeMs) => headFrame(timeMs, armAngle(timeMs, 60)));
    const one = measured(far, motion, 'right') as Measured;
    expect(one.readFrom).toBe('pose');
    expect(one.quality.reasons).toContain('face-lost');
  });

  it('live: a lost face has no angle, and no angle is held', () => {
    const start = liveMeasure.start({
      motion,
      side: 'right',
      image: picture,
      catalogue: wholeCatalogue,
    });
    const before = frames.slice(0, 80).reduce(liveMeasure.step, start);
    expect(before.angle).toBeCloseTo(tilt, 0);
    const lost = liveMeasure.step(before, withoutFace(frames[80]!));
    expect(lost).toMatchObject({ angle: null, reasons: ['face-lost'] });
    const byPose = frames.slice(0, 80).map(withoutFace).reduce(liveMeasure.step, start);
    expect(byPose.angle).toBeCloseTo(0.8 * tilt, 0);
  });
});
