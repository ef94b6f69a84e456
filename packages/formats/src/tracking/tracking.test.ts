import { describe, expect, it } from 'vitest';
import { expectRecording, expectToStandFire, fuzzTimeout } from '../testing/fire.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { parseDeepLabCut } from './parse-deeplabcut.ts';
import { parseSleap } from './parse-sleap.ts';

const none = Number.NaN;
const changer = (text: string) => (from: string, to: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('a table of DeepLabCut', () => {
  const usual = [
    'scorer,DLC_net,DLC_net,DLC_net,DLC_net,DLC_net,DLC_net',
    'bodyparts,L_Knee,L_Knee,L_Knee,tail,tail,tail',
    'coords,x,y,likelihood,x,y,likelihood',
    '0,10.5,20,0.9,30,40,0.25',
    '1,11.5,21,1,,,',
  ].join('\n');
  const several = [
    'scorer,s,s,s,s,s',
    'individuals,a,a,b,b,single',
    'bodyparts,nose,nose,nose,nose,cage',
    'coords,x,y,x,y,x',
    '0,10,20,,,',
    '1,10,20,30,40,5',
  ].join('\n');
  const changed = changer(usual);

  it('has its bodyparts as landmarks', () => {
    const recording = parseDeepLabCut(usual, { rateHz: 50 });
    expect(recording.skeleton).toEqual({ id: 'deeplabcut-2', names: ['left-knee', 'tail'] });
    expect([...recording.timeMs]).toEqual([0, 20]);
    expect([...(recording.image as Float64Array)]).toEqual([
      10.5,
      20,
      none,
      30,
      40,
      none,
      11.5,
      21,
      none,
      none,
      none,
      none,
    ]);
    expect([...recording.visibility]).toEqual([0.9, 0.25, 1, 0]);
    expect(recording.source).toEqual({ format: 'deeplabcut', rateHz: 50 });
  });

  it('may have its frames by name, and no likelihood', () => {
    const labelled =
      'scorer,a,a\nbodyparts,nose,nose\ncoords,x,y\nlabeled-data/walk/img012.png,5,6\n';
    const { timeMs, visibility } = parseDeepLabCut(labelled, { rateHz: 10 });
    expect([timeMs[0], visibility[0]]).toEqual([1200, 1]);
  });

  it('may be of several individuals', () => {
    const text = several
      .replace(',single', '')
      .replace(',cage', '')
      .replace(/,x\n/, '\n')
      .replace('40,5', '40')
      .replace(',s\n', '\n');
    expect(parseDeepLabCut(text, { rateHz: 10, person: 1 }).image?.slice(0, 5)).toEqual(
      Float64Array.of(none, none, none, 30, 40),
    );
    expect(refusalOf(() => parseDeepLabCut(several, { file: 'a.txt' }))).toBe('bad-header at 4');
  });

  it('of two parts that mean one landmark keeps both names', () => {
    const { skeleton } = parseDeepLabCut(changed('tail,tail,tail', 'LKnee,LKnee,LKnee'), {
      rateHz: 1,
    });
    expect(skeleton.names).toEqual(['L_Knee', 'LKnee']);
  });

  it.each<[string, string, string]>([
    ['nothing', '\n', 'empty at 1'],
    ['another table', 'a,b\n', 'not-a-recording at 1'],
    ['no bodyparts', changed('bodyparts', 'parts'), 'bad-header at 2'],
    ['no coords', changed('coords', 'axes'), 'bad-header at 3'],
    ['depth', changed('likelihood', 'z'), 'bad-header at 3'],
    ['x twice', changed('x,y', 'x,x'), 'bad-header at 3'],
    ['no part', 'scorer\nbodyparts\ncoords\n0\n', 'bad-header at 3'],
    ['no frames', usual.split('\n').slice(0, 3).join('\n'), 'no-frames at 3'],
    ['a narrow row', changed('0.9,30,40,0.25', '0.9'), 'bad-frame at 4'],
    ['a word', changed('10.5', 'x'), 'bad-frame at 4'],
    ['a place without likelihood', changed('0.25', ''), 'bad-frame at 4'],
    ['a frame without number', changed('\n1,', '\nx,'), 'bad-frame at 5'],
    ['a frame twice', changed('\n1,', '\n0,'), 'time-not-rising at 5'],
  ])('%s is refused, with its line', (_, text, expected) => {
    expect(refusalOf(() => parseDeepLabCut(text, { file: 'a.txt', rateHz: 9 }))).toBe(expected);
  });

  it('stands cuts, flipped bits and random changes', fuzzTimeout, () => {
    for (const text of [usual, several]) {
      expectToStandFire(text, (one) => parseDeepLabCut(one, { rateHz: 30 }), expectRecording);
    }
  });
});

describe('a table of SLEAP', () => {
  const usual = [
    'track,frame_idx,instance.score,hipRight.x,hipRight.y,hipRight.score,tail.x,tail.y,tail.score',
    ',7,0.9,10.5,20,0.9,30,40,0.25',
    'b,5,0.8,11,21,1,,,',
    'a,5,0.8,110,210,1,10,20,1',
  ].join('\n');
  const changed = changer(usual);

  it('has its nodes as landmarks, frames in order, the largest instance', () => {
    const recording = parseSleap(usual, { rateHz: 100 });
    expect(recording.skeleton).toEqual({ id: 'sleap-2', names: ['right-hip', 'tail'] });
    expect([...recording.timeMs]).toEqual([50, 70]);
    expect([...(recording.image as Float64Array)]).toEqual([
      110,
      210,
      none,
      10,
      20,
      none,
      10.5,
      20,
      none,
      30,
      40,
      none,
    ]);
    expect([...recording.visibility]).toEqual([1, 1, 0.9, 0.25]);
    expect(parseSleap(usual, { rateHz: 100, person: 0 }).image?.[0]).toBe(11);
  });

  it.each<[string, string, string]>([
    ['nothing', '\n', 'empty at 1'],
    ['another table', 'a,b\n', 'not-a-recording at 1'],
    ['no y', changed('hipRight.y', 'hipRight.v'), 'bad-header at 1'],
    ['a column twice', changed('tail.x', 'hipRight.x'), 'bad-header at 1'],
    ['no frames', usual.split('\n')[0] as string, 'no-frames at 1'],
    ['a narrow row', changed(',0.25', ''), 'bad-frame at 2'],
    ['a word', changed('10.5', 'x'), 'bad-frame at 2'],
    ['half a frame', changed(',7,', ',7.5,'), 'bad-frame at 2'],
    ['no rate', usual, 'bad-option at 4'],
  ])('%s is refused, with its line', (_, text, expected) => {
    expect(
      refusalOf(() =>
        parseSleap(text, { file: 'a.txt', ...(text === usual ? {} : { rateHz: 9 }) }),
      ),
    ).toBe(expected);
  });

  it('stands cuts, flipped bits and random changes', fuzzTimeout, () => {
    expectToStandFire(usual, (text) => parseSleap(text, { rateHz: 30 }), expectRecording);
  });
});
