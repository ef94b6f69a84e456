import type { Measured, Measurement, Measurements } from '../../measurement/measurement.ts';
import { sampleMean } from '../../statistics/sample-mean.ts';
import { sampleStandardDeviation } from '../../statistics/sample-standard-deviation.ts';
import { studentTQuantile } from '../../statistics/student-t-quantile.ts';

/** A measurement with these end ranges, put together from the textbook: for tests of what comes after. */
export function madeUpMeasured(
  values: readonly number[],
  changes: Partial<Measured> = {},
): Measured {
  const value = sampleMean(values);
  const standardError = sampleStandardDeviation(values) / Math.sqrt(values.length);
  const margin = studentTQuantile(0.975, values.length - 1) * standardError;
  return {
    motion: 'knee.flexion',
    side: 'right',
    status: 'measured',
    unit: 'deg',
    value,
    start: 0.4,
    max: Math.max(...values) + 1,
    initial: 0.4,
    range: value - 0.4,
    gross: null,
    standardError,
    errorParts: { repetitions: standardError, noise: 0, systematic: null },
    degreesOfFreedom: values.length - 1,
    ci95: [value - margin, value + margin],
    space: 'image',
    spaceReason: 'plane-in-image',
    view: 'side',
    zero: null,
    repetitions: values.map((end, i) => ({
      startMs: 800 + 5000 * i,
      peakMs: 2900 + 5000 * i,
      endMs: 5000 + 5000 * i,
      value: end,
      max: end + 1,
      start: 0.4,
      gross: null,
      plateauMs: 1000,
      accepted: true,
      reasons: [],
    })),
    quality: {
      visible: 1,
      inPlane: 0.98,
      jumps: 0,
      framesPerSecond: 30,
      lengthSpread: 0.02,
      boneLengths: [0.4, 0.38],
      reasons: [],
    },
    compensations: [],
    conditions: {
      view: 'side',
      space: 'image',
      mirrored: false,
      model: 'pose_landmarker_lite',
      filters: ['hampel', 'butterworth-6hz'],
      bodySize: 0.3,
      tiltDeg: 1,
    },
    ...changes,
  };
}

/** A recording's worth of them. */
export function madeUpMeasurements(...measurements: readonly Measurement[]): Measurements {
  return {
    frames: 474,
    durationMs: 15767,
    skeleton: 'mediapipe-pose-33',
    source: { model: 'pose_landmarker_lite' },
    measurements,
  };
}
