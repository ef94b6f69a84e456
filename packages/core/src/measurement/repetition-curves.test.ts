import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpMeasured } from '../comparison/testing/made-up-measured.ts';
import { angleSeries } from './angle-series.ts';
import { measure } from './measure.ts';
import type { Measured, Repetition } from './measurement.ts';
import { findPlateau } from './plateau.ts';
import { repetitionCurves } from './repetition-curves.ts';
import { armRecording } from './testing/arm-recording.ts';
import { armAngle } from './testing/moving-arm.ts';

const repetition = madeUpMeasured([100]).repetitions[0]!;
const curves = (deg: readonly number[], one: Partial<Repetition>, zero: number | null = null) =>
  repetitionCurves(
    { timeMs: Float64Array.from(deg, (_, i) => i * 100), filtered: Float64Array.from(deg) },
    { repetitions: [{ ...repetition, startMs: 0, endMs: (deg.length - 1) * 100, ...one }], zero },
  );

describe('the curve of a repetition', () => {
  it('is there for each that was measured, from rest over its end range to rest', () => {
    const recording = armRecording((timeMs) => armAngle(timeMs, 120));
    const asked = { motion: 'shoulder.flexion', side: 'right' } as const;
    const [measured] = measure(recording, {
      motions: [asked.motion],
      side: asked.side,
    }).measurements;
    const found = repetitionCurves(angleSeries(recording, asked), measured as Measured);
    expect(found).toHaveLength(3);
    for (const { lines, plateau } of found) {
      const [line = []] = lines;
      expect(Math.max(...line.map(([, deg]) => deg))).toBeCloseTo(120, 0);
      expect(line[0]?.[1]).toBeLessThan(10);
      expect(plateau.length).toBeGreaterThan(3);
    }
  });

  it('goes from its start to its end, the neutral angle subtracted', () => {
    const [curve] = curves([5, 45, 90, 90, 40, 5], { peakMs: 200, plateauMs: 100 }, 5);
    expect(curve?.lines).toEqual([
      [
        [0, 0],
        [0.2, 40],
        [0.4, 85],
        [0.6, 85],
        [0.8, 35],
        [1, 0],
      ],
    ]);
    expect(curve?.plateau.map(([, value]) => value)).toEqual([85, 85]);
  });

  it('has no line where nothing was seen', () => {
    const [curve] = curves([0, 50, Number.NaN, Number.NaN, 50, 0], { peakMs: 100, plateauMs: 0 });
    expect(curve?.lines.map((line) => line.length)).toEqual([2, 2]);
    expect(curve?.plateau).toEqual([]);
  });

  it('is left out where the repetition does not count', () => {
    expect(curves([0, 50, 0], { accepted: false })).toEqual([]);
  });

  it('of a series that does not reach it is empty', () => {
    expect(curves([0, 50, 0], { startMs: 9000, endMs: 9900 })).toEqual([
      { lines: [], plateau: [] },
    ]);
    expect(curves([], {})).toEqual([{ lines: [], plateau: [] }]);
  });

  it('is thick where the measurement found the hold', () => {
    const readings = fc.array(fc.double({ min: 0, max: 90, noNaN: true }), {
      minLength: 3,
      maxLength: 60,
    });
    fc.assert(
      fc.property(readings, (slopes) => {
        const deg = Float64Array.from([0, ...slopes, 95, 94, 93.5, 94, 0]);
        const timeMs = deg.map((_, i) => i * 100);
        const endMs = (deg.length - 1) * 100;
        const { peakMs, heldMs, from, to } = findPlateau(
          timeMs,
          deg,
          { startMs: 0, endMs, startDeg: 0 } as Parameters<typeof findPlateau>[2],
          0,
        );
        fc.pre(heldMs > 0);
        const [curve] = curves([...deg], { peakMs, plateauMs: heldMs });
        const shares = curve!.plateau.map(([share]) => share);
        expect(shares[0]).toBeCloseTo((timeMs[from] as number) / endMs, 9);
        expect(shares.at(-1)).toBeCloseTo((timeMs[to] as number) / endMs, 9);
      }),
    );
  });

  it('stays drawable however long it is', () => {
    const deg = Array.from({ length: 5000 }, (_, i) => Math.sin((i / 4999) * Math.PI) * 90);
    const [curve] = curves(deg, { peakMs: 250_000, plateauMs: 20_000 });
    expect(curve?.lines[0]?.length).toBeLessThan(130);
    expect(Math.max(...curve!.lines[0]!.map(([, value]) => value))).toBeGreaterThan(89);
  });
});
