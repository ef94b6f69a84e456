import { describe, expect, it } from 'vitest';
import { compare } from '../comparison/compare.ts';
import type { Recording } from '../landmarks/recording.ts';
import { catalogue } from '../motions/catalogue.ts';
import { findMotion } from '../motions/find-motion.ts';
import type { FormulaParts, FrameView } from '../motions/formula.ts';
import { formulaOf } from '../motions/formula-of.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import { liveMeasure } from './live-measure.ts';
import { measure } from './measure.ts';
import type { Measured, Measurement } from './measurement.ts';
import { borrowedErrorDeg } from './systematic-error.ts';
import { armRecording } from './testing/arm-recording.ts';
import { armAngle, armFrame, picture } from './testing/moving-arm.ts';

const raising = armRecording((timeMs) => armAngle(timeMs, 120));

function formulaRow(
  parts: FormulaParts,
  plausibleDeg: readonly [number, number],
  image: MotionRow['image'] = { view: 'side', reading: null },
): MotionRow {
  return {
    joint: 'arm',
    motions: [{ id: 'arm.lift', label: 'Arm lift', sign: 1 }],
    plane: 'sagittal',
    sided: true,
    plausibleDeg,
    view: 'side',
    image,
    world: null,
    formula: formulaOf(parts),
    gates: [],
    hasGross: false,
    compensations: [],
  };
}

/** Of a subject who faces the right of the picture: the upper arm's turn from hanging down. */
function lift({ points: [sx, sy, , ex, ey] }: FrameView): number {
  return (Math.atan2(ex! - sx!, ey! - sy!) * 180) / Math.PI;
}

function measureRow(row: MotionRow, options: object = {}, recording: Recording = raising) {
  const { measurements } = measure(recording, {
    motions: ['arm.lift'],
    side: 'right',
    catalogue: [...catalogue, row],
    ...options,
  });
  expect(measurements).toHaveLength(1);
  return measurements[0] as Measurement;
}

function measured(one: Measurement): Measured {
  if (one.status !== 'measured') throw new Error(`not measured: ${one.reasons}`);
  return one;
}

const needs = ['shoulder', 'elbow'];
const angle = formulaRow({ unit: 'deg', scale: 1, needs, read: lift }, [-60, 185]);
const turns = formulaRow(
  { unit: 'ratio', scale: 1 / 64, needs, read: (frame) => lift(frame) / 64 },
  [-60 / 64, 185 / 64],
);

describe('laws', () => {
  it('reads what the rays read', () => {
    const own = measured(measureRow(angle));
    const [byRays] = measure(raising, {
      motions: ['shoulder.flexion'],
      side: 'right',
    }).measurements;
    expect(own.value).toBeCloseTo(measured(byRays!).value, 6);
    expect(own.repetitions.length).toBe(3);
  });

  it('does not depend on the unit: a number half as large has half the error and the same holds', () => {
    const noisy = armRecording((timeMs) => armAngle(timeMs, 120) + 1.5 * Math.sin(timeMs * 7.77));
    for (const recording of [raising, noisy]) {
      const a = measured(measureRow(angle, {}, recording));
      const b = measured(measureRow(turns, {}, recording));
      for (const key of ['value', 'start', 'max', 'range', 'initial'] as const) {
        expect(64 * b[key]).toBeCloseTo(a[key], 9);
      }
      for (const key of ['repetitions', 'noise'] as const) {
        expect(64 * b.errorParts[key]).toBeCloseTo(a.errorParts[key], 9);
      }
      // What other angles are off by can be borrowed for an angle alone.
      expect(a.errorParts.systematic).toBe(borrowedErrorDeg.image);
      expect(b.errorParts.systematic).toBeNull();
      const measuredAlike = a.quality.reasons.filter((reason) => reason !== 'error-borrowed');
      expect(b.quality).toEqual({ ...a.quality, reasons: [...measuredAlike, 'error-unknown'] });
      expect(
        b.repetitions.map(({ startMs, peakMs, endMs, plateauMs }) => [
          startMs,
          peakMs,
          endMs,
          plateauMs,
        ]),
      ).toEqual(
        a.repetitions.map(({ startMs, peakMs, endMs, plateauMs }) => [
          startMs,
          peakMs,
          endMs,
          plateauMs,
        ]),
      );
    }
  });

  it('nor does it live', () => {
    const follow = (row: MotionRow) => {
      let state = liveMeasure.start({
        motion: 'arm.lift',
        side: 'right',
        image: picture,
        catalogue: [row],
      });
      for (let i = 0; i < 240; i++) {
        const timeMs = (i * 1000) / 30;
        state = liveMeasure.step(state, armFrame(timeMs, armAngle(timeMs, 120)));
      }
      return state;
    };
    const [a, b] = [follow(angle), follow(turns)];
    expect(a.repetitions).toHaveLength(2);
    expect(b.repetitions).toHaveLength(2);
    expect(64 * b.repetitions[0]!.value).toBeCloseTo(a.repetitions[0]!.value, 9);
    expect(b.repetitions[0]!.plateauMs).toBe(a.repetitions[0]!.plateauMs);
    expect(a.arms).toBeNull();
  });

  it('is the same for a body of any size, its height given', () => {
    const parts: FormulaParts = {
      unit: 'cm',
      scale: 100 / 180,
      needs: ['shoulder', 'elbow', 'wrist'],
      read: ({ points, cmPerUnit }) => cmPerUnit * (points[1]! - points[7]!),
      bodyHeight: (_, space) => (space === 'image' ? 480 : 1.6),
    };
    const row = formulaRow(parts, [-60, 60], { view: 'side', reading: null });
    const small = measured(measureRow(row, { heightCm: 160 }));
    const tall = measured(measureRow(row, { heightCm: 200 }));
    // The hand is 55 cm from the shoulder: at 120 degrees it stands 27.5 cm above it.
    expect(small.value).toBeCloseTo(27.5, 1);
    expect(tall.value).toBeCloseTo((200 / 160) * 27.5, 1);
    expect(small.unit).toBe('cm');
    for (const heightCm of [undefined, Number.NaN, 0, -170, Number.POSITIVE_INFINITY]) {
      expect(measureRow(row, heightCm === undefined ? {} : { heightCm })).toMatchObject({
        status: 'unmeasurable',
        reasons: ['height-unknown'],
      });
    }
    const unseen = formulaRow({ ...parts, bodyHeight: () => Number.NaN }, [-60, 60]);
    expect(measureRow(unseen, { heightCm: 170 })).toMatchObject({ reasons: ['height-unknown'] });
  });
});

describe('where it is read', () => {
  const only = { unit: 'deg', scale: 1, needs, read: lift, imageOnly: true } as const;

  it('is the picture from the view of the row, or from any', () => {
    const front = formulaRow(only, [-60, 185], { view: 'front', reading: null });
    expect(measureRow(front)).toMatchObject({ reasons: ['wrong-view'] });
    const any = formulaRow(only, [-60, 185], { view: null, reading: null });
    expect(measureRow(any)).toMatchObject({ status: 'measured', space: 'image' });
    expect(measureRow(any, { space: 'world' })).toMatchObject({ reasons: ['wrong-space'] });
  });

  it('is space where no picture shows it', () => {
    const space = formulaRow({ unit: 'deg', scale: 1, needs, read: lift }, [-60, 185], null);
    expect(measureRow(space)).toMatchObject({
      status: 'measured',
      space: 'world',
      spaceReason: 'image-cannot-show-it',
    });
  });

  it('has depth in space only', () => {
    const depths = new Set<number>();
    const read = (frame: FrameView) => {
      depths.add(frame.points[2]!);
      return lift(frame);
    };
    measureRow(formulaRow({ ...only, read }, [-60, 185]));
    expect([...depths]).toEqual([0]);
  });

  it('is nowhere without its landmarks', () => {
    const row = formulaRow({ ...only, needs: ['shoulder', 'tail'] }, [-60, 185]);
    expect(measureRow(row)).toMatchObject({ reasons: ['landmarks-missing'] });
    const named = formulaRow({ ...only, needs: ['right-shoulder', 'right-elbow'] }, [-60, 185]);
    expect(measured(measureRow(named)).value).toBeCloseTo(120, 1);
  });
});

it('judges by the rays that the row says', () => {
  const { image } = findMotion('elbow.flexion').row;
  const row = formulaRow({ unit: 'deg', scale: 1, needs, read: lift }, [-60, 185], image);
  const { quality } = measured(measureRow(row));
  expect(quality.boneLengths).toHaveLength(2);
  expect(quality.inPlane).toBeCloseTo(1, 6);
  expect(measured(measureRow(angle)).quality).toMatchObject({
    boneLengths: [],
    lengthSpread: 0,
    inPlane: null,
  });
});

it('takes what is not a number for missing, and does not say that landmarks were hidden', () => {
  const ofNumbers = (read: (frame: FrameView) => number) =>
    measureRow(formulaRow({ unit: 'deg', scale: 1, needs, read }, [-60, 185]));
  const gaps = ofNumbers((frame) => (lift(frame) > 60 ? 1 / 0 : lift(frame)));
  expect(gaps).toMatchObject({ status: 'unmeasurable', quality: { visible: 1 } });
  const seldom = ofNumbers((frame) => (lift(frame) > 5 ? 1 / 0 : lift(frame)));
  expect(seldom).toMatchObject({ reasons: ['no-number'], quality: { visible: 1 } });
  expect(ofNumbers(() => Number.NaN)).toMatchObject({ reasons: ['no-number'] });
});

it('is compared in its unit, and with no other', () => {
  const of = (row: MotionRow) =>
    measure(raising, { motions: ['arm.lift'], side: 'right', catalogue: [row] });
  expect(compare(of(turns), of(turns))[0]).toMatchObject({
    status: 'compared',
    unit: 'ratio',
    delta: 0,
  });
  expect(compare(of(angle), of(turns))[0]).toMatchObject({ reasons: ['unit-differs'] });
});
