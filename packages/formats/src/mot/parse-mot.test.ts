import { GoniokitError } from 'goniokit';
import { describe, expect, it } from 'vitest';
import { expectNumbers, expectToStandFire, fuzzTimeout, readOrRefuse } from '../testing/fire.ts';
import { parseMot } from './parse-mot.ts';

const usual = `Coordinates
version=1
nRows=2
nColumns=3
inDegrees=yes

Units are S.I. units.
endheader
time\tknee_angle_r\tpelvis_tx
      0.00\t     97.9243\t   -0.58
      0.01\t     nan\t   -0.57e0
`;

/** Code and line of what reading throws. */
function refusalOf(text: string) {
  try {
    parseMot(text, { file: 'a.mot' });
    return null;
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    expect(error.details.where?.file).toBe('a.mot');
    return `${error.code} at ${error.details.where?.line}`;
  }
}

const changed = (from: string, to: string) => {
  expect(usual).toContain(from);
  return usual.replace(from, to);
};

describe('a MOT or STO file', () => {
  it('is as its documentation shows', () => {
    const { columns } = parseMot('endheader\ntime knee_angle_r\n0 90\n');
    expect(columns).toEqual([Float64Array.of(90)]);
  });

  it('gives its columns', () => {
    const table = parseMot(usual);
    expect(table.names).toEqual(['knee_angle_r', 'pelvis_tx']);
    expect([...table.timeMs]).toEqual([0, 10]);
    expect(table.columns.map((column) => [...column])).toEqual([
      [97.9243, Number.NaN],
      [-0.58, -0.57],
    ]);
    expect(table.inDegrees).toBe(true);
  });

  it('says what angles are, or that it does not know', () => {
    expect(parseMot(changed('inDegrees=yes', 'inDegrees = No')).inDegrees).toBe(false);
    expect(parseMot(changed('inDegrees=yes', '')).inDegrees).toBe(null);
  });

  it('may have the header of SIMM', () => {
    const simm = usual.replace('nRows=2', 'datarows 2\t\t').replace('nColumns=3', 'datacolumns 3');
    expect(parseMot(simm.replaceAll('\n', '\r\n'))).toEqual(parseMot(usual));
  });

  it('does not take names of the language for its own', () => {
    const { names } = parseMot(changed('knee_angle_r\tpelvis_tx', '__proto__\tconstructor'));
    expect(names).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['nothing', '\n', 'empty at 1'],
    ['a table', 'time,x\n0,1\n', 'not-a-recording at 2'],
    ['no end of the header', changed('endheader', ''), 'not-a-recording at 11'],
    ['no time', changed('time', 'frame'), 'bad-header at 9'],
    ['no columns', changed('nRows=2', '').split('\n').slice(0, 8).join('\n'), 'bad-header at 8'],
    ['other columns', changed('nColumns=3', 'nColumns=4'), 'bad-header at 9'],
    ['columns without number', changed('nColumns=3', 'nColumns=three'), 'bad-header at 4'],
    ['neither yes nor no', changed('=yes', '=maybe'), 'bad-header at 5'],
    ['other rows', changed('nRows=2', 'nRows=3'), 'bad-frame at 9'],
    ['no rows', usual.split('\n').slice(0, 9).join('\n'), 'no-frames at 9'],
    ['a narrow row', changed('   -0.57e0', ''), 'bad-frame at 11'],
    ['a word', changed('-0.58', 'x'), 'bad-frame at 10'],
    ['infinity', changed('-0.58', '-inf'), 'bad-frame at 10'],
    ['time that stands still', changed('0.01', '0.00'), 'time-not-rising at 11'],
  ])('%s is refused, with its line', (_, text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });

  it('that is cut off is refused, the last digits apart', () => {
    const whole = changed('-0.57e0', '1').trimEnd();
    for (let length = 0; length < whole.length; length++) {
      expect(readOrRefuse(() => parseMot(whole.slice(0, length)))).toBe(null);
    }
  });

  it('stands cuts, flipped bytes and random changes', fuzzTimeout, () => {
    expectToStandFire(usual, parseMot, ({ columns }) => columns.forEach(expectNumbers));
  });
});
