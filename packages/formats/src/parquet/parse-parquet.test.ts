import fc from 'fast-check';
import { GoniokitError } from 'goniokit';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { AngleTable } from '../angle-table.ts';
import { anyAngleTable } from '../testing/any-angle-table.ts';
import { anyRecording } from '../testing/any-recording.ts';
import {
  expectBytesToStandFire,
  expectNumbers,
  expectRecording,
  fuzzTimeout,
} from '../testing/fire.ts';
import { fixtureRecording } from '../testing/fixture-recording.ts';
import { formatParquet } from './format-parquet.ts';
import { formatParquetAngles } from './format-parquet-angles.ts';
import { type ParquetFile, parseParquet } from './parse-parquet.ts';

const usual: AngleTable = {
  names: ['knee.flexion_left', 'hip'],
  timeMs: Float64Array.of(0, 33.4, 66.7),
  columns: [Float64Array.of(1.5, Number.NaN, -3), Float64Array.of(7, 7, 7)],
  inDegrees: true,
};

function landmarksOf(file: ParquetFile) {
  if (file.holds !== 'landmarks') throw new Error('landmarks were expected');
  return file.recording;
}

function anglesOf(file: ParquetFile) {
  if (file.holds !== 'angles') throw new Error('angles were expected');
  return file.table;
}

/** Code and place of what reading throws. */
function refusalOf(bytes: Uint8Array) {
  try {
    parseParquet(bytes, { file: 'a.parquet' });
    return null;
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    const { file, byte, path } = error.details.where ?? {};
    expect(file).toBe('a.parquet');
    return `${error.code} at ${path ?? byte}`;
  }
}

describe('Parquet', { timeout: 60_000 }, () => {
  it('says the same of landmarks when it is read', () => {
    fc.assert(
      fc.property(anyRecording, (recording) => {
        const back = landmarksOf(parseParquet(formatParquet(recording)));
        const id = back.skeleton.id === 'coco-17' ? 'coco-17' : 'parquet-landmarks';
        expect(back).toEqual({
          ...recording,
          skeleton: { ...recording.skeleton, id },
          source: { ...recording.source, format: 'parquet' },
        });
      }),
    );
  });

  it('says the same of a recording with hands when it is read', () => {
    const recording = fixtureRecording('recordings/hand-reach.ndjson');
    const { skeleton, image, world, visibility, timeMs } = landmarksOf(
      parseParquet(formatParquet(recording)),
    );
    expect({ skeleton, image, world, visibility, timeMs }).toEqual({
      skeleton: recording.skeleton,
      image: recording.image,
      world: recording.world,
      visibility: recording.visibility,
      timeMs: recording.timeMs,
    });
  });

  it('says the same of angles when it is read', () => {
    fc.assert(
      fc.property(anyAngleTable, (table) => {
        expect(anglesOf(parseParquet(formatParquetAngles(table)))).toEqual(table);
      }),
    );
  });

  it('holds the numbers that another reader finds', async () => {
    const bytes = formatParquetAngles(usual);
    const rows = await parquetReadObjects({ file: bytes.slice().buffer });
    const { names, columns } = anglesOf(parseParquet(bytes));
    names.forEach((name, i) => {
      const theirs = rows.map((row) => row[name] ?? Number.NaN);
      expect([...(columns[i] as Float64Array)]).toEqual(theirs);
    });
  });

  it('has each name once, and something in it', () => {
    for (const table of [
      { ...usual, names: ['a', 'a'] },
      { ...usual, names: ['a', 'timeMs'] },
      { ...usual, names: [], columns: [] },
    ]) {
      expect(() => formatParquetAngles(table)).toThrow(
        expect.objectContaining({ code: 'bad-data' }),
      );
    }
  });

  const bytes = formatParquetAngles(usual);
  const withTimes = (...times: number[]) =>
    formatParquetAngles({ ...usual, timeMs: Float64Array.from(times) });
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty at 1'],
    ['text', new TextEncoder().encode('PARQUET IS WRITTEN OTHERWISE'), 'not-a-recording at 1'],
    ['a file that is cut', bytes.subarray(0, -4), `bad-header at ${bytes.length - 11}`],
    ['a footer that is none', bytes.with(-5, 255), `bad-header at ${bytes.length - 7}`],
    ['time that falls', withTimes(0, 2, 1), 'time-not-rising at row 3'],
    ['no time', withTimes(0, Number.NaN, 1), 'bad-frame at row 2'],
    [
      'infinity',
      formatParquetAngles({ ...usual, columns: [Float64Array.of(0, 1 / 0, 1)], names: ['a'] }),
      'bad-frame at row 2',
    ],
  ])('%s is refused, with its place', (_, made, expected) => {
    expect(refusalOf(made)).toBe(expected);
  });

  it('takes no memory for rows that are not there', () => {
    const rows = 400_000;
    const same = new Float64Array(rows).fill(1);
    const table = {
      ...usual,
      timeMs: Float64Array.from(same, (_, i) => i),
      columns: Array.from({ length: 20 }, () => same),
      names: Array.from({ length: 20 }, (_, i) => `a${i}`),
    };
    expect(refusalOf(formatParquetAngles(table))).toBe('bad-frame at 1');
  });
});

describe('Parquet under fire', fuzzTimeout, () => {
  it('of angles', () => {
    expectBytesToStandFire(formatParquetAngles(usual), parseParquet, (file) => {
      if (file.holds === 'angles') for (const column of file.table.columns) expectNumbers(column);
      else expectRecording(file.recording);
    });
  });

  it('of landmarks', () => {
    const recording = landmarksOf(parseParquet(smallLandmarks()));
    expect(recording.frames).toBe(2);
    expectBytesToStandFire(smallLandmarks(), parseParquet, (file) => {
      if (file.holds === 'landmarks') expectRecording(file.recording);
    });
  });
});

function smallLandmarks(): Uint8Array {
  const none = Number.NaN;
  return formatParquet({
    skeleton: { id: '', names: ['nose', 'left-hip'] },
    frames: 2,
    timeMs: Float64Array.of(0, 33.4),
    imageSize: { width: 640, height: 480 },
    image: Float64Array.of(1, 2, none, 3, 4, none, 5, 6, none, none, none, none),
    world: null,
    visibility: Float64Array.of(1, 0.5, 0.25, 0),
    hands: null,
    face: null,
    mirrored: false,
    source: { format: 'tidy' },
    note: '',
  });
}
