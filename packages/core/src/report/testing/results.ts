import { compare } from '../../comparison/compare.ts';
import { madeUpMeasured, madeUpMeasurements } from '../../comparison/testing/made-up-measured.ts';
import type { Measurement } from '../../measurement/measurement.ts';
import type { ComparisonResult } from '../comparison-document.ts';
import type { RecordingResult } from '../recording-result.ts';

export const tool = { name: 'goniokit', version: '0.1.0' };

const elbow: Measurement = {
  motion: 'elbow.flexion',
  side: 'left',
  status: 'unmeasurable',
  reasons: ['out-of-plane', 'hidden'],
  quality: null,
};

const shoulder = madeUpMeasured([150.2, 151.7, 153.5], {
  motion: 'shoulder.flexion',
  gross: 158.2,
  errorParts: { repetitions: 0.95, noise: 0.1, systematic: 2 },
  compensations: [{ id: 'trunk-lean', deg: 14, limitDeg: 10, exceeded: true }],
});

const trunk = madeUpMeasured([20, 21, 22], { motion: 'trunk.flexion', side: 'none' });

const before = madeUpMeasurements(
  shoulder,
  madeUpMeasured([90, 91, 92]),
  madeUpMeasured([2, -1], { motion: 'hip.extension', side: 'left' }),
  elbow,
  trunk,
);

const after = madeUpMeasurements(
  madeUpMeasured([160.2, 164.7, 166.5], {
    motion: 'shoulder.flexion',
    gross: 170,
    errorParts: { repetitions: 1.9, noise: 0.1, systematic: 2 },
  }),
  madeUpMeasured([98, 99.4, 100.1]),
  madeUpMeasured([-3, -5], { motion: 'hip.extension', side: 'left' }),
  elbow,
  { ...trunk, conditions: { ...trunk.conditions, view: 'front', tiltDeg: 30 } },
);

/** One of each: measured with and without remarks, refused, and a file that could not be read. */
export const recordingResults: readonly RecordingResult[] = [
  { file: 'before.ndjson', sha256: 'c0ffee', status: 'read', measurements: before },
  {
    file: 'b.json',
    status: 'failed',
    error: {
      code: 'not-a-recording',
      message: 'a recording requires a known format, received a web page (b.json, line 1)',
    },
  },
];

/** One of each: no clear change, gain, unknown minimal detectable change, unmeasurable, not comparable. */
export const comparisonResult: ComparisonResult = {
  before: { file: 'before.ndjson', sha256: 'c0ffee' },
  after: { file: 'after.ndjson', sha256: null },
  comparisons: compare(before, after),
};
