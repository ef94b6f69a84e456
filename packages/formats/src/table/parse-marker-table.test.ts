import { describe, expect, it } from 'vitest';
import { expectNumbers, expectToStandFire, fuzzTimeout } from '../testing/fire.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { parseMarkerTable } from './parse-marker-table.ts';

const usual = 'time,r_hip_x,r_hip_y,r_hip_z,C7_x,C7_y,C7_z\n0.5,1,-2,3.5,,,\n0.55,4,5,6,7,8,9e1\n';
const changed = (from: string, to: string) => {
  expect(usual).toContain(from);
  return usual.replace(from, to);
};

describe('a table of markers', () => {
  it('gives markers in metres, and gaps', () => {
    const trial = parseMarkerTable(usual, { units: 'cm' });
    expect(trial).toMatchObject({
      format: 'table',
      names: ['r_hip', 'C7'],
      frames: 2,
      units: 'cm',
    });
    expect([...trial.timeMs]).toEqual([500, 550]);
    expect(trial.rateHz).toBeCloseTo(20, 9);
    const gap = [Number.NaN, Number.NaN, Number.NaN];
    expect([...trial.positions]).toEqual([
      0.01,
      -0.02,
      0.035,
      ...gap,
      0.04,
      0.05,
      0.06,
      0.07,
      0.08,
      0.9,
    ]);
    expect(parseMarkerTable(usual.replaceAll(',', '\t'), { units: 'cm' })).toEqual(trial);
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'empty at 1'],
    ['another table', 'time,x\n0,1\n', 'not-a-recording at 1'],
    ['markers without z', 'time,a_x,a_y\n', 'not-a-recording at 1'],
    [
      'axes in another order',
      changed('r_hip_x,r_hip_y', 'r_hip_y,r_hip_x'),
      'not-a-recording at 1',
    ],
    ['markers without name', 'time,_x,_y,_z\n0,1,2,3\n', 'not-a-recording at 1'],
    ['no rows', usual.split('\n')[0] as string, 'no-frames at 2'],
    ['a narrow row', changed(',9e1', ''), 'bad-frame at 3'],
    ['half a marker', changed(',,,', ',,1,'), 'bad-frame at 2'],
    ['a word', changed('3.5', 'x'), 'bad-frame at 2'],
    ['time that falls', changed('0.55', '0.4'), 'time-not-rising at 3'],
  ])('%s is refused, with its line', (_, text, expected) => {
    expect(refusalOf(() => parseMarkerTable(text, { file: 'a.txt', units: 'm' }))).toBe(expected);
  });

  it('of an unknown unit is refused', () => {
    expect(refusalOf(() => parseMarkerTable(usual, { file: 'a.txt' }))).toBe('bad-option at 1');
  });

  it('stands cuts, flipped bits and random changes', fuzzTimeout, () => {
    expectToStandFire(
      usual,
      (text) => parseMarkerTable(text, { units: 'mm' }),
      ({ positions }) => expectNumbers(positions),
    );
  });
});
