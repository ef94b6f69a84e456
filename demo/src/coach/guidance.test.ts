import type { Measurements } from 'goniokit';
import { expect, it } from 'vitest';
import { firstState } from '../state/first-state.ts';
import { type Guided, type State, takeKey } from '../state/state.ts';
import { english as words } from '../words/english.ts';
import { guidance } from './guidance.ts';

const guided: Guided = {
  visitId: 'v',
  which: 'before',
  wanted: [
    { motion: 'knee.flexion', side: 'left' },
    { motion: 'knee.extension', side: 'left' },
  ],
};
const size = { width: 640, height: 480 };
const picture = { size, box: { x: 0, y: 0, ...size }, mirrored: false, shownMirrored: false };
const opened: State = {
  ...firstState,
  guided,
  motion: 'knee.flexion',
  side: 'left',
  source: { kind: 'camera' },
  stage: { at: 'playing', picture },
};

function take(
  status: 'measured' | 'unmeasurable',
  motion = 'knee.flexion',
  reason = 'hidden',
): Measurements {
  const measurement = { motion, side: 'left', status, reasons: [reason] };
  return { measurements: [measurement] } as unknown as Measurements;
}

const first = takeKey('knee.flexion', 'left', 'before');
const second = takeKey('knee.extension', 'left', 'before');

it('says nothing without a client', () => {
  expect(guidance({ ...opened, guided: null }, words)).toBe('');
});

it('says what to change, then that it starts by itself', () => {
  expect(guidance(opened, words)).toBe('Step into the picture.');
  const coach = { advice: null, timeMs: 0, right: { sinceMs: 0, deg: 0 } };
  expect(guidance({ ...opened, coach }, words)).toContain('it starts by itself');
});

it('says what to do during a take', () => {
  expect(guidance({ ...opened, taking: 'before' }, words)).toBe(
    'Bring your heel toward your buttock. Hold for a second, then back. Three times.',
  );
});

it('calls only that measured which was', () => {
  const said = (takes: State['takes']) => guidance({ ...opened, takes }, words);
  expect(said({ [first]: take('measured') })).toContain('This motion is measured');
  expect(said({ [first]: take('unmeasurable') })).toContain('could not be measured');
  expect(said({ [first]: 'empty' })).toContain('could not be measured');
  expect(said({ [first]: take('measured'), [second]: take('measured') })).toContain(
    'All motions are measured',
  );
});

it('says of a refused take why, and what to do', () => {
  const said = guidance({ ...opened, takes: { [first]: take('unmeasurable') } }, words);
  expect(said).toContain(words.reasons.hidden);
  expect(said).toContain('Step back, or turn');
});

it.each([
  ['knee.flexion', 'Turn square to the camera'],
  ['index-mcp.flexion', 'Turn the hand'],
])('tells whoever moves what to turn: %s', (motion, turned) => {
  const wanted = [{ motion, side: 'left' }] as const;
  const takes = {
    [takeKey(motion, 'left', 'before')]: take('unmeasurable', motion, 'out-of-plane'),
  };
  const refused = { ...opened, guided: { ...guided, wanted }, motion, takes };
  expect(guidance(refused, words)).toContain(turned);
});

it('asks for one repetition where one is done again', () => {
  const again = { ...opened, takes: { [first]: take('measured') }, redoing: 1 };
  expect(guidance(again, words)).toBe('Step into the picture.');
  expect(guidance({ ...again, taking: 'before' }, words)).toMatch(/Once\.$/);
});
