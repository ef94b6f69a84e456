// A megabyte of the worst is read or refused within two seconds.
import { expect, it } from 'vitest';
import { parseC3d } from './c3d/parse-c3d.ts';
import { parseMot } from './mot/parse-mot.ts';
import { readOrRefuse } from './testing/fire.ts';
import { madeC3d } from './testing/made-c3d.ts';
import { parseTrc } from './trc/parse-trc.ts';

const MEGABYTE = 1e6;
const header = 'nRows=1\nendheader\ntime x\n0 ';
const trc =
  'PathFileType\nDataRate\tNumFrames\tNumMarkers\tUnits\n1\t1\t1\tm\nFrame#\tTime\ta\n\t\tX1\n1\t0\t';

it.each<[string, () => unknown]>([
  ['a header of blanks', () => parseMot(`nRows${' '.repeat(MEGABYTE)}a b`)],
  ['lines of nothing', () => parseMot('\n'.repeat(MEGABYTE))],
  ['digits without end', () => parseMot(`${header}${'1'.repeat(MEGABYTE)}x\n`)],
  ['a fraction without end', () => parseMot(`${header}1.${'1'.repeat(MEGABYTE)}x\n`)],
  ['an exponent without end', () => parseMot(`${header}1e${'1'.repeat(MEGABYTE)}\n`)],
  ['tabs without end', () => parseTrc(`${trc}1\t2\t3${'\t'.repeat(MEGABYTE)}`)],
  ['tabs and then a word', () => parseTrc(`${trc}1\t2\t3${'\t'.repeat(MEGABYTE)}x`)],
  ['names without end', () => parseTrc(trc.replace('\ta\n', `${'\ta'.repeat(MEGABYTE / 2)}\n`))],
  ['blanks alone', () => parseTrc(' '.repeat(MEGABYTE))],
  [
    'parameters one in the other',
    () => {
      const made = madeC3d({ processor: 'intel', isFloat: true, labels: ['a'], frames: [] });
      const bytes = new Uint8Array(MEGABYTE);
      bytes.set(made);
      // Records of four bytes, each pointing at the next.
      for (let at = 516; at + 5 < MEGABYTE; at += 5) bytes.set([1, 1, 65, 2, 0], at);
      return parseC3d(bytes);
    },
  ],
])('%s', (_, read) => {
  const start = performance.now();
  readOrRefuse(read);
  expect(performance.now() - start).toBeLessThan(2000);
});
