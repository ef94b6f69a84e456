// Written in one format, read, written in another and read again: the same numbers, for every pair of them.
import fc from 'fast-check';
import type { Recording } from 'goniokit';
import { parseRecording } from 'goniokit/recording';
import { describe, expect, it } from 'vitest';
import type { AngleTable } from './angle-table.ts';
import { landmarkNames } from './mapping/landmark-names.ts';
import { landmarkTrial } from './mapping/landmark-trial.ts';
import { markerRecording } from './mapping/marker-recording.ts';
import { formatMot } from './mot/format-mot.ts';
import { parseMot } from './mot/parse-mot.ts';
import { formatParquet } from './parquet/format-parquet.ts';
import { formatParquetAngles } from './parquet/format-parquet-angles.ts';
import { parseParquet } from './parquet/parse-parquet.ts';
import { formatRecording } from './recording/format-recording.ts';
import { anyAngleTable } from './testing/any-angle-table.ts';
import { anyRecording } from './testing/any-recording.ts';
import { formatDictionary } from './tidy/format-dictionary.ts';
import { formatTidy } from './tidy/format-tidy.ts';
import { parseTidy } from './tidy/parse-tidy.ts';
import { formatTrc } from './trc/format-trc.ts';
import { parseTrc } from './trc/parse-trc.ts';

/** There and back, how exact that is, and whether nothing but places in space comes back. */
interface Way<Held> {
  readonly through: (held: Held) => Held;
  /** Share of a number that may be lost. */
  readonly tolerance: number;
  readonly isOfSpace?: boolean;
}

const tidy = (delimiter: ',' | '\t') => (recording: Recording) =>
  parseTidy([...formatTidy(recording, delimiter)].join(''), {
    dictionary: { text: formatDictionary(recording, 'a.csv') },
  });

const landmarkWays: Readonly<Record<string, Way<Recording>>> = {
  'goniokit-recording': {
    through: (recording) => parseRecording([...formatRecording(recording)].join('')),
    tolerance: 1e-5,
  },
  csv: { through: tidy(','), tolerance: 0 },
  tsv: { through: tidy('\t'), tolerance: 0 },
  parquet: {
    through: (recording) => {
      const file = parseParquet(formatParquet(recording));
      if (file.holds !== 'landmarks') throw new Error('landmarks were expected');
      return file.recording;
    },
    tolerance: 0,
  },
  trc: {
    through: (recording) => {
      const trial = parseTrc([...formatTrc(landmarkTrial(recording))].join(''));
      const { skeleton, ...read } = markerRecording(trial, landmarkNames);
      // A mapping's skeleton has a name of its own.
      return { ...read, skeleton: { ...skeleton, id: recording.skeleton.id } };
    },
    tolerance: 1e-12,
    isOfSpace: true,
  },
};

const angleWays: Readonly<Record<string, Way<AngleTable>>> = {
  mot: { through: (table) => parseMot([...formatMot(table)].join('')), tolerance: 1e-12 },
  parquet: {
    through: (table) => {
      const file = parseParquet(formatParquetAngles(table));
      if (file.holds !== 'angles') throw new Error('angles were expected');
      return file.table;
    },
    tolerance: 0,
  },
};

function pairs<Held>(ways: Readonly<Record<string, Way<Held>>>) {
  return Object.entries(ways).flatMap(([from, one]) =>
    Object.entries(ways).map(([to, other]) => [`${from} and ${to}`, one, other] as const),
  );
}

/** @param scale what the tolerance is a share of, where a number is smaller */
function expectNear(
  read: Float64Array | null,
  written: Float64Array | null,
  tolerance: number,
  scale = 0,
) {
  expect(read?.length).toBe(written?.length);
  const lost = written?.findIndex((value, i) => {
    const back = read?.[i] as number;
    if (Number.isNaN(value) || tolerance === 0) return !Object.is(back, value);
    return !(Math.abs(back - value) <= tolerance * Math.max(Math.abs(value), scale));
  });
  expect(lost ?? -1).toBe(-1);
}

/** A space in which nobody was ever found is none, in some formats. */
const found = (values: Float64Array | null) => (values?.every(Number.isNaN) ? null : values);

describe('landmarks keep their numbers', () => {
  const whole = anyRecording
    .filter(
      ({ skeleton, image, world, imageSize }) =>
        skeleton.id === 'coco-17' &&
        (image === null || imageSize !== null) &&
        found(world) !== null,
    )
    // A file of markers has a rate: frames are a millisecond apart at least.
    .map((one) => ({ ...one, timeMs: one.timeMs.map((timeMs, frame) => timeMs + frame) }));
  it.each(pairs(landmarkWays))('through %s', (_, one, other) => {
    fc.assert(
      fc.property(whole, (written) => {
        const read = other.through(one.through(written));
        const tolerance = one.tolerance + other.tolerance;
        expect(read.frames).toBe(written.frames);
        expectNear(read.timeMs, written.timeMs, tolerance === 0 ? 0 : 1e-12, 1);
        const isOfSpace = one.isOfSpace || other.isOfSpace;
        const size = Math.max(written.imageSize?.width ?? 1, written.imageSize?.height ?? 1);
        expect(read.skeleton.names.every((name) => written.skeleton.names.includes(name))).toBe(
          true,
        );
        for (const name of read.skeleton.names) {
          const rows = (values: Float64Array | null, names: readonly string[], width: number) =>
            values &&
            Float64Array.from({ length: written.frames * width }, (__, i) => {
              const frame = Math.floor(i / width);
              const row = frame * names.length + names.indexOf(name);
              return values[width * row + (i % width)] as number;
            });
          const same = (space: 'image' | 'world', scale: number) => {
            const there = rows(found(written[space]), written.skeleton.names, 3);
            expectNear(rows(found(read[space]), read.skeleton.names, 3), there, tolerance, scale);
          };
          same('world', 1);
          if (isOfSpace) continue;
          same('image', size);
          const seen = rows(written.visibility, written.skeleton.names, 1);
          expectNear(rows(read.visibility, read.skeleton.names, 1), seen, tolerance, 1);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('angles keep their numbers', () => {
  it.each(pairs(angleWays))('through %s', (_, one, other) => {
    fc.assert(
      fc.property(anyAngleTable, (written) => {
        const { timeMs, ...read } = other.through(one.through(written));
        const { timeMs: times, ...rest } = written;
        expect(read).toEqual(rest);
        expectNear(timeMs, times, one.tolerance + other.tolerance, 1);
      }),
    );
  });
});
