import { expect, it } from 'vitest';
import type { Sink } from '../io.ts';
import { countsText, createBatchProgress } from './batch-progress.ts';
import type { MeasuredInput } from './measure-input.ts';

const read: MeasuredInput = { status: 'read', part: '', isKept: false };
const kept: MeasuredInput = { ...read, isKept: true };
const failed: MeasuredInput = { ...read, status: 'failed' };

/** What stands before the bar after each input, one after the other so many milliseconds apart. */
function labels(inputs: number, stepMs: number, measured: readonly MeasuredInput[]) {
  const shown: string[] = [];
  let now = 0;
  const stderr: Sink = {
    isTTY: true,
    columns: 120,
    async write(text) {
      shown.push(text.slice(1, text.indexOf(' [')));
    },
  };
  const progress = createBatchProgress(inputs, {
    stdin: (async function* () {})(),
    stdout: stderr,
    stderr,
    cwd: '/',
    env: {},
    cores: 1,
    signal: new AbortController().signal,
    now: () => now,
  });
  for (const one of measured) {
    now += stepMs;
    progress.add(one);
  }
  return { shown, counts: progress.counts };
}

it('says how far it is, and what time is left', () => {
  expect(labels(4, 1000, [read, failed, read, read]).shown).toEqual([
    '1 of 4, 3 s left',
    '2 of 4, 1 failed, 2 s left',
    '3 of 4, 1 failed, 1 s left',
    '4 of 4, 1 failed',
  ]);
  expect(labels(100, 20_000, [read]).shown).toEqual(['1 of 100, 33 min left']);
  expect(labels(1000, 60_000, [read]).shown).toEqual(['1 of 1000, 16.7 h left']);
});

it('does not take what was kept for a measure of the speed', () => {
  expect(labels(10, 500, [kept, kept, read]).shown.at(-1)).toBe('3 of 10, 11 s left');
  expect(labels(10, 500, [kept]).shown).toEqual(['1 of 10']);
});

it('sums up', () => {
  const { counts } = labels(5, 1, [read, kept, failed, { ...read, status: 'skipped' }]);
  expect(countsText(counts)).toBe(
    '2 measured, 1 of them taken from what was kept, 1 failed, 1 passed over',
  );
});
