import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AngleTable } from '../angle-table.ts';
import { formatMotionBids } from './format-motion-bids.ts';

const usual: AngleTable = {
  names: ['knee.flexion_left', 'hip.flexion_left'],
  timeMs: Float64Array.of(1000, 1033.4, 1100),
  columns: [Float64Array.of(1.5, Number.NaN, -3), Float64Array.of(0, 1, 2)],
  inDegrees: true,
};
const labels = { subject: '01', task: 'squat' };

describe('Motion-BIDS', () => {
  it('has rows without a header, channels, and a sidecar', () => {
    const { stem, motion, channels, sidecar } = formatMotionBids(usual, labels);
    expect(stem).toBe('sub-01_task-squat_tracksys-goniokit');
    expect([...motion]).toEqual(['0.000000\t1.5\t0\n', '0.033400\tn/a\t1\n', '0.100000\t-3\t2\n']);
    expect(channels.split('\n')).toEqual([
      'name\tcomponent\ttype\ttracked_point\tunits',
      'latency\tn/a\tLATENCY\tn/a\ts',
      'knee.flexion_left\tn/a\tJNTANG\tknee\tdeg',
      'hip.flexion_left\tn/a\tJNTANG\thip\tdeg',
      '',
    ]);
    expect(JSON.parse(sidecar)).toMatchObject({
      TaskName: 'squat',
      SamplingFrequency: 20,
      MotionChannelCount: 3,
      JNTANGChannelCount: 2,
      LATENCYChannelCount: 1,
      TrackedPointsCount: 2,
      RecordingDuration: 0.1,
      MissingValues: 'n/a',
    });
  });

  it('names its session and its system where they are given', () => {
    const { stem } = formatMotionBids(usual, { ...labels, session: 'pre', trackingSystem: 'cam1' });
    expect(stem).toBe('sub-01_ses-pre_task-squat_tracksys-cam1');
  });

  it('keeps every number', () => {
    const value = fc.double({ noDefaultInfinity: true }).map((number) => number + 0);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1 }),
        fc.boolean(),
        (rows, inDegrees) => {
          const table: AngleTable = {
            names: ['a', 'b'],
            timeMs: Float64Array.from(rows, (_, i) => 10 * i),
            columns: [0, 1].map((column) =>
              Float64Array.from(rows, (row) => row[column] as number),
            ),
            inDegrees,
          };
          const read = [...formatMotionBids(table, labels).motion].map((row) =>
            row
              .trimEnd()
              .split('\t')
              .map((cell) => (cell === 'n/a' ? Number.NaN : Number(cell))),
          );
          expect(read).toEqual(rows.map(([a, b], i) => [i / 100, a, b]));
        },
      ),
    );
  });

  it('of one row has no rate', () => {
    const one = {
      ...usual,
      timeMs: Float64Array.of(5),
      columns: [Float64Array.of(1), Float64Array.of(2)],
    };
    expect(JSON.parse(formatMotionBids(one, labels).sidecar).SamplingFrequency).toBe('n/a');
  });

  it.each<[string, AngleTable, object, string]>([
    ['an unknown unit', { ...usual, inDegrees: null }, {}, 'bad-data'],
    ['no rows', { ...usual, timeMs: new Float64Array() }, {}, 'bad-data'],
    ['no columns', { ...usual, names: [], columns: [] }, {}, 'bad-data'],
    ['a name with a tab', { ...usual, names: ['a\tb', 'c'] }, {}, 'bad-data'],
    ['a label with a stroke', usual, { task: 'sit-to-stand' }, 'bad-option'],
    ['an empty label', usual, { subject: '' }, 'bad-option'],
  ])('%s is refused', (_, table, more, code) => {
    expect(() => formatMotionBids(table, { ...labels, ...more })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
