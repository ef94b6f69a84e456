import { GoniokitError } from 'goniokit';
import { describe, expect, it } from 'vitest';
import { expectNumbers, expectToStandFire, fuzzTimeout, readOrRefuse } from '../testing/fire.ts';
import { parseTrc } from './parse-trc.ts';

const header = [
  'PathFileType\t4\t(X/Y/Z)\ta.trc',
  'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits\tOrigDataRate\tOrigDataStartFrame\tOrigNumFrames',
  '50\t50\t2\t2\tmm\t50\t1\t2',
  'Frame#\tTime\tL_knee\t\t\tR_knee\t\t',
  '\t\tX1\tY1\tZ1\tX2\tY2\tZ2',
];
const rows = ['1\t0.02\t1000\t-2000\t3.5\t\t\t', '2\t0.04\t1001\t-2e3\t4.5\t7\t8\t9'];
const usual = [...header, '', ...rows, ''].join('\n');

/** Code and line of what reading throws. */
function refusalOf(text: string) {
  try {
    parseTrc(text, { file: 'a.trc' });
    return null;
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    expect(error.details.where?.file).toBe('a.trc');
    return `${error.code} at ${error.details.where?.line}`;
  }
}

const changed = (from: string, to: string) => {
  expect(usual).toContain(from);
  return usual.replace(from, to);
};

describe('a TRC file', () => {
  it('gives markers in metres, and gaps', () => {
    const trial = parseTrc(usual);
    expect(trial).toMatchObject({ format: 'trc', frames: 2, units: 'mm', rateHz: 50 });
    expect(trial.names).toEqual(['L_knee', 'R_knee']);
    expect([...trial.timeMs]).toEqual([20, 40]);
    const gap = [Number.NaN, Number.NaN, Number.NaN];
    expect([...trial.positions]).toEqual([
      1,
      -2,
      0.0035,
      ...gap,
      1.001,
      -2,
      0.0045,
      0.007,
      0.008,
      0.009,
    ]);
  });

  it('may have names above other columns, line ends of Windows, blank ends, NaN for gaps', () => {
    const expected = parseTrc(usual);
    const shifted = changed('Time\tL_knee\t\t\tR_knee', 'Time\t\tL_knee\t\tR_knee');
    expect(parseTrc(shifted)).toEqual(expected);
    expect(parseTrc(usual.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(parseTrc(`\ufeff${changed('3.5\t\t\t', '3.5\t\t\t\t ')}\n\n`)).toEqual(expected);
    expect(parseTrc(changed('3.5\t\t\t', '3.5\tNaN\tnan\tNaN'))).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['nothing', ' \n\n', 'empty at 1'],
    ['a table', 'time,x\n0,1\n', 'not-a-recording at 1'],
    ['a header alone', header.join('\n'), 'no-frames at 5'],
    ['a cut header', header.slice(0, 3).join('\n'), 'bad-header at 3'],
    ['no unit', changed('\tmm\t', '\tfeet\t'), 'bad-header at 3'],
    ['no rate', changed('50\t50\t2', '0\t50\t2'), 'bad-header at 3'],
    ['a count that is none', changed('\t2\t2\t', '\t2\t1e999\t'), 'bad-header at 3'],
    ['more markers than names', changed('\t2\t2\t', '\t2\t3\t'), 'bad-header at 4'],
    ['billions of frames', changed('\t2\t2\t', '\t4000000000\t2\t'), 'bad-frame at 5'],
    ['fewer rows than stated', changed(`${rows[1]}\n`, ''), 'bad-frame at 5'],
    ['a narrow row', changed('\t7\t8\t9', '\t7\t8'), 'bad-frame at 8'],
    ['half a marker', changed('\t7\t8\t9', '\t7\t\t9'), 'bad-frame at 8'],
    ['a word', changed('\t7\t8\t9', '\t7\tx\t9'), 'bad-frame at 8'],
    ['infinity', changed('\t7\t8\t9', '\t7\tInfinity\t9'), 'bad-frame at 8'],
    ['a number too large', changed('\t7\t8\t9', '\t7\t1e999\t9'), 'bad-frame at 8'],
    ['time that stands still', changed('0.04', '0.02'), 'time-not-rising at 8'],
    ['no time', changed('0.04', ''), 'bad-frame at 8'],
  ])('%s is refused, with its line', (_, text, expected) => {
    expect(refusalOf(text)).toBe(expected);
  });

  it('that is cut off is refused, the last digits apart', () => {
    const whole = usual.trimEnd();
    for (let length = 0; length < whole.length; length++) {
      expect(readOrRefuse(() => parseTrc(whole.slice(0, length)))).toBe(null);
    }
  });

  it('stands cuts, flipped bytes and random changes', fuzzTimeout, () => {
    expectToStandFire(usual, parseTrc, ({ positions }) => expectNumbers(positions));
  });

  it('takes no memory for what is not there', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `m${i}`).join('\t\t\t');
    const text = usual
      .replace('\t2\t2\t', '\t20000\t20000\t')
      .replace('L_knee\t\t\tR_knee', names)
      .replace(rows.join('\n'), '1\n'.repeat(20_000));
    expect(refusalOf(text)).toBe('bad-frame at 7');
  });
});
