import fc from 'fast-check';
import { measure } from 'goniokit';
import { describe, expect, it } from 'vitest';
import { anyRecording } from '../testing/any-recording.ts';
import { expectRecording, expectToStandFire, fuzzTimeout } from '../testing/fire.ts';
import { fixtureRecording } from '../testing/fixture-recording.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { formatDictionary } from './format-dictionary.ts';
import { formatTidy } from './format-tidy.ts';
import { parseTidy } from './parse-tidy.ts';

const usual = [
  'timeMs,landmark,imageXPx,imageYPx,imageZPx,worldXM,worldYM,worldZM,visibility',
  '0,nose,10,20.5,,0.1,-0.6,-0.2,0.9',
  '0,left-hip,11,90,-3,,,,0.5',
  '33.4,left-hip,,,,0,1e-7,-0.5,0',
  '33.4,nose,,,,,,,',
  '',
].join('\r\n');

const changed = (from: string, to: string) => {
  expect(usual).toContain(from);
  return usual.replace(from, to);
};
const refusalOfTable = (text: string, dictionary?: string) =>
  refusalOf(() =>
    parseTidy(text, {
      file: 'a.txt',
      ...(dictionary === undefined ? {} : { dictionary: { text: dictionary, file: 'a.txt' } }),
    }),
  );

describe('a tidy table', () => {
  it.each([',', '\t'] as const)(
    'says the same when it is read, dictionary beside it, cells between %j',
    (delimiter) => {
      fc.assert(
        fc.property(anyRecording, (recording) => {
          const text = [...formatTidy(recording, delimiter)].join('');
          const dictionary = { text: formatDictionary(recording, 'a.csv') };
          expect(parseTidy(text, { dictionary })).toEqual(recording);
        }),
      );
    },
  );

  it('has a row for each landmark in each frame', () => {
    const { frames, timeMs, image, world, visibility, skeleton, source } = parseTidy(usual);
    expect({ frames, skeleton, source }).toEqual({
      frames: 2,
      skeleton: { id: 'tidy-landmarks', names: ['nose', 'left-hip'] },
      source: { format: 'tidy' },
    });
    const none = Number.NaN;
    expect([...timeMs]).toEqual([0, 33.4]);
    expect([...(image as Float64Array)]).toEqual([
      10,
      20.5,
      none,
      11,
      90,
      -3,
      none,
      none,
      none,
      none,
      none,
      none,
    ]);
    expect([...(world as Float64Array)]).toEqual([
      0.1,
      -0.6,
      -0.2,
      none,
      none,
      none,
      none,
      none,
      none,
      0,
      1e-7,
      -0.5,
    ]);
    expect([...visibility]).toEqual([0.9, 0.5, none, 0]);
  });

  it('measures like the recording that it was made from', () => {
    const recording = fixtureRecording('recordings/turned-head.ndjson');
    const table = parseTidy([...formatTidy(recording)].join(''), {
      dictionary: { text: formatDictionary(recording, 'a.csv') },
    });
    expect(table.skeleton).toEqual(recording.skeleton);
    const measurements = measure(recording).measurements;
    expect(measurements.length).toBeGreaterThan(0);
    expect(measure(table).measurements).toEqual(measurements);
  });

  it('lets no text run in a spreadsheet', () => {
    const recording = { ...parseTidy(usual), skeleton: { id: '', names: ['=cmd()', '@a,b'] } };
    const [, first = ''] = [...formatTidy(recording)];
    expect(first.split('\r\n')[0]).toMatch(/^0,'=cmd\(\),10,/);
    expect(first.split('\r\n')[1]).toMatch(/^0,"'@a,b",11,/);
  });

  it('may have its columns in another order, others beside them, line ends of Unix, quotes', () => {
    const table = 'note,"landmark",worldZM,worldYM,worldXM,timeMs\n"a\nb",nose,3,2,1,0\n';
    const recording = parseTidy(`\ufeff${table}`);
    expect([...(recording.world as Float64Array)]).toEqual([1, 2, 3]);
    expect([...recording.visibility]).toEqual([1]);
  });

  it('is put right where it was mirrored', () => {
    const names = ['left-hip', 'right-hip'];
    const rows = names.map((name, i) => `0,${name},${10 + i},5,0.${1 + i},0,0`);
    const text = `timeMs,landmark,imageXPx,imageYPx,worldXM,worldYM,worldZM\n${rows.join('\n')}`;
    const { image, world, mirrored } = parseTidy(text, {
      mirrored: true,
      imageSize: { width: 100, height: 50 },
    });
    expect(mirrored).toBe(true);
    expect([image?.[0], image?.[3], world?.[0], world?.[3]]).toEqual([89, 90, -0.2, -0.1]);
    expect(refusalOf(() => parseTidy(text, { mirrored: true, file: 'a.txt' }))).toBe(
      'missing-image-size at 1',
    );
  });

  it.each<[string, string, string]>([
    ['nothing', ' \n', 'empty at 1'],
    ['another table', 'time,x\n0,1\n', 'not-a-recording at 1'],
    ['no coordinates', 'timeMs,landmark\n0,nose\n', 'bad-header at 1'],
    ['two columns of time', 'timeMs,landmark,timeMs\n', 'bad-header at 1'],
    ['no y', changed('imageYPx,', ''), 'bad-header at 1'],
    ['no z in space', changed('worldZM', 'worldQM'), 'bad-header at 1'],
    ['a header alone', usual.split('\r\n')[0] ?? '', 'no-frames at 2'],
    ['a narrow row', changed(',0.9', ''), 'bad-frame at 2'],
    ['no landmark', changed('0,left-hip,11', '0,,11'), 'bad-frame at 3'],
    ['a landmark twice', changed('33.4,nose', '33.4,left-hip'), 'bad-frame at 5'],
    ['a landmark too few', changed('33.4,nose,,,,,,,\r\n', ''), 'bad-frame at 4'],
    ['a new landmark', changed('33.4,nose', '33.4,neck'), 'bad-frame at 5'],
    ['a word', changed('20.5', 'x'), 'bad-frame at 2'],
    ['infinity', changed('20.5', 'Infinity'), 'bad-frame at 2'],
    ['half a landmark', changed('-0.6', ''), 'bad-frame at 2'],
    ['space without depth', changed('-0.6,-0.2', '-0.6,'), 'bad-frame at 2'],
    ['a visibility above 1', changed('0.9', '1.1'), 'bad-frame at 2'],
    ['time that falls', usual.replaceAll('33.4', '-1'), 'time-not-rising at 4'],
    ['no time', usual.replaceAll('33.4', ''), 'bad-frame at 4'],
    ['an open quote', changed('33.4,nose', '33.4,"nose'), 'bad-frame at 5'],
  ])('%s is refused, with its line', (_, text, expected) => {
    expect(refusalOfTable(text)).toBe(expected);
  });

  it.each<[string, (dictionary: string) => string, string]>([
    ['no JSON', () => '{', 'not-a-recording at 1'],
    ['another document', () => '{"format":"x"}', 'not-a-recording at 1'],
    [
      'a later version',
      (text) => text.replace('"version": 1', '"version": 2'),
      'unsupported-version at 1',
    ],
    [
      'a size that is none',
      (text) => text.replace('"width": 640', '"width": 6.4'),
      'bad-header at recording.imageSize.width',
    ],
    [
      'a source that is none',
      (text) => text.replace('"format": "tidy"', '"format": []'),
      'bad-header at recording.source.format',
    ],
  ])('%s as its dictionary is refused', (_, change, expected) => {
    const recording = { ...parseTidy(usual), imageSize: { width: 640, height: 480 } };
    const dictionary = formatDictionary(recording, 'a.csv');
    expect(refusalOfTable(usual, dictionary)).toBe(null);
    expect(refusalOfTable(usual, change(dictionary))).toBe(expected);
    expect(
      refusalOf(() =>
        parseTidy(usual, {
          file: 'a.txt',
          imageSize: { width: 1, height: 1 },
          dictionary: { text: dictionary },
        }),
      ),
    ).toBe('bad-option at 1');
  });

  it('stands cuts, flipped bits and random changes', fuzzTimeout, () => {
    expectToStandFire(usual, parseTidy, expectRecording);
    const dictionary = formatDictionary(parseTidy(usual), 'a.csv');
    expectToStandFire(
      dictionary,
      (text) => parseTidy(usual, { dictionary: { text } }),
      expectRecording,
    );
  });
});
