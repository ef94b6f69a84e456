import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../comparison/compare.ts';
import { madeUpMeasured, madeUpMeasurements } from '../comparison/testing/made-up-measured.ts';
import { GoniokitError } from '../errors/goniokit-error.ts';
import type { Measured } from '../measurement/measurement.ts';
import { findMotion, motions } from '../motions/find-motion.ts';
import { comparisonDocument } from './comparison-document.ts';
import { measurementsDocument } from './measurements-document.ts';
import { motionsDocument } from './motions-document.ts';
import { comparisonResult, recordingResults, tool } from './testing/results.ts';

const ends = fc.array(fc.double({ min: -40, max: 200, noNaN: true }), {
  minLength: 3,
  maxLength: 5,
});

describe('measurements document', () => {
  const document = measurementsDocument({ tool, recordings: recordingResults });

  it('has the fields that the design names', () => {
    const [read, failed] = JSON.parse(JSON.stringify(document)).recordings;
    expect(document).toMatchObject({ format: 'goniokit-measurements', version: 1, tool });
    expect(read).toMatchObject({
      file: 'before.ndjson',
      sha256: 'c0ffee',
      status: 'read',
      frames: 474,
      durationMs: 15767,
      skeleton: 'mediapipe-pose-33',
    });
    expect(Object.keys(read.measurements[0])).toEqual(
      expect.arrayContaining(
        'motion side status unit value start max range gross standardError ci95 space view repetitions quality compensations'.split(
          ' ',
        ),
      ),
    );
    expect(Object.keys(read.measurements[0].repetitions[0])).toEqual(
      expect.arrayContaining(
        'startMs peakMs endMs value max plateauMs accepted reasons'.split(' '),
      ),
    );
    expect(read.measurements[0].compensations).toEqual([
      { id: 'trunk-lean', deg: 14, limitDeg: 10, exceeded: true },
    ]);
    expect(read.measurements[0].quality).toMatchObject({ visible: 1, inPlane: 0.98, reasons: [] });
    expect(read.measurements[3]).toEqual({
      motion: 'elbow.flexion',
      side: 'left',
      status: 'unmeasurable',
      reasons: ['out-of-plane', 'hidden'],
      quality: null,
    });
    expect(failed).toEqual({
      file: 'b.json',
      status: 'failed',
      error: {
        code: 'not-a-recording',
        message: 'a recording requires a known format, received a web page (b.json, line 1)',
      },
    });
  });

  it('keeps every field of a measurement', () => {
    const one = madeUpMeasured([150.2, 151.7, 153.5]);
    const [rounded] = documentOf(one).recordings.flatMap((entry) =>
      entry.status === 'read' ? entry.measurements : [],
    );
    expect(fieldsOf(rounded)).toEqual(fieldsOf(one));
  });

  it('rounds degrees to hundredths', () => {
    const one = madeUpMeasured([150.246, 151.7, 153.5]);
    expect(JSON.stringify(documentOf(one))).toContain('"value":150.25,');
  });

  it('takes an error of the library as it stands', () => {
    const details = { what: 'a frame', expected: 'numbers', received: 'text' };
    const error = new GoniokitError('bad-frame', details);
    const failed = measurementsDocument({
      tool,
      recordings: [{ file: 'a', status: 'failed', error }],
    });
    expect(failed.recordings[0]).toMatchObject({
      error: { code: 'bad-frame', message: 'a frame requires numbers, received text' },
    });
  });

  it('lets no number that is none through', () => {
    for (const changes of [
      { value: Number.NaN },
      { ci95: [Number.NEGATIVE_INFINITY, 3] },
      { gross: Number.NaN },
    ] as const) {
      expect(() => documentOf({ ...madeUpMeasured([1, 2, 3]), ...changes })).toThrow(RangeError);
    }
  });
});

describe('comparison document', () => {
  it('has the fields that the design names', () => {
    const document = JSON.parse(JSON.stringify(comparisonDocument({ tool, ...comparisonResult })));
    expect(document).toMatchObject({ format: 'goniokit-comparison', version: 1, tool });
    expect(document.comparisons[1]).toEqual({
      motion: 'knee.flexion',
      side: 'right',
      status: 'compared',
      unit: 'deg',
      before: 91,
      after: 99.17,
      delta: 8.17,
      deltaCi95: [5.82, 10.52],
      mdc95: { value: 2.87, source: 'session' },
      verdict: 'gain',
      grossDelta: null,
      grossDeltaCi95: null,
      compensationDelta: null,
      compensationDeltaCi95: null,
    });
    expect(document.comparisons[4]).toEqual({
      motion: 'trunk.flexion',
      side: 'none',
      status: 'not-comparable',
      reasons: ['view-differs', 'camera-tilt-differs'],
      beforeReasons: [],
      afterReasons: [],
    });
  });

  it('survives a way through JSON, whatever was compared', () => {
    fc.assert(
      fc.property(ends, ends, (first, second) => {
        const result = {
          ...comparisonResult,
          comparisons: compare(
            madeUpMeasurements(madeUpMeasured(first)),
            madeUpMeasurements(madeUpMeasured(second)),
          ),
        };
        const document = comparisonDocument({ tool, ...result });
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
        expect(fieldsOf(document.comparisons[0])).toEqual(fieldsOf(result.comparisons[0]));
      }),
    );
  });
});

describe('motions document', () => {
  it('tells of every motion how to stand and what to do', () => {
    const document = motionsDocument({ tool, motions });
    expect(document.motions).toHaveLength(motions.length);
    for (const entry of document.motions) {
      expect(entry.position).toMatch(/\.$/);
      expect(entry.instruction).toMatch(/\.$/);
      expect(entry.sides.length * entry.spaces.length).toBeGreaterThan(0);
    }
  });

  it('gives the opposite motion its own instruction', () => {
    const pair = [findMotion('knee.flexion'), findMotion('knee.extension')];
    const [bend, straighten] = motionsDocument({ tool, motions: pair }).motions;
    expect(bend?.instruction).not.toBe(straighten?.instruction);
  });
});

it('gives what the comments say', () => {
  expect(measurementsDocument({ tool, recordings: [] }).format).toBe('goniokit-measurements');
  const { before, after } = comparisonResult;
  expect(comparisonDocument({ tool, before, after, comparisons: [] }).format).toBe(
    'goniokit-comparison',
  );
  const motion = findMotion('knee.flexion');
  expect(motionsDocument({ tool, motions: [motion] }).motions[0]?.view).toBe('side');
});

function documentOf(one: Measured) {
  const measurements = madeUpMeasurements(one);
  return measurementsDocument({
    tool,
    recordings: [{ file: 'a', sha256: null, status: 'read', measurements }],
  });
}

/** Names of all fields, those of inner objects too, without their order. */
function fieldsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fieldsOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  const entries = Object.entries(value).map(([name, part]) => [name, fieldsOf(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
